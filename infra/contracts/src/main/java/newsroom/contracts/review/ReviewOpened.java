package newsroom.contracts.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 在审.
///
/// @param stages in order, for example FIRST, SECOND, FINAL
/// @param policy 审稿规则 that the case keeps, id and version, for example `standard/2`; null in older events
public record ReviewOpened(
    String articleId,
    String unitId,
    int versionNo,
    String contentHash,
    List<String> stages,
    @Nullable String policy)
    implements ReviewEvent {
  public ReviewOpened {
    stages = List.copyOf(stages);
  }

  public ReviewOpened(
      String articleId, String unitId, int versionNo, String contentHash, List<String> stages) {
    this(articleId, unitId, versionNo, contentHash, stages, null);
  }
}
