package newsroom.publishing.publication;

import java.time.Instant;
import java.time.LocalDate;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.platform.aggregate.Decision;

/// 刊发记录 of one article on the web: where and when it appeared.
public record Publication(
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
    String permalink,
    Instant publishedAt) {
  static final String CHANNEL = "WEB";

  static Decision<Publication> of(
      IssuePublished issue, IssuePublished.Page page, IssuePublished.Entry entry) {
    var publication =
        new Publication(
            entry.articleId(),
            entry.unitId(),
            issue.issueId(),
            issue.publicationTitle(),
            issue.issueNo(),
            issue.issueDate(),
            page.pageNo(),
            page.name(),
            entry.slotOrder(),
            entry.versionNo(),
            entry.contentHash(),
            entry.permalink(),
            issue.publishedAt());
    return Decision.of(
        publication,
        new ArticlePublished(
            publication.articleId(),
            publication.unitId(),
            publication.issueId(),
            publication.publicationTitle(),
            publication.issueNo(),
            publication.issueDate(),
            publication.pageNo(),
            publication.pageName(),
            publication.slotOrder(),
            publication.versionNo(),
            publication.contentHash(),
            CHANNEL,
            publication.permalink(),
            publication.publishedAt()));
  }
}
