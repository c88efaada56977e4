package newsroom.submission.article;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import newsroom.contracts.submission.SubmissionEvent;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.ArticleCommand.Revise;
import newsroom.submission.article.ArticleCommand.Save;
import newsroom.submission.article.ArticleCommand.Submit;
import newsroom.submission.article.ArticleCommand.VoidReceipt;
import newsroom.submission.article.ArticleCommand.Withdraw;
import newsroom.submission.article.News.Approved;
import newsroom.submission.article.News.Cancelled;
import newsroom.submission.article.News.Opened;
import newsroom.submission.article.News.Printed;
import newsroom.submission.article.News.Resumed;
import newsroom.submission.article.News.SentBack;
import newsroom.submission.article.News.TurnedDown;

/// An article 稿件 as its unit sees it. Commands follow one table, news another; both are complete.
///
/// Withdrawal and approval meet in either order and end alike: WithdrawalRequested, until review
/// cancels (Withdrawn) or the paper is out (Published). Reasons: infra/docs/canvas/submission-service.md
public sealed interface Article {
  Manuscript manuscript();

  /// 草稿
  record Draft(Manuscript manuscript) implements Article {}

  /// 已投稿
  record Submitted(Manuscript manuscript) implements Article {}

  /// 在审
  record InReview(Manuscript manuscript) implements Article {}

  /// 退改: the working copy may be changed again.
  record Returned(Manuscript manuscript) implements Article {}

  /// 留用
  record Accepted(Manuscript manuscript) implements Article {}

  /// 退稿
  record Rejected(Manuscript manuscript) implements Article {}

  /// 已刊发
  record Published(Manuscript manuscript) implements Article {}

  /// Taken back after it had been accepted: the newspaper has to let it go.
  record WithdrawalRequested(Manuscript manuscript) implements Article {}

  /// 撤稿
  record Withdrawn(Manuscript manuscript) implements Article {}

  /// What a command leads to. What only the unit knows tells nothing.
  record Change(Article next, List<SubmissionEvent> events) {
    public Change {
      events = List.copyOf(events);
    }

    private static Change quiet(Article next) {
      return new Change(next, List.of());
    }

    private static Change told(Article next, SubmissionEvent event) {
      return new Change(next, List.of(event));
    }
  }

  default Change apply(ArticleCommand command) {
    record Move(Article article, ArticleCommand command) {}
    return switch (new Move(this, command)) {
      case Move(Draft(var m), Save(var working)) -> Change.quiet(new Draft(m.working(working)));
      case Move(Returned(var m), Save(var working)) ->
          Change.quiet(new Returned(m.working(working)));
      case Move(Draft(var m), Submit submit) -> submitted(m, submit);
      case Move(Returned(var m), Revise revise) -> revised(m, revise);
      case Move(Submitted(var m), Withdraw withdraw) -> withdrawn(m, withdraw);
      case Move(InReview(var m), Withdraw withdraw) -> withdrawn(m, withdraw);
      case Move(Returned(var m), Withdraw withdraw) -> withdrawn(m, withdraw);
      case Move(Accepted(var m), Withdraw withdraw) ->
          Change.told(
              new WithdrawalRequested(
                  m.line(new Line.Withdrawn(withdraw.at(), withdraw.reason()))
                      .line(new Line.WithdrawalOpen(withdraw.at()))),
              withdrawal(m, withdraw));
      case Move(Published _, Withdraw _) ->
          throw new Refusal.Conflict(ArticleReason.ALREADY_PUBLISHED);
      case Move(Draft(var m), VoidReceipt(var number)) ->
          Change.quiet(new Draft(m.voiding(number)));
      case Move(Submitted _, VoidReceipt _),
          Move(InReview _, VoidReceipt _),
          Move(Returned _, VoidReceipt _),
          Move(Accepted _, VoidReceipt _),
          Move(Rejected _, VoidReceipt _),
          Move(Published _, VoidReceipt _),
          Move(WithdrawalRequested _, VoidReceipt _),
          Move(Withdrawn _, VoidReceipt _) ->
          Change.quiet(this);
      case Move(Submitted _, Save _),
          Move(InReview _, Save _),
          Move(Accepted _, Save _),
          Move(Rejected _, Save _),
          Move(Published _, Save _),
          Move(WithdrawalRequested _, Save _),
          Move(Withdrawn _, Save _),
          Move(Submitted _, Submit _),
          Move(InReview _, Submit _),
          Move(Returned _, Submit _),
          Move(Accepted _, Submit _),
          Move(Rejected _, Submit _),
          Move(Published _, Submit _),
          Move(WithdrawalRequested _, Submit _),
          Move(Withdrawn _, Submit _),
          Move(Draft _, Revise _),
          Move(Submitted _, Revise _),
          Move(InReview _, Revise _),
          Move(Accepted _, Revise _),
          Move(Rejected _, Revise _),
          Move(Published _, Revise _),
          Move(WithdrawalRequested _, Revise _),
          Move(Withdrawn _, Revise _),
          Move(Draft _, Withdraw _),
          Move(Rejected _, Withdraw _),
          Move(WithdrawalRequested _, Withdraw _),
          Move(Withdrawn _, Withdraw _) ->
          throw notNow(command);
    };
  }

