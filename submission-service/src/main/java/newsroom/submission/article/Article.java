package newsroom.submission.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.submission.SubmissionEvent;
import newsroom.submission.article.News.Approved;
import newsroom.submission.article.News.Cancelled;
import newsroom.submission.article.News.Edited;
import newsroom.submission.article.News.Killed;
import newsroom.submission.article.News.Opened;
import newsroom.submission.article.News.Printed;
import newsroom.submission.article.News.Reopened;
import newsroom.submission.article.News.Resumed;
import newsroom.submission.article.News.SentBack;
import newsroom.submission.article.News.TurnedDown;

/// An article 稿件 as its unit sees it. Commands follow a table for each concern, news another; all
/// are complete.
///
/// Withdrawal and approval meet in either order and end alike: WithdrawalRequested, until review
/// cancels (Withdrawn) or the paper is out (Published). Reasons: infra/docs/canvas/submission-service.md
public sealed interface Article {
  Manuscript manuscript();

  /// 草稿
  record Draft(Manuscript manuscript) implements Article {}

  /// 单位审签: the text rests while a unit administrator reads it.
  record SigningOff(Manuscript manuscript) implements Article {}

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

  /// 未采用: accepted, and not printed in time.
  record Lapsed(Manuscript manuscript) implements Article {}

  /// A draft that its unit deleted. It is not there for anybody.
  record Discarded(Manuscript manuscript) implements Article {}

  /// What a command leads to. What only the unit knows tells nothing.
  record Change(Article next, List<SubmissionEvent> events) {
    public Change {
      events = List.copyOf(events);
    }

    static Change quiet(Article next) {
      return new Change(next, List.of());
    }

    static Change told(Article next, SubmissionEvent event) {
      return new Change(next, List.of(event));
    }
  }

  default Change apply(ArticleCommand command) {
    return switch (command) {
      case ArticleCommand.Writing writing -> WritingTable.apply(this, writing);
      case ArticleCommand.SigningOff signing -> SignOffTable.apply(this, signing);
      case ArticleCommand.HandingIn handing -> HandingInTable.apply(this, handing);
      case ArticleCommand.Keeping keeping -> KeepingTable.apply(this, keeping);
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
      case Heard(Returned(var m), Reopened(var at)) -> new InReview(m.line(new Line.Opened(at)));
      case Heard(Accepted(var m), Reopened(var at)) -> new InReview(m.line(new Line.Opened(at)));
      case Heard(Rejected(var m), Reopened(var at)) -> new InReview(m.line(new Line.Opened(at)));
      case Heard(Submitted(var m), Edited edited) -> new Submitted(m.line(edited(edited)));
      case Heard(InReview(var m), Edited edited) -> new InReview(m.line(edited(edited)));
      case Heard(Submitted(var m), Printed printed) -> published(m, printed);
      case Heard(InReview(var m), Printed printed) -> published(m, printed);
      case Heard(Returned(var m), Printed printed) -> published(m, printed);
      case Heard(Accepted(var m), Printed printed) -> published(m, printed);
      case Heard(Rejected(var m), Printed printed) -> published(m, printed);
      case Heard(WithdrawalRequested(var m), Printed printed) -> published(m, printed);
      case Heard(Withdrawn(var m), Printed printed) -> published(m, printed);
      case Heard(Lapsed(var m), Printed printed) -> published(m, printed);
      case Heard(Published(var m), Opened(var at)) -> late(m, new Line.Opened(at));
      case Heard(Published(var m), SentBack back) -> late(m, returned(back));
      case Heard(Published(var m), Approved approved) -> late(m, accepted(approved));
      case Heard(Published(var m), Killed(var at, var reason)) ->
          new Published(m.line(new Line.Killed(at, reason)));
      case Heard(Draft _, _),
          Heard(SigningOff _, _),
          Heard(Discarded _, _),
          Heard(Lapsed _, Opened _),
          Heard(Lapsed _, SentBack _),
          Heard(Lapsed _, Resumed _),
          Heard(Lapsed _, Approved _),
          Heard(Lapsed _, TurnedDown _),
          Heard(Lapsed _, Cancelled _),
          Heard(Lapsed _, Killed _),
          Heard(Returned _, Edited _),
          Heard(Accepted _, Edited _),
          Heard(Rejected _, Edited _),
          Heard(Published _, Edited _),
          Heard(WithdrawalRequested _, Edited _),
          Heard(Withdrawn _, Edited _),
          Heard(Lapsed _, Edited _),
          Heard(Submitted _, Reopened _),
          Heard(InReview _, Reopened _),
          Heard(Published _, Reopened _),
          Heard(WithdrawalRequested _, Reopened _),
          Heard(Withdrawn _, Reopened _),
          Heard(Lapsed _, Reopened _),
          Heard(Submitted _, Killed _),
          Heard(InReview _, Killed _),
          Heard(Returned _, Killed _),
          Heard(Accepted _, Killed _),
          Heard(Rejected _, Killed _),
          Heard(WithdrawalRequested _, Killed _),
          Heard(Withdrawn _, Killed _),
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
      case SigningOff _ -> "UNIT_SIGNOFF";
      case Submitted _ -> "SUBMITTED";
      case InReview _ -> "IN_REVIEW";
      case Returned _ -> "RETURNED";
      case Accepted _ -> "ACCEPTED";
      case Rejected _ -> "REJECTED";
      case Published _ -> "PUBLISHED";
      case WithdrawalRequested _ -> "WITHDRAWAL_REQUESTED";
      case Withdrawn _ -> "WITHDRAWN";
      case Lapsed _ -> "LAPSED";
      case Discarded _ -> "DISCARDED";
    };
  }

  /// Empty before it is handed in: nobody but its unit knows of it.
  default Optional<StatusWord> word() {
    return switch (this) {
      case Draft _, SigningOff _, Discarded _ -> Optional.empty();
      case Submitted _ -> Optional.of(StatusWord.RECEIVED);
      case InReview _ -> Optional.of(StatusWord.IN_REVIEW);
      case Returned _ -> Optional.of(StatusWord.RETURNED);
      case Accepted _ -> Optional.of(StatusWord.ACCEPTED);
      case Rejected _ -> Optional.of(StatusWord.REJECTED);
      case Published _ -> Optional.of(StatusWord.PUBLISHED);
      case WithdrawalRequested _, Withdrawn _ -> Optional.of(StatusWord.WITHDRAWN);
      case Lapsed _ -> Optional.of(StatusWord.LAPSED);
    };
  }

  private static Article returned(Manuscript m, SentBack back) {
    return new Returned(m.line(returned(back)));
  }

  private static Line returned(SentBack back) {
    return new Line.Returned(
        back.at(), back.versionNo(), back.reasonCode(), back.points(), back.dueAt());
  }

  private static Line edited(Edited edited) {
    return new Line.Edited(edited.at(), edited.versionNo(), edited.consent());
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
}
