package newsroom.submission.unitfile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.HistoryLine;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.Units;

/// The registry of a process that is killed after so many registrations.
final class DyingUnits implements Units {
  private final Units units;
  private int left;

  DyingUnits(Units units, int left) {
    this.units = units;
    this.left = left;
  }

  @Override
  public Optional<Snapshot<Unit>> find(String unitId) {
    return units.find(unitId);
  }

  @Override
  public Outcome<Unit> register(
      String unitId, Cause.Command cause, Act act, Supplier<Unit.Change> first) {
    if (left-- == 0) {
      throw new IllegalStateException("killed");
    }
    return units.register(unitId, cause, act, first);
  }

  @Override
  public Outcome<Unit> change(
      String unitId,
      Cause.Command cause,
      Expected expected,
      Act act,
      Function<Unit, Unit.Change> move) {
    return units.change(unitId, cause, expected, act, move);
  }

  @Override
  public List<Snapshot<Unit>> changedSince(Instant time) {
    return units.changedSince(time);
  }

  @Override
  public List<HistoryLine> history(String unitId) {
    return units.history(unitId);
  }
}
