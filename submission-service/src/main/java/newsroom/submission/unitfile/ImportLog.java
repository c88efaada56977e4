package newsroom.submission.unitfile;

import java.util.List;
import java.util.Optional;

/// What an import had planned when it was first let through; a repeated request answers the same.
public interface ImportLog {
  Optional<List<Entry>> find(String importId);

  /// Keeps the first.
  void keep(String importId, List<Entry> entries);

  /// @param outcome CREATED, CHANGED or UNCHANGED
  record Entry(String key, int row, String unitId, String name, String outcome) {}
}
