package newsroom.contracts.review;

import java.util.List;

/// 在审.
///
/// @param stages in order, for example FIRST, SECOND, FINAL
public record ReviewOpened(
    String articleId, String unitId, int versionNo, String contentHash, List<String> stages)
    implements ReviewEvent {
  public ReviewOpened {
    stages = List.copyOf(stages);
  }
}
