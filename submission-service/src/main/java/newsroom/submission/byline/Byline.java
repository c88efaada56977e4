package newsroom.submission.byline;

import java.util.List;

/// What was read.
///
/// @param units in the order written, each once
/// @param unresolved names as written, without the spaces of line wraps
public record Byline(boolean isByline, List<String> units, List<String> unresolved) {
  static final Byline NONE = new Byline(false, List.of(), List.of());

  public Byline {
    units = List.copyOf(units);
    unresolved = List.copyOf(unresolved);
  }
}
