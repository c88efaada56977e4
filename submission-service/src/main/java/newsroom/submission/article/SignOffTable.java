package newsroom.submission.article;

import java.time.Instant;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignature;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.platform.problem.Refusal;
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
import newsroom.submission.article.ArticleCommand.AskSignOff;
import newsroom.submission.article.ArticleCommand.RecallSignOff;
import newsroom.submission.article.ArticleCommand.RefuseSignOff;
import newsroom.submission.article.ArticleCommand.SignOff;

/// 单位审签. A draft waits in a state of its own; a returned article stays returned while it is signed,
/// because the desk's deadline goes on.
final class SignOffTable {
  private SignOffTable() {}

  static Change apply(Article article, ArticleCommand.SigningOff command) {
    record Move(Article article, ArticleCommand.SigningOff command) {}
    return switch (new Move(article, command)) {
      case Move(Draft(var m), AskSignOff(var asked)) ->
          Change.told(new SigningOff(asked(m, asked)), request(m, asked));
      case Move(Returned(var m), AskSignOff(var asked)) ->
          Change.told(new Returned(asked(m, asked)), request(m, asked));
      case Move(SigningOff(var m), RecallSignOff(var at)) ->
          Change.quiet(new Draft(recalled(m, at)));
      case Move(Returned(var m), RecallSignOff(var at)) when m.asked() != null ->
          Change.quiet(new Returned(recalled(m, at)));
      case Move(SigningOff(var m), SignOff(var signature)) ->
          Change.told(new Draft(signed(m, signature)), signedOff(m, signature));
      case Move(Returned(var m), SignOff(var signature)) ->
          Change.told(new Returned(signed(m, signature)), signedOff(m, signature));
      case Move(SigningOff(var m), RefuseSignOff refusal) ->
          Change.told(new Draft(refused(m, refusal)), refusedSignOff(m, refusal));
      case Move(Returned(var m), RefuseSignOff refusal) when m.asked() != null ->
          Change.told(new Returned(refused(m, refusal)), refusedSignOff(m, refusal));
      case Move(Returned _, RecallSignOff _),
          Move(Returned _, RefuseSignOff _),
          Move(SigningOff _, AskSignOff _),
          Move(Draft _, RecallSignOff _),
          Move(Draft _, SignOff _),
          Move(Draft _, RefuseSignOff _),
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

  private static Manuscript asked(Manuscript m, Manuscript.Asked asked) {
    return m.signing(asked, m.signature()).line(new Line.SignOffAsked(asked.at(), asked.name()));
  }

  private static Manuscript recalled(Manuscript m, Instant at) {
    return m.signing(null, m.signature()).line(new Line.SignOffRecalled(at));
  }

  /// What is signed is exactly what stands there.
  private static Manuscript signed(Manuscript m, UnitSignature signature) {
    if (!signature.contentHash().equals(m.working().contentHash())) {
      throw new Refusal.Conflict(ArticleReason.SIGN_OFF_OTHER_TEXT);
    }
    return m.signing(null, signature)
        .line(new Line.SignedOff(signature.signedAt(), signature.name(), signature.post()));
  }

  private static Manuscript refused(Manuscript m, RefuseSignOff refusal) {
    return m.signing(null, null)
        .line(new Line.SignOffRefused(refusal.at(), refusal.name(), refusal.reason()));
  }

  private static UnitSignOffRequested request(Manuscript m, Manuscript.Asked asked) {
    return new UnitSignOffRequested(
        m.articleId(), m.unitId(), asked.by(), m.working().contentHash(), m.working().title());
  }

  private static UnitSignedOff signedOff(Manuscript m, UnitSignature signature) {
    return new UnitSignedOff(m.articleId(), m.unitId(), signature);
  }

  private static UnitSignOffRefused refusedSignOff(Manuscript m, RefuseSignOff refusal) {
    return new UnitSignOffRefused(
        m.articleId(), m.unitId(), refusal.by(), m.working().contentHash(), refusal.reason());
  }
}
