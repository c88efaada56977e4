package newsroom.contracts.publishing;

import java.time.Instant;
import java.time.LocalDate;

/// 刊发: told once per article and issue, with the correlation id of the IssuePublished it belongs to.
///
/// @param channel WEB for now; see Publication 刊发记录 for the others
public record ArticlePublished(
    String articleId,
    String unitId,
    String issueId,
    String publicationTitle,
    int issueNo,
    LocalDate issueDate,
    int pageNo,
    String pageName,
    int slotOrder,
    int versionNo,
    String contentHash,
    String channel,
    String permalink,
    Instant publishedAt)
    implements PublishingEvent {}