  /// A fact from elsewhere may come late, twice or out of step with another source: it changes the
  /// article or leaves it alone.
  default Article hear(News news) {
    record Heard(Article article, News news) {}
    return switch (new Heard(this, news)) {
      case Heard(Submitted(var m), Opened(var at)) -> new InReview(m.line(new Line.Opened(at)));
      case Heard(Submitted(var m), Resumed _) -> new InReview(m);
      case Heard(Submitted(var m), SentBack back) -> returned(m, back);
      case Heard(InReview(var m), SentBack back) -> returned(m, back);
      case Heard(Accepted(var m), SentBack back) -> returned(m, back);
      case Heard(Submitted(var m), Approved approved) -> accepted(m, approved);
      case Heard(InReview(var m), Approved approved) -> accepted(m, approved);
      case Heard(Returned(var m), Approved approved) -> accepted(m, approved);
      case Heard(Withdrawn(var m), Approved(var at, _)) ->
          new WithdrawalRequested(m.line(new Line.WithdrawalOpen(at)));
      case Heard(Submitted(var m), TurnedDown down) -> rejected(m, down);
      case Heard(InReview(var m), TurnedDown down) -> rejected(m, down);
      case Heard(Returned(var m), TurnedDown down) -> rejected(m, down);
      case Heard(Accepted(var m), TurnedDown down) -> rejected(m, down);
      case Heard(Submitted(var m), Cancelled(var at)) -> cancelled(m, at);
      case Heard(InReview(var m), Cancelled(var at)) -> cancelled(m, at);
      case Heard(Returned(var m), Cancelled(var at)) -> cancelled(m, at);
      case Heard(Accepted(var m), Cancelled(var at)) -> cancelled(m, at);
      case Heard(WithdrawalRequested(var m), Cancelled(var at)) -> cancelled(m, at);
      case Heard(Submitted(var m), Printed printed) -> published(m, printed);
      case Heard(InReview(var m), Printed printed) -> published(m, printed);
      case Heard(Returned(var m), Printed printed) -> published(m, printed);
      case Heard(Accepted(var m), Printed printed) -> published(m, printed);
      case Heard(Rejected(var m), Printed printed) -> published(m, printed);
      case Heard(WithdrawalRequested(var m), Printed printed) -> published(m, printed);
      case Heard(Withdrawn(var m), Printed printed) -> published(m, printed);
      case Heard(Published(var m), Opened(var at)) -> late(m, new Line.Opened(at));
      case Heard(Published(var m), SentBack back) -> late(m, returned(back));
      case Heard(Published(var m), Approved approved) -> late(m, accepted(approved));
      case Heard(Draft _, _),
          Heard(Published _, Resumed _),
          Heard(Published _, TurnedDown _),
          Heard(Published _, Cancelled _),
          Heard(Published _, Printed _),
          Heard(InReview _, Opened _),
          Heard(InReview _, Resumed _),
          Heard(Returned _, Opened _),
          Heard(Returned _, Resumed _),
          Heard(Returned _, SentBack _),
          Heard(Accepted _, Opened _),
          Heard(Accepted _, Resumed _),
          Heard(Accepted _, Approved _),
          Heard(Rejected _, Opened _),
          Heard(Rejected _, Resumed _),
          Heard(Rejected _, SentBack _),
          Heard(Rejected _, Approved _),
          Heard(Rejected _, TurnedDown _),
          Heard(Rejected _, Cancelled _),
          Heard(WithdrawalRequested _, Opened _),
          Heard(WithdrawalRequested _, Resumed _),
          Heard(WithdrawalRequested _, SentBack _),
          Heard(WithdrawalRequested _, Approved _),
          Heard(WithdrawalRequested _, TurnedDown _),
          Heard(Withdrawn _, Opened _),
          Heard(Withdrawn _, Resumed _),
          Heard(Withdrawn _, SentBack _),
          Heard(Withdrawn _, TurnedDown _),
          Heard(Withdrawn _, Cancelled _) ->
          this;
    };
  }

  default String status() {
    return switch (this) {
      case Draft _ -> "DRAFT";
      case Submitted _ -> "SUBMITTED";
      case InReview _ -> "IN_REVIEW";
      case Returned _ -> "RETURNED";
      case Accepted _ -> "ACCEPTED";
      case Rejected _ -> "REJECTED";
      case Published _ -> "PUBLISHED";
      case WithdrawalRequested _ -> "WITHDRAWAL_REQUESTED";
      case Withdrawn _ -> "WITHDRAWN";
    };
  }

