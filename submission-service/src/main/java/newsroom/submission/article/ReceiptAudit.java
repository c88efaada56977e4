package newsroom.submission.article;

import java.time.Duration;
import java.time.Instant;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;

/// Settles numbers whose submission never came to an end: used or void, so that a year has no gaps.
public final class ReceiptAudit {
  /// Saves work only. Safe at any age: voiding changes the draft, so a late submission is stale.
  public static final Duration LEAVE_ALONE = Duration.ofMinutes(1);

  private final Articles articles;
  private final Receipts receipts;

  public ReceiptAudit(Articles articles, Receipts receipts) {
    this.articles = articles;
    this.receipts = receipts;
  }

  /// @return how many numbers were settled
  public int settle(Instant now) {
    int settled = 0;
    for (var taken : receipts.open(now.minus(LEAVE_ALONE))) {
      settle(taken, now);
      settled++;
    }
    return settled;
  }

  private void settle(Receipts.Taken taken, Instant at) {
    if (articles.find(taken.articleId()).isEmpty()) {
      receipts.voided(taken.number(), Receipts.VoidReason.NO_ARTICLE, at);
      return;
    }
    var article =
        articles
            .change(
                taken.articleId(),
                Cause.Command.of("void|" + taken.number()),
                Expected.any(),
                now -> now.apply(new ArticleCommand.VoidReceipt(taken.number())))
            .state();
    if (taken.number().equals(article.manuscript().receiptNo())) {
      receipts.used(taken.number());
    } else {
      receipts.voided(taken.number(), Receipts.VoidReason.NOT_FINISHED, at);
    }
  }
}
