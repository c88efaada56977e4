package newsroom.publishing.issue.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Snapshot;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Permalinks;
import newsroom.publishing.issue.Slot;
import newsroom.publishing.pool.PoolArticle;
import org.jspecify.annotations.Nullable;

/// An issue as staff see it.
record IssueView(
    String issueId,
    String publicationTitle,
    int issueNo,
    @Nullable Integer totalNo,
    LocalDate issueDate,
    Issue.Status status,
    long version,
    List<PageView> pages,
    @Nullable SignatureView signature,
    @Nullable PublicationView publication) {

  record PageView(int pageNo, String name, List<SlotView> slots) {}

  /// What a slot is in: EMPTY, FILLED or REMOVED.
  enum SlotState {
    EMPTY,
    FILLED,
    REMOVED
  }

  record SlotView(
      int order,
      Slot.Role role,
      @Nullable String column,
      boolean verticalHeadline,
      SlotState state,
      @Nullable String articleId,
      @Nullable Integer versionNo,
      @Nullable String contentHash,
      @Nullable String headline,
      @Nullable String unitId,
      @Nullable String reason) {}

  record SignatureView(String signedBy, Instant signedAt, String contentHash) {}

  record PublicationView(Instant publishedAt, String path) {}

  static IssueView of(Snapshot<Issue> snapshot, Map<String, PoolArticle> articles) {
    var issue = snapshot.state();
    var head = issue.masthead();
    var signature =
        switch (issue) {
          case Issue.Planned _, Issue.Opened _, Issue.Closed _ -> null;
          case Issue.Signed signed -> signed.signature();
          case Issue.Published published -> published.signature();
        };
    return new IssueView(
        head.issueId(),
        head.publicationTitle(),
        head.issueNo(),
        head.totalNo(),
        head.issueDate(),
        issue.status(),
        snapshot.version(),
        issue.makeup().pages().stream()
            .map(page ->
                new PageView(
                    page.pageNo(),
                    page.name(),
                    page.slots().stream().map(slot -> slot(slot, articles)).toList()))
            .toList(),
        signature == null
            ? null
            : new SignatureView(
                signature.signedBy(), signature.signedAt(), signature.contentHash()),
        issue instanceof Issue.Published published
            ? new PublicationView(published.publishedAt(), Permalinks.issue(head.issueId()))
            : null);
  }

  private static SlotView slot(Slot slot, Map<String, PoolArticle> articles) {
    return switch (slot.filling()) {
      case Slot.Empty _ ->
          new SlotView(
              slot.order(),
              slot.role(),
              slot.column(),
              slot.verticalHeadline(),
              SlotState.EMPTY,
              null,
              null,
              null,
              null,
              null,
              null);
      case Slot.Removed(var reason) ->
          new SlotView(
              slot.order(),
              slot.role(),
              slot.column(),
              slot.verticalHeadline(),
              SlotState.REMOVED,
              null,
              null,
              null,
              null,
              null,
              reason);
      case Slot.Filled filled -> {
        var article = articles.get(filled.articleId());
        var latest = article == null ? null : article.latest();
        yield new SlotView(
            slot.order(),
            slot.role(),
            slot.column(),
            slot.verticalHeadline(),
            SlotState.FILLED,
            filled.articleId(),
            filled.versionNo(),
            filled.contentHash(),
            latest == null ? null : latest.headline(),
            latest == null ? null : latest.unitId(),
            null);
      }
    };
  }
}
