package newsroom.submission.article;

import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
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
import newsroom.submission.article.ArticleCommand.Revise;
import newsroom.submission.article.ArticleCommand.Submit;
import newsroom.submission.article.ArticleCommand.Withdraw;

/// Handing in, revising and taking back.
final class HandingInTable {
  private HandingInTable() {}

  static Change apply(Article article, ArticleCommand.HandingIn command) {
    record Move(Article article, ArticleCommand.HandingIn command) {}
    return switch (new Move(article, command)) {
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
      case Move(Draft _, Revise _),
          Move(Draft _, Withdraw _),
          Move(SigningOff _, _),
          Move(Submitted _, Submit _),
          Move(Submitted _, Revise _),
          Move(InReview _, Submit _),
          Move(InReview _, Revise _),
          Move(Returned _, Submit _),
          Move(Accepted _, Submit _),
          Move(Accepted _, Revise _),
          Move(Published _, Submit _),
          Move(Published _, Revise _),
          Move(Rejected _, _),
          Move(WithdrawalRequested _, _),
          Move(Withdrawn _, _),
          Move(Lapsed _, _),
          Move(Discarded _, _) ->
          throw NotNow.refusal(article, command);
    };
  }

  private static Change submitted(Manuscript m, Submit submit) {
    var text = submit.text();
    var signature = m.signatureOf(text.contentHash());
    var version =
        new Manuscript.HandedIn(
            1, text.contentHash(), submit.by(), submit.at(), null, submit.sourceCheck(), signature);
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
            text.version(1, null, submit.sourceCheck()),
            signature));
  }

  private static Change revised(Manuscript m, Revise revise) {
    var parent = m.versions().getLast();
    var text = revise.text();
    if (text.contentHash().equals(parent.contentHash()) && revise.silent()) {
      throw new Refusal.Conflict(ArticleReason.NOTHING_CHANGED);
    }
    int no = m.lastNumber() + 1;
    var signature = m.signatureOf(text.contentHash());
    var version =
        new Manuscript.HandedIn(
            no,
            text.contentHash(),
            revise.by(),
            revise.at(),
            revise.note(),
            revise.sourceCheck(),
            signature);
    return Change.told(
        new InReview(m.handedIn(version).line(new Line.Revised(revise.at(), no))),
        new SubmissionRevised(
            m.articleId(),
            m.unitId(),
            revise.by(),
            text.version(no, parent.no(), revise.sourceCheck()),
            revise.changeNote(),
            revise.answers(),
            revise.pointAnswers(),
            signature));
  }

  private static Change withdrawn(Manuscript m, Withdraw withdraw) {
    return Change.told(
        new Withdrawn(m.line(new Line.Withdrawn(withdraw.at(), withdraw.reason()))),
        withdrawal(m, withdraw));
  }

  private static SubmissionWithdrawn withdrawal(Manuscript m, Withdraw withdraw) {
    return new SubmissionWithdrawn(m.articleId(), m.unitId(), withdraw.reason());
  }
}
