package newsroom.submission.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time with or without an end on either side.
///
/// @param until exclusive
public record Span(@Nullable Instant from, @Nullable Instant until) {
  public static final Span OPEN = new Span(null, null);

  public boolean isOpen() {
    return from == null && until == null;
  }

  public boolean contains(@Nullable Instant at) {
    if (at == null) {
      return isOpen();
    }
    return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
  }
}
