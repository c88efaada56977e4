package newsroom.submission.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitAliasAdded;
import newsroom.contracts.unit.UnitAliasChanged;
import newsroom.contracts.unit.UnitApplied;
import newsroom.contracts.unit.UnitChanged;
import newsroom.contracts.unit.UnitClosed;
import newsroom.contracts.unit.UnitEvent;
import newsroom.contracts.unit.UnitMerged;
import newsroom.contracts.unit.UnitReinstated;
import newsroom.contracts.unit.UnitRenamed;
import newsroom.contracts.unit.UnitState;
import newsroom.contracts.unit.UnitSuspended;
import newsroom.platform.problem.Refusal;
import newsroom.submission.unit.UnitCommand.Activate;
import newsroom.submission.unit.UnitCommand.AddAlias;
import newsroom.submission.unit.UnitCommand.Close;
import newsroom.submission.unit.UnitCommand.Edit;
import newsroom.submission.unit.UnitCommand.Merge;
import newsroom.submission.unit.UnitCommand.Reinstate;
import newsroom.submission.unit.UnitCommand.Rename;
import newsroom.submission.unit.UnitCommand.Revise;
import newsroom.submission.unit.UnitCommand.SetPeriod;
import newsroom.submission.unit.UnitCommand.Suspend;
import newsroom.submission.unit.UnitCommand.Yield;
import org.jspecify.annotations.Nullable;

/// A contributing unit 供稿单位. A move that is not in the table is refused, never ignored.
public sealed interface Unit {
  UnitProfile profile();

  UnitStatus standing();

  /// May be edited.
  sealed interface Living extends Unit {
    Living with(UnitProfile profile);
  }

  /// Stays as it was: id, names, history and old bylines.
  sealed interface Ended extends Unit {
    LocalDate on();

    String reason();
  }

  /// 申请
  record Applied(UnitProfile profile) implements Living {
    @Override
    public UnitStatus standing() {
      return UnitStatus.APPLIED;
    }

    @Override
    public Applied with(UnitProfile other) {
      return new Applied(other);
    }
  }

  /// 有效: may submit.
  record Active(UnitProfile profile) implements Living {
    @Override
    public UnitStatus standing() {
      return UnitStatus.ACTIVE;
    }

    @Override
    public Active with(UnitProfile other) {
      return new Active(other);
    }
  }

  /// 暂停: may not submit; its articles stay.
  record Suspended(UnitProfile profile, String reason) implements Living {
    @Override
    public UnitStatus standing() {
      return UnitStatus.SUSPENDED;
    }

    @Override
    public Suspended with(UnitProfile other) {
      return new Suspended(other, reason);
    }
  }

  /// 并入 another unit on that day.
  record Merged(UnitProfile profile, String intoUnitId, LocalDate on, String reason)
      implements Ended {
    @Override
    public UnitStatus standing() {
      return UnitStatus.MERGED;
    }
  }

  /// 撤销 on that day.
  record Closed(UnitProfile profile, LocalDate on, String reason) implements Ended {
    @Override
    public UnitStatus standing() {
      return UnitStatus.CLOSED;
    }
  }

  /// What a move leads to. A unit never changes in silence: no events, nothing changed.
  record Change(Unit next, List<UnitEvent> events) {
    public Change {
      events = List.copyOf(events);
    }

    static Change of(Unit next, UnitEvent event) {
      return new Change(next, List.of(event));
    }

    /// Goes on from where this one led.
    public Change then(UnitCommand command) {
      var further = next.apply(command);
      var all = new ArrayList<>(events);
      all.addAll(further.events());
      return new Change(further.next(), all);
    }
  }

  static Change apply(UnitProfile profile) {
    var applied = new Applied(profile);
    return Change.of(applied, new UnitApplied(applied.state()));
  }

