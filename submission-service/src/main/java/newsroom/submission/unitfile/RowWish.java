package newsroom.submission.unitfile;

import java.io.Serial;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsroom.submission.unit.Alias;
import newsroom.submission.unit.Period;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitCommand;
import newsroom.submission.unit.UnitDetails;
import newsroom.submission.unit.UnitProfile;
import newsroom.submission.unit.UnitStatus;
import org.jspecify.annotations.Nullable;

/// What a row wants of its unit. Aliases are added and get other days; none is taken away.
record RowWish(
    String unitId,
    String name,
    @Nullable LocalDate since,
    List<Alias> aliases,
    UnitDetails details,
    @Nullable UnitStatus status,
    LocalDate today) {

  /// The row asks for what no import does.
  static final class Wrong extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;
    private final transient @Nullable SheetColumn column;
    private final transient SheetReason reason;
    private final transient Map<String, ?> args;

    Wrong(@Nullable SheetColumn column, SheetReason reason, Map<String, ?> args) {
      super(reason.code(), null, false, false);
      this.column = column;
      this.reason = reason;
      this.args = args;
    }

    @Nullable SheetColumn column() {
      return column;
    }

    SheetReason reason() {
      return reason;
    }

    Map<String, ?> args() {
      return args;
    }
  }

  Unit.Change move(Optional<Unit> there) {
    return there.map(this::changed).orElseGet(this::created);
  }

  private Unit.Change created() {
    var profile = new UnitProfile(unitId, name, since, List.of(), details);
    var change = Unit.apply(profile);
    for (var alias : aliases) {
      change = change.then(new UnitCommand.AddAlias(alias));
    }
    // one event says it all: what was never told need not be told step by step
    var named = change.next().profile();
    change = Unit.apply(named);
    return switch (status == null ? UnitStatus.ACTIVE : status) {
      case APPLIED -> change;
      case ACTIVE -> change.then(new UnitCommand.Activate());
      case SUSPENDED -> change.then(new UnitCommand.Activate()).then(new UnitCommand.Suspend(""));
      case MERGED, CLOSED -> throw byAct(UnitStatus.APPLIED);
    };
  }

  private Unit.Change changed(Unit unit) {
    if (unit instanceof Unit.Ended) {
      if (differs(unit)) {
        throw new Wrong(
            null,
            SheetReason.UNIT_ENDED,
            Map.of("status", unit.standing().chinese(), "statusEn", unit.standing().english()));
      }
      return new Unit.Change(unit, List.of());
    }
    var commands = new ArrayList<UnitCommand>();
    var p = unit.profile();
    if (!p.details().equals(details)) {
      commands.add(new UnitCommand.Revise(details));
    }
    if (!p.canonicalName().equals(name)) {
      var on = since == null || since.equals(p.namedSince()) ? today : since;
      commands.add(new UnitCommand.Rename(name, on, on.minusDays(1)));
    }
    for (var alias : aliases) {
      named(p, alias).ifPresent(commands::add);
    }
    if (status != null && status != unit.standing()) {
      if (unit.standing() != UnitStatus.APPLIED || status != UnitStatus.ACTIVE) {
        throw byAct(unit.standing());
      }
      commands.add(new UnitCommand.Activate());
    }
    var change = new Unit.Change(unit, List.of());
    for (var command : commands) {
      change = change.then(command);
    }
    return change;
  }

  /// The same text from the same day is the same alias; its last day may be another.
  private static Optional<UnitCommand> named(UnitProfile profile, Alias wanted) {
    for (var alias : profile.aliases()) {
      if (alias.text().equals(wanted.text())
          && Objects.equals(alias.period().from(), wanted.period().from())) {
        return alias.period().equals(wanted.period())
            ? Optional.empty()
            : Optional.of(
                new UnitCommand.SetPeriod(alias.text(), alias.period().from(), wanted.period()));
      }
    }
    // without days it asks for nothing more than that the unit bears the name
    boolean borne =
        wanted.period().equals(Period.ALWAYS)
            && profile.aliases().stream().anyMatch(a -> a.text().equals(wanted.text()));
    return borne ? Optional.empty() : Optional.of(new UnitCommand.AddAlias(wanted));
  }

  private boolean differs(Unit unit) {
    var p = unit.profile();
    return !p.canonicalName().equals(name)
        || !p.details().equals(details)
        || (status != null && status != unit.standing())
        || aliases.stream().anyMatch(alias -> named(p, alias).isPresent());
  }

  /// What is not wrong but not done either.
  void remarks(@Nullable Unit unit, RowReader reader) {
    if (unit != null
        && since != null
        && unit.profile().canonicalName().equals(name)
        && !since.equals(unit.profile().namedSince())) {
      reader.warning(SheetColumn.NAMED_SINCE, SheetReason.NAMED_SINCE_ALONE, Map.of());
    }
  }

  private Wrong byAct(UnitStatus now) {
    return new Wrong(
        SheetColumn.STATUS,
        SheetReason.STATUS_BY_ACT,
        Map.of(
            "status", now.chinese(),
            "statusEn", now.english(),
            "text", status == null ? "" : status.chinese()));
  }

  /// A column that is not in the file leaves things as they are; an empty cell takes them away.
  static UnitDetails overlaid(UnitDetails was, UnitDetails is, Set<SheetColumn> columns) {
    return new UnitDetails(
        is.kind(),
        is.parentUnitId(),
        columns.contains(SheetColumn.REGION) ? is.region() : was.region(),
        columns.contains(SheetColumn.SHORT_NAMES) ? is.shortNames() : was.shortNames(),
        columns.contains(SheetColumn.REPRINT_BASIS) ? is.reprintAllowed() : was.reprintAllowed(),
        columns.contains(SheetColumn.SIGN_OFF) ? is.signOff() : was.signOff(),
        columns.contains(SheetColumn.NOTICE_EMAIL) ? is.noticeEmail() : was.noticeEmail(),
        columns.contains(SheetColumn.OFFICE_PHONE) ? is.officePhone() : was.officePhone(),
        columns.contains(SheetColumn.VALID_FROM) ? is.validFrom() : was.validFrom());
  }
}
