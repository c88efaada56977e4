package newsroom.notification.work;

import java.util.function.BooleanSupplier;

/// Work that waits in the store, done a piece at a time and safe to begin again.
public interface Chore {
  /// @param mayGoOn false when somebody else has taken over or the process ends
  Result run(BooleanSupplier mayGoOn);

  enum Result {
    /// Look again at once.
    DONE_SOME,
    NOTHING_TO_DO,
    /// Somebody needed for it is away: wait longer each time.
    BLOCKED
  }
}
