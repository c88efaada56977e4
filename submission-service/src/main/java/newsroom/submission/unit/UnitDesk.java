package newsroom.submission.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Where the newsroom looks after the contributing units.
public final class UnitDesk {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final int MOST_LEVELS = 8;

  private final Units units;
  private final UnitDirectory directory;
  private final Clock clock;

  /// One at a time: what two changes of the hierarchy see of each other decides whether it has a cycle.
  private final ReentrantLock structure = new ReentrantLock();

  public UnitDesk(Units units, UnitDirectory directory, Clock clock) {
    this.units = units;
    this.directory = directory;
    this.clock = clock;
  }

  public Outcome<Unit> register(UnitProfile profile, Cause.Command cause, Act act) {
    structure.lock();
    try {
      mayStandBelow(profile.unitId(), profile.parentUnitId());
      mustBeFree(profile.unitId(), profile.canonicalName(), "/canonicalName");
      return took(units.register(profile.unitId(), cause, act, () -> Unit.apply(profile)));
    } finally {
      structure.unlock();
    }
  }

  /// Activate, suspend, reinstate, add an alias, change its days.
  public Outcome<Unit> change(
      String unitId, Cause.Command cause, long version, Act act, UnitCommand command) {
    read(unitId);
    return move(unitId, cause, version, act, unit -> unit.apply(command));
  }

  public Outcome<Unit> revise(
      String unitId, Cause.Command cause, long version, Act act, UnitDetails details) {
    structure.lock();
    try {
      var was = read(unitId).state().profile().parentUnitId();
      String parent = details.parentUnitId();
      if (parent != null && !parent.equals(was)) {
        mayStandBelow(unitId, parent);
      }
      var command = new UnitCommand.Revise(details);
      return move(unitId, cause, version, act, unit -> unit.apply(command));
    } finally {
      structure.unlock();
    }
  }

  /// @param on the first day of the new name; today when not given
  /// @param formerUntil the last day of the former one; the day before when not given
  public Outcome<Unit> rename(
      String unitId,
      Cause.Command cause,
      long version,
      Act act,
      String name,
      @Nullable LocalDate on,
      @Nullable LocalDate formerUntil) {
    read(unitId);
    mustBeFree(unitId, name, "/name");
    var first = notInFuture(on);
    var last = formerUntil == null ? first.minusDays(1) : formerUntil;
    var command = new UnitCommand.Rename(name, first, last);
    return move(unitId, cause, version, act, unit -> unit.apply(command));
  }

  public Outcome<Unit> merge(
      String unitId,
      Cause.Command cause,
      long version,
      Act act,
      @Nullable String into,
      @Nullable LocalDate on,
      String reason) {
    structure.lock();
    try {
      read(unitId);
      var target = into == null ? null : units.find(into).map(Snapshot::state).orElse(null);
      if (into == null || into.equals(unitId) || !(target instanceof Unit.Active)) {
        throw invalid("/intoUnitId", UnitReason.MERGE_TARGET, Map.of());
      }
      if (directory.roster().above(into).contains(unitId)) {
        throw invalid("/intoUnitId", UnitReason.PARENT_BELOW, Map.of());
      }
      var command = new UnitCommand.Merge(into, notInFuture(on), reason);
      return move(unitId, cause, version, act, unit -> unit.apply(command));
    } finally {
      structure.unlock();
    }
  }

  public Outcome<Unit> close(
      String unitId,
      Cause.Command cause,
      long version,
      Act act,
      @Nullable LocalDate on,
      String reason) {
    structure.lock();
    try {
      read(unitId);
      long below =
          directory.roster().children(unitId).stream()
              .filter(child -> child.state() instanceof Unit.Living)
              .count();
      if (below > 0) {
        throw new Refusal.Conflict(UnitReason.CHILDREN_LEFT, Map.of("count", below));
      }
      var command = new UnitCommand.Close(notInFuture(on), reason);
      return move(unitId, cause, version, act, unit -> unit.apply(command));
    } finally {
      structure.unlock();
    }
  }

