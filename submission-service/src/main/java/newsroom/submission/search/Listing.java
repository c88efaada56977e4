package newsroom.submission.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next where the following part begins, null at the end
public record Listing(List<Entry> entries, @Nullable String next) {
  public Listing {
    entries = List.copyOf(entries);
  }
}
