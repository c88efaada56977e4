package newsroom.submission.unit;

import java.util.Map;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitApplied;
import newsroom.contracts.unit.UnitEvent;
import newsroom.contracts.unit.UnitReinstated;
import newsroom.contracts.unit.UnitState;
import newsroom.contracts.unit.UnitSuspended;
import newsroom.platform.problem.Refusal;
import newsroom.submission.unit.UnitCommand.Activate;
import newsroom.submission.unit.UnitCommand.Reinstate;
import newsroom.submission.unit.UnitCommand.Suspend;

/// A contributing unit 供稿单位. A move that is not in the table is refused, never ignored.
public sealed interface Unit {
  UnitProfile profile();

  /// 申请
  record Applied(UnitProfile profile) implements Unit {}

  /// 有效: may submit.
  record Active(UnitProfile profile) implements Unit {}

  /// 暂停: may not submit; its articles stay.
  record Suspended(UnitProfile profile) implements Unit {}

  /// What a move leads to. A unit never changes in silence.
  record Change(Unit next, UnitEvent event) {}

  static Change apply(UnitProfile profile) {
    var applied = new Applied(profile);
    return new Change(applied, new UnitApplied(applied.state()));
  }

  default Change apply(UnitCommand command) {
    record Move(Unit unit, UnitCommand command) {}
    return switch (new Move(this, command)) {
      case Move(Applied(var profile), Activate _) -> {
        var active = new Active(profile);
        yield new Change(active, new UnitActivated(active.state()));
      }
      case Move(Active(var profile), Suspend _) -> {
        var suspended = new Suspended(profile);
        yield new Change(suspended, new UnitSuspended(suspended.state()));
      }
      case Move(Suspended(var profile), Reinstate _) -> {
        var active = new Active(profile);
        yield new Change(active, new UnitReinstated(active.state()));
      }
      case Move(Applied _, Suspend _),
          Move(Applied _, Reinstate _),
          Move(Active _, Activate _),
          Move(Active _, Reinstate _),
          Move(Suspended _, Activate _),
          Move(Suspended _, Suspend _) ->
          throw notNow(command);
    };
  }

  /// APPLIED, ACTIVE or SUSPENDED.
  default String status() {
    return switch (this) {
      case Applied _ -> "APPLIED";
      case Active _ -> "ACTIVE";
      case Suspended _ -> "SUSPENDED";
    };
  }

  /// The whole unit as the others learn it: the topic is compacted.
  default UnitState state() {
    var p = profile();
    return new UnitState(
        p.unitId(),
        p.canonicalName(),
        p.kind().name(),
        p.parentUnitId(),
        p.region(),
        p.aliases(),
        status(),
        p.noticeEmail());
  }

  private Refusal notNow(UnitCommand command) {
    String status =
        switch (this) {
          case Applied _ -> "申请";
          case Active _ -> "有效";
          case Suspended _ -> "暂停";
        };
    return new Refusal.Conflict(
        UnitReason.UNIT_NOT_READY,
        switch (command) {
          case Activate _ ->
              Map.of("status", status, "statusEn", status(), "act", "启用", "actEn", "activated");
          case Suspend _ ->
              Map.of("status", status, "statusEn", status(), "act", "暂停", "actEn", "suspended");
          case Reinstate _ ->
              Map.of("status", status, "statusEn", status(), "act", "恢复", "actEn", "reinstated");
        });
  }
}
