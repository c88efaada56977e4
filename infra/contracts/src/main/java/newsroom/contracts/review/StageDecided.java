package newsroom.contracts.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// @param decision PASS 通过, PASS_WITH_EDITS 改后通过, RETURN 退改, SEND_BACK 退回上一审, REJECT 退稿, HOLD 缓发 or
///     ESCALATE 提级
/// @param reasonCode required for RETURN and REJECT
/// @param comment words for colleagues; the unit reads those of RevisionRequested and ArticleRejected
/// @param reviewerName as it was that day, for the record; units never read it; null in older events
public record StageDecided(
    String articleId,
    int round,
    String stage,
    String decision,
    @Nullable String reasonCode,
    @Nullable String comment,
    int versionNo,
    String contentHash,
    String reviewerId,
    Instant decidedAt,
    @Nullable String reviewerName)
    implements ReviewEvent {
  public StageDecided(
      String articleId,
      int round,
      String stage,
      String decision,
      @Nullable String reasonCode,
      @Nullable String comment,
      int versionNo,
      String contentHash,
      String reviewerId,
      Instant decidedAt) {
    this(
        articleId,
        round,
        stage,
        decision,
        reasonCode,
        comment,
        versionNo,
        contentHash,
        reviewerId,
        decidedAt,
        null);
  }
}