  /// Empty for a draft, which nobody but its unit knows of.
  default Optional<StatusWord> word() {
    return switch (this) {
      case Draft _ -> Optional.empty();
      case Submitted _ -> Optional.of(StatusWord.RECEIVED);
      case InReview _ -> Optional.of(StatusWord.IN_REVIEW);
      case Returned _ -> Optional.of(StatusWord.RETURNED);
      case Accepted _ -> Optional.of(StatusWord.ACCEPTED);
      case Rejected _ -> Optional.of(StatusWord.REJECTED);
      case Published _ -> Optional.of(StatusWord.PUBLISHED);
      case WithdrawalRequested _, Withdrawn _ -> Optional.of(StatusWord.WITHDRAWN);
    };
  }

  private static Change submitted(Manuscript m, Submit submit) {
    var text = submit.text();
    var version = new Manuscript.HandedIn(1, text.contentHash(), submit.by(), submit.at(), null);
    return Change.told(
        new Submitted(
            m.received(submit.receiptNo())
                .handedIn(version)
                .line(new Line.Received(submit.at(), submit.receiptNo()))),
        new SubmissionReceived(
            m.articleId(),
            submit.receiptNo(),
            m.unitId(),
            submit.by(),
            text.version(1, null, null)));
  }

  private static Change revised(Manuscript m, Revise revise) {
    var parent = m.versions().getLast();
    var text = revise.text();
    if (text.contentHash().equals(parent.contentHash()) && revise.silent()) {
      throw new Refusal.Conflict(ArticleReason.NOTHING_CHANGED);
    }
    int no = parent.no() + 1;
    var version =
        new Manuscript.HandedIn(no, text.contentHash(), revise.by(), revise.at(), revise.note());
    return Change.told(
        new InReview(m.handedIn(version).line(new Line.Revised(revise.at(), no))),
        new SubmissionRevised(
            m.articleId(),
            m.unitId(),
            revise.by(),
            text.version(no, parent.no(), null),
            revise.changeNote(),
            revise.answers()));
  }

  private static Change withdrawn(Manuscript m, Withdraw withdraw) {
    return Change.told(
        new Withdrawn(m.line(new Line.Withdrawn(withdraw.at(), withdraw.reason()))),
        withdrawal(m, withdraw));
  }

  private static SubmissionWithdrawn withdrawal(Manuscript m, Withdraw withdraw) {
    return new SubmissionWithdrawn(m.articleId(), m.unitId(), withdraw.reason());
  }

  private static Article returned(Manuscript m, SentBack back) {
    return new Returned(m.line(returned(back)));
  }

  private static Line returned(SentBack back) {
    return new Line.Returned(
        back.at(), back.versionNo(), back.reasonCode(), back.points(), back.dueAt());
  }

  private static Article accepted(Manuscript m, Approved approved) {
    return new Accepted(m.line(accepted(approved)));
  }

  private static Line accepted(Approved approved) {
    return new Line.Accepted(approved.at(), approved.versionNo());
  }

  /// Review and publishing are two topics: the paper may be heard of before the approval.
  private static Article late(Manuscript m, Line line) {
    return new Published(m.lineBefore(Line.Published.class, line));
  }

  private static Article rejected(Manuscript m, TurnedDown down) {
    return new Rejected(m.line(new Line.Rejected(down.at(), down.reasonCode(), down.words())));
  }

  private static Article cancelled(Manuscript m, Instant at) {
    return new Withdrawn(m.line(new Line.WithdrawalDone(at)));
  }

  private static Article published(Manuscript m, Printed printed) {
    return new Published(m.line(new Line.Published(printed.at(), printed.publication())));
  }

  private Refusal notNow(ArticleCommand command) {
    String chinese = word().map(StatusWord::chinese).orElse("草稿");
    String english = word().map(StatusWord::english).orElse("Draft").toLowerCase(Locale.ROOT);
    return switch (command) {
      case Save _ -> notNow(chinese, english, "修改", "change");
      case Submit _ -> notNow(chinese, english, "投稿", "submit");
      case Revise _ -> notNow(chinese, english, "交修改稿", "revise");
      case Withdraw _ -> notNow(chinese, english, "撤稿", "withdraw");
      case VoidReceipt _ -> notNow(chinese, english, "作废编号", "void the number of");
    };
  }

  private static Refusal notNow(String chinese, String english, String act, String actEn) {
    return new Refusal.Conflict(
        ArticleReason.ARTICLE_NOT_READY,
        Map.of("status", chinese, "statusEn", english, "act", act, "actEn", actEn));
  }
}
