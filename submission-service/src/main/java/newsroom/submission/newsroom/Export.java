package newsroom.submission.newsroom;

import java.time.Instant;
import java.util.Map;

/// A list that somebody took out of the house as a file.
///
/// @param asked what it was filtered by
/// @param count how many articles
public record Export(
    String exportId,
    Instant at,
    String by,
    String name,
    String format,
    Map<String, String> asked,
    int count) {
  public Export {
    asked = Map.copyOf(asked);
  }
}
