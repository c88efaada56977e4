package newsroom.submission.unit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;

/// The registry in memory, for what looks at many units at once. What this process wrote it knows at
/// once, what another wrote after a moment; decisions about one unit read that unit from the store.
public final class UnitDirectory {
  private static final Duration FRESH = Duration.ofSeconds(2);

  /// Clocks differ, and a change is dated before it is stored.
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final Units units;
  private final Clock clock;
  private final Map<String, Snapshot<Unit>> known = new HashMap<>();
  private Instant looked = Instant.MIN;
  private @Nullable Roster roster;

  public UnitDirectory(Units units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  public synchronized Roster roster() {
    var now = clock.instant();
    if (looked.equals(Instant.MIN) || now.isAfter(looked.plus(FRESH)) || now.isBefore(looked)) {
      units
          .changedSince(looked.equals(Instant.MIN) ? Instant.EPOCH : looked.minus(OVERLAP))
          .forEach(this::take);
      looked = now;
    }
    var current = roster;
    if (current == null) {
      current = Roster.of(List.copyOf(known.values()));
      roster = current;
    }
    return current;
  }

  /// What this process has just written.
  public synchronized void took(Snapshot<Unit> unit) {
    take(unit);
  }

  private void take(Snapshot<Unit> unit) {
    var before = known.get(unit.id());
    if (before == null || before.version() < unit.version()) {
      known.put(unit.id(), unit);
      roster = null;
    }
  }
}
