package newsroom.submission.article;

import java.util.Locale;
import java.util.Map;
import newsroom.platform.problem.Refusal;

/// A move that the table does not have, in words.
final class NotNow {
  private NotNow() {}

  static Refusal refusal(Article article, ArticleCommand command) {
    return switch (command) {
      case ArticleCommand.Save _ -> refusal(article, "修改", "change");
      case ArticleCommand.Discard _ -> refusal(article, "删除", "delete");
      case ArticleCommand.AskSignOff _ -> refusal(article, "送单位审签", "ask for the sign-off of");
      case ArticleCommand.RecallSignOff _ -> refusal(article, "撤回送审", "recall from sign-off");
      case ArticleCommand.SignOff _ -> refusal(article, "审签", "sign off");
      case ArticleCommand.RefuseSignOff _ -> refusal(article, "退回", "refuse to sign off");
      case ArticleCommand.Submit _ -> refusal(article, "投稿", "submit");
      case ArticleCommand.Revise _ -> refusal(article, "交修改稿", "revise");
      case ArticleCommand.Withdraw _ -> refusal(article, "撤稿", "withdraw");
      case ArticleCommand.VoidReceipt _ -> refusal(article, "作废编号", "void the number of");
      case ArticleCommand.Remind _ -> refusal(article, "提醒", "remind of");
      case ArticleCommand.Lapse _ -> refusal(article, "作未采用处理", "lapse");
    };
  }

  private static Refusal refusal(Article article, String act, String actEn) {
    String chinese = article.word().map(StatusWord::chinese).orElse(before(article, "草稿", "单位审签"));
    String english =
        article.word().map(StatusWord::english).orElse(before(article, "Draft", "Unit sign-off"));
    return new Refusal.Conflict(
        ArticleReason.ARTICLE_NOT_READY,
        Map.of(
            "status", chinese,
            "statusEn", english.toLowerCase(Locale.ROOT),
            "act", act,
            "actEn", actEn));
  }

  private static String before(Article article, String draft, String signOff) {
    return article instanceof Article.SigningOff ? signOff : draft;
  }
}
