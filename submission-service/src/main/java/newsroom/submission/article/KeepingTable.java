package newsroom.submission.article;

import java.time.Instant;
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.SubmissionLapsed;
import newsroom.submission.article.Article.Accepted;
import newsroom.submission.article.Article.Change;
import newsroom.submission.article.Article.Discarded;
import newsroom.submission.article.Article.Draft;
import newsroom.submission.article.Article.InReview;
import newsroom.submission.article.Article.Lapsed;
import newsroom.submission.article.Article.Published;
import newsroom.submission.article.Article.Rejected;
import newsroom.submission.article.Article.Returned;
import newsroom.submission.article.Article.SigningOff;
import newsroom.submission.article.Article.Submitted;
import newsroom.submission.article.Article.WithdrawalRequested;
import newsroom.submission.article.Article.Withdrawn;
import newsroom.submission.article.ArticleCommand.Lapse;
import newsroom.submission.article.ArticleCommand.Remind;
import newsroom.submission.article.ArticleCommand.VoidReceipt;

/// What time and the books do to an article. Reminding and voiding are asked of every article: where
/// there is nothing to do they do nothing.
final class KeepingTable {
  private KeepingTable() {}

  static Change apply(Article article, ArticleCommand.Keeping command) {
    record Move(Article article, ArticleCommand.Keeping command) {}
    return switch (new Move(article, command)) {
      case Move(Accepted(var m), Lapse(var reason, var at)) ->
          Change.told(
              new Lapsed(m.line(new Line.Lapsed(at, reason))),
              new SubmissionLapsed(m.articleId(), m.unitId(), reason));
      case Move(Submitted(var m), Remind(var now)) -> reminded(article, m, now);
      case Move(InReview(var m), Remind(var now)) -> reminded(article, m, now);
      case Move(Returned(var m), Remind(var now)) -> reminded(article, m, now);
      case Move(Draft(var m), VoidReceipt(var number)) ->
          Change.quiet(new Draft(m.voiding(number)));
      case Move(SigningOff(var m), VoidReceipt(var number)) ->
          Change.quiet(new SigningOff(m.voiding(number)));
      case Move(Draft _, Remind _),
          Move(SigningOff _, Remind _),
          Move(Accepted _, Remind _),
          Move(Rejected _, Remind _),
          Move(Published _, Remind _),
          Move(WithdrawalRequested _, Remind _),
          Move(Withdrawn _, Remind _),
          Move(Lapsed _, Remind _),
          Move(Discarded _, Remind _),
          Move(Submitted _, VoidReceipt _),
          Move(InReview _, VoidReceipt _),
          Move(Returned _, VoidReceipt _),
          Move(Accepted _, VoidReceipt _),
          Move(Rejected _, VoidReceipt _),
          Move(Published _, VoidReceipt _),
          Move(WithdrawalRequested _, VoidReceipt _),
          Move(Withdrawn _, VoidReceipt _),
          Move(Lapsed _, VoidReceipt _),
          Move(Discarded _, VoidReceipt _) ->
          Change.quiet(article);
      case Move(Draft _, Lapse _),
          Move(SigningOff _, Lapse _),
          Move(Submitted _, Lapse _),
          Move(InReview _, Lapse _),
          Move(Returned _, Lapse _),
          Move(Rejected _, Lapse _),
          Move(Published _, Lapse _),
          Move(WithdrawalRequested _, Lapse _),
          Move(Withdrawn _, Lapse _),
          Move(Lapsed _, Lapse _),
          Move(Discarded _, Lapse _) ->
          throw NotNow.refusal(article, command);
    };
  }

  private static Change reminded(Article article, Manuscript m, Instant now) {
    var clock = AnswerClock.of(m);
    var answerBy = clock.answerBy();
    return switch (clock.due(now)) {
      case NOTHING -> Change.quiet(article);
      case WARNING ->
          Change.told(
              with(article, m.line(new Line.AnswerDue(now, answerBy))),
              new AnswerDue(m.articleId(), m.unitId(), number(m), answerBy));
      case FREEDOM ->
          Change.told(
              with(article, m.line(new Line.Freed(now, answerBy))),
              new FreeElsewhere(m.articleId(), m.unitId(), number(m), answerBy));
    };
  }

  private static Article with(Article article, Manuscript m) {
    return switch (article) {
      case Submitted _ -> new Submitted(m);
      case InReview _ -> new InReview(m);
      case Returned _ -> new Returned(m);
      default -> throw new IllegalStateException(article.status() + " has no answer clock");
    };
  }

  private static String number(Manuscript m) {
    String number = m.receiptNo();
    return number == null ? "" : number;
  }
}
