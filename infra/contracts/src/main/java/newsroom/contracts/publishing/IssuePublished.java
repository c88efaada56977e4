package newsroom.contracts.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 出版. After this the contents never change.
///
/// @param totalNo 总期
/// @param path of the issue's first page on the public origin, for example /paper/{issueId}/
public record IssuePublished(
    String issueId,
    String publicationTitle,
    int issueNo,
    @Nullable Integer totalNo,
    LocalDate issueDate,
    Instant publishedAt,
    String path,
    List<Page> pages)
    implements PublishingEvent {
  public IssuePublished {
    pages = List.copyOf(pages);
  }

  /// 版.
  public record Page(int pageNo, String name, List<Entry> entries) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /// One article as it stands on the page, in printed order.
  ///
  /// @param permalink on the public origin, for example /a/{articleId}
  public record Entry(
      int slotOrder,
      String articleId,
      int versionNo,
      String contentHash,
      String headline,
      String unitId,
      String permalink) {}
}
