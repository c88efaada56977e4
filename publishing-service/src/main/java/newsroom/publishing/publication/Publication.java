package newsroom.publishing.publication;

import java.time.Instant;
import java.time.LocalDate;
import newsroom.contracts.publishing.ArticleKilled;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.problem.Refusal;

/// 刊发记录 of one article on the web: where and when it appeared, and whether it may still be read.
public sealed interface Publication {
  String CHANNEL = "WEB";

  Place place();

  /// 已发布
  record Live(Place place) implements Publication {}

  /// 撤销: the text is gone, the record and a notice stay.
  record Killed(Place place, Notice notice) implements Publication {}

  /// Where it appeared; never changes.
  record Place(
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
      Instant publishedAt) {}

  /// @param reason for readers and units
  /// @param by who killed it; never shown to either
  record Notice(String reason, String by, Instant at) {}

  static Decision<Publication> of(
      IssuePublished issue, IssuePublished.Page page, IssuePublished.Entry entry) {
    var place =
        new Place(
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
        new Live(place),
        new ArticlePublished(
            place.articleId(),
            place.unitId(),
            place.issueId(),
            place.publicationTitle(),
            place.issueNo(),
            place.issueDate(),
            place.pageNo(),
            place.pageName(),
            place.slotOrder(),
            place.versionNo(),
            place.contentHash(),
            CHANNEL,
            place.permalink(),
            place.publishedAt()));
  }

  default Decision<Publication> kill(Notice notice) {
    return switch (this) {
      case Live(var place) ->
          Decision.of(
              new Killed(place, notice),
              new ArticleKilled(
                  place.articleId(),
                  place.unitId(),
                  place.issueId(),
                  place.issueNo(),
                  place.issueDate(),
                  place.versionNo(),
                  place.contentHash(),
                  CHANNEL,
                  place.permalink(),
                  notice.reason(),
                  notice.at()));
      case Killed _ -> throw new Refusal.Conflict(PublicationReason.ALREADY_KILLED);
    };
  }
}