  default Change apply(UnitCommand command) {
    record Move(Unit unit, UnitCommand command) {}
    return switch (new Move(this, command)) {
      case Move(Applied(var profile), Activate _) -> {
        var active = new Active(profile);
        yield Change.of(active, new UnitActivated(active.state()));
      }
      case Move(Active(var profile), Suspend(var reason)) -> {
        var suspended = new Suspended(profile, reason);
        yield Change.of(suspended, new UnitSuspended(suspended.state()));
      }
      case Move(Suspended(var profile, _), Reinstate _) -> {
        var active = new Active(profile);
        yield Change.of(active, new UnitReinstated(active.state()));
      }
      case Move(Active(var profile), Merge(var into, var on, var reason)) -> {
        var merged = new Merged(profile, into, on, reason);
        yield Change.of(merged, new UnitMerged(merged.state(), into));
      }
      case Move(Active(var profile), Close(var on, var reason)) -> {
        var closed = new Closed(profile, on, reason);
        yield Change.of(closed, new UnitClosed(closed.state()));
      }
      case Move(Living living, Edit edit) -> edited(living, edit);
      case Move(Applied _, Suspend _),
          Move(Applied _, Reinstate _),
          Move(Applied _, Merge _),
          Move(Applied _, Close _),
          Move(Active _, Activate _),
          Move(Active _, Reinstate _),
          Move(Suspended _, Activate _),
          Move(Suspended _, Suspend _),
          Move(Suspended _, Merge _),
          Move(Suspended _, Close _),
          Move(Ended _, _) ->
          throw notNow(command);
    };
  }

  private static Change edited(Living unit, Edit edit) {
    var profile = unit.profile();
    return switch (edit) {
      case Revise(var details) -> {
        var next = unit.with(profile.with(details));
        yield next.equals(unit)
            ? new Change(unit, List.of())
            : Change.of(next, new UnitChanged(next.state()));
      }
      case Rename(var name, var on, var until) -> {
        if (name.equals(profile.canonicalName())) {
          yield new Change(unit, List.of());
        }
        Naming.mayRename(profile, on);
        var next = unit.with(profile.renamed(name, on, until));
        yield Change.of(next, new UnitRenamed(next.state(), profile.canonicalName()));
      }
      case AddAlias(var alias) -> {
        Naming.mayAdd(profile, alias);
        var next = unit.with(profile.with(alias));
        yield Change.of(next, new UnitAliasAdded(next.state(), alias.text()));
      }
      case SetPeriod(var text, var from, var period) -> {
        var changed = Naming.withPeriod(profile, text, from, period);
        var next = unit.with(changed);
        yield next.equals(unit)
            ? new Change(unit, List.of())
            : Change.of(next, new UnitAliasChanged(next.state(), text));
      }
      case Yield(var text, var to) -> {
        var next =
            unit.with(
                profile.withAliases(alias ->
                    alias.text().equals(text) ? new Alias(text, alias.period(), to) : alias));
        yield next.equals(unit)
            ? new Change(unit, List.of())
            : Change.of(next, new UnitAliasChanged(next.state(), text));
      }
    };
  }

  /// The name of [#standing].
  default String status() {
    return standing().name();
  }

  /// The days on which the unit exists, as far as known.
  default Period lifetime() {
    var first = profile().details().validFrom();
    return this instanceof Ended ended
        ? new Period(first != null && first.isAfter(ended.on()) ? null : first, ended.on())
        : new Period(first, null);
  }

  /// The whole unit as the others learn it: the topic is compacted.
  default UnitState state() {
    var p = profile();
    var region = p.details().region();
    return new UnitState(
        p.unitId(),
        p.canonicalName(),
        p.kind().name(),
        p.parentUnitId(),
        region == null ? null : region.name(),
        p.aliases().stream().map(Alias::text).distinct().toList(),
        status(),
        p.noticeEmail(),
        p.names(),
        p.details().shortNames(),
        region == null || region.code().isEmpty() ? null : region.code(),
        this instanceof Merged merged ? merged.intoUnitId() : null,
        p.details().validFrom(),
        lifetime().to());
  }

  private Refusal notNow(UnitCommand command) {
    record Words(String act, String actEn) {}
    var words =
        switch (command) {
          case Activate _ -> new Words("启用", "activated");
          case Suspend _ -> new Words("暂停", "suspended");
          case Reinstate _ -> new Words("恢复", "reinstated");
          case Merge _ -> new Words("并入其他单位", "merged");
          case Close _ -> new Words("撤销", "closed");
          case Edit _ -> new Words("修改", "changed");
        };
    return new Refusal.Conflict(
        UnitReason.UNIT_NOT_READY,
        Map.of(
            "status", standing().chinese(),
            "statusEn", standing().english(),
            "act", words.act(),
            "actEn", words.actEn()));
  }

  /// For a unit that was merged, where it went; null for all others.
  default @Nullable String successor() {
    return this instanceof Merged merged ? merged.intoUnitId() : null;
  }
}
