package newsroom.contracts.publishing;

import java.time.Instant;
import java.time.LocalDate;

/// 撤销稿件: what was published may not be read any more; its address answers with a notice.
///
/// @param reason for readers and units, as the notice says it
public record ArticleKilled(
    String articleId,
    String unitId,
    String issueId,
    int issueNo,
    LocalDate issueDate,
    int versionNo,
    String contentHash,
    String channel,
    String permalink,
    String reason,
    Instant killedAt)
    implements PublishingEvent {}
