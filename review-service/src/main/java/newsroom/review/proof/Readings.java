package newsroom.review.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Append only.
public interface Readings {
  void add(Reading reading);

  /// Newest first.
  ///
  /// @param before of the entry after which the list goes on
  List<Kept> list(@Nullable String before, int most);

  /// @param id where a list goes on
  record Kept(String id, Reading reading) {}
}
