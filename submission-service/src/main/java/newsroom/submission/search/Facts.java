package newsroom.submission.search;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a list shows and sorts an article by, beside its words.
public record Facts(
    String status,
    String genre,
    String origin,
    @Nullable String column,
    int length,
    int versionNo,
    Instant receivedAt,
    Instant changedAt,
    @Nullable Printed printed,
    Handling handling) {
  /// Where it stands in the paper.
  public record Printed(int issueNo, LocalDate issueDate, int pageNo, String permalink) {}

  /// Of a text without a history.
  public static Facts of(Instant at) {
    return new Facts("", "", "", null, 0, 1, at, at, null, Handling.NONE);
  }
}
