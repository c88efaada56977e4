package newsroom.contracts.review;

import java.time.Instant;
import java.util.List;

/// 退改: what the unit is asked to change, in words it can read, and by when.
public record RevisionRequested(
    String articleId,
    String unitId,
    int versionNo,
    String reasonCode,
    List<String> points,
    Instant dueAt)
    implements ReviewEvent {
  public RevisionRequested {
    points = List.copyOf(points);
  }
}
