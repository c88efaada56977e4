package newsroom.submission.article;

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
import newsroom.submission.article.ArticleCommand.Discard;
import newsroom.submission.article.ArticleCommand.Save;

/// Who may change the working copy, and when.
final class WritingTable {
  private WritingTable() {}

  static Change apply(Article article, ArticleCommand.Writing command) {
    record Move(Article article, ArticleCommand.Writing command) {}
    return switch (new Move(article, command)) {
      case Move(Draft(var m), Save save) -> Change.quiet(new Draft(m.working(save)));
      case Move(Returned(var m), Save save) -> Change.quiet(new Returned(m.working(save)));
      case Move(Draft(var m), Discard _) -> Change.quiet(new Discarded(m));
      case Move(Returned _, Discard _),
          Move(SigningOff _, _),
          Move(Submitted _, _),
          Move(InReview _, _),
          Move(Accepted _, _),
          Move(Rejected _, _),
          Move(Published _, _),
          Move(WithdrawalRequested _, _),
          Move(Withdrawn _, _),
          Move(Lapsed _, _),
          Move(Discarded _, _) ->
          throw NotNow.refusal(article, command);
    };
  }
}