  /// A person decides that an ambiguous name means this unit: all others yield it.
  public Outcome<Unit> decideName(
      String unitId, Cause.Command cause, long version, Act act, String text) {
    read(unitId);
    var roster = directory.roster();
    var bearers =
        roster.claims(text).stream()
            .filter(claim -> claim.period().common(new Period(today(), null)).isPresent())
            .toList();
    var own = bearers.stream().filter(claim -> claim.unitId().equals(unitId)).toList();
    if (own.isEmpty()) {
      throw new Refusal.Conflict(UnitReason.NOT_A_BEARER, Map.of("text", text));
    }
    var others = bearers.stream().filter(claim -> !claim.unitId().equals(unitId)).toList();
    if (others.isEmpty()) {
      throw new Refusal.Conflict(UnitReason.NOT_AMBIGUOUS, Map.of("text", text));
    }
    for (var other : others) {
      if (other.official()) {
        throw new Refusal.Conflict(
            UnitReason.OFFICIAL_NAME,
            Map.of("text", text, "unit", read(other.unitId()).state().profile().canonicalName()));
      }
    }
    var kept = new UnitCommand.Yield(own.getFirst().text(), null);
    var outcome = move(unitId, cause, version, act, unit -> unit.apply(kept));
    for (var other : others) {
      var given = new UnitCommand.Yield(other.text(), unitId);
      took(
          units.change(
              other.unitId(),
              Cause.Command.of(Ids.next()),
              Expected.any(),
              act,
              unit -> unit.apply(given)));
    }
    return outcome;
  }

  /// Many changes during which no other changes the hierarchy; each result goes to [#took].
  public <T> T alone(Supplier<T> changes) {
    structure.lock();
    try {
      return changes.get();
    } finally {
      structure.unlock();
    }
  }

  public Snapshot<Unit> read(String unitId) {
    return units.find(unitId).orElseThrow(() -> new Refusal.NotFound(UnitReason.NO_SUCH_UNIT));
  }

  public Roster roster() {
    return directory.roster();
  }

  public List<HistoryLine> history(String unitId) {
    read(unitId);
    return units.history(unitId);
  }

  public List<Roster.Ambiguity> ambiguities() {
    return directory.roster().ambiguities(today());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private Outcome<Unit> move(
      String unitId, Cause.Command cause, long version, Act act, Function<Unit, Unit.Change> move) {
    return took(units.change(unitId, cause, Expected.version(version), act, move));
  }

  public Outcome<Unit> took(Outcome<Unit> outcome) {
    directory.took(outcome.snapshot());
    return outcome;
  }

  private void mayStandBelow(String unitId, @Nullable String parent) {
    if (parent == null) {
      return;
    }
    var above = units.find(parent);
    if (above.isEmpty()) {
      throw invalid("/parentUnitId", UnitReason.PARENT_UNKNOWN, Map.of());
    }
    if (above.get().state() instanceof Unit.Ended) {
      throw invalid("/parentUnitId", UnitReason.PARENT_ENDED, Map.of());
    }
    directory.took(above.get());
    var roster = directory.roster();
    var line = roster.above(parent);
    if (parent.equals(unitId) || line.contains(unitId)) {
      throw invalid("/parentUnitId", UnitReason.PARENT_BELOW, Map.of());
    }
    if (line.size() + 1 + roster.height(unitId) > MOST_LEVELS) {
      throw invalid("/parentUnitId", UnitReason.PARENT_TOO_DEEP, Map.of("limit", MOST_LEVELS));
    }
  }

  /// Two written at the very same moment may both pass; they are then listed as ambiguous.
  private void mustBeFree(String unitId, String name, String path) {
    var other = directory.roster().named(name);
    if (other.isPresent() && !other.get().id().equals(unitId)) {
      throw invalid(path, UnitReason.NAME_TAKEN, Map.of("text", name));
    }
  }

  private LocalDate notInFuture(@Nullable LocalDate on) {
    if (on != null && on.isAfter(today())) {
      throw invalid("/on", UnitReason.DATE_IN_FUTURE, Map.of());
    }
    return on == null ? today() : on;
  }

  private static Refusal invalid(String path, Reason reason, Map<String, ?> args) {
    return new Refusal.Invalid(
        PlatformReason.INVALID, List.of(new FieldProblem(path, reason, args)));
  }
}
