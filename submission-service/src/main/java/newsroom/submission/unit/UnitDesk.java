package newsroom.submission.unit;

import java.util.List;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Where the administrator looks after the contributing units.
public final class UnitDesk {
  private final Units units;

  public UnitDesk(Units units) {
    this.units = units;
  }

  public Outcome<Unit> register(UnitProfile profile, Cause.Command cause) {
    String parent = profile.parentUnitId();
    if (parent != null && units.find(parent).isEmpty()) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID,
          List.of(new FieldProblem("/parentUnitId", UnitReason.PARENT_UNKNOWN)));
    }
    return units.register(profile.unitId(), cause, () -> Unit.apply(profile));
  }

  public Outcome<Unit> change(
      String unitId, Cause.Command cause, long version, UnitCommand command) {
    read(unitId);
    return units.change(unitId, cause, Expected.version(version), unit -> unit.apply(command));
  }

  public Snapshot<Unit> read(String unitId) {
    return units.find(unitId).orElseThrow(() -> new Refusal.NotFound(UnitReason.NO_SUCH_UNIT));
  }

  public List<Snapshot<Unit>> list(Units.@Nullable Place after, int limit) {
    return units.after(after, limit);
  }
}
