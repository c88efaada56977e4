package newsroom.submission.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import newsroom.contracts.unit.UnitName;
import org.jspecify.annotations.Nullable;

/// What a unit is called and where it belongs.
///
/// @param namedSince the first day of the official name; null is always
public record UnitProfile(
    String unitId,
    String canonicalName,
    @Nullable LocalDate namedSince,
    List<Alias> aliases,
    UnitDetails details) {
  public UnitProfile {
    aliases = List.copyOf(aliases);
  }

  public UnitKind kind() {
    return details.kind();
  }

  public @Nullable String parentUnitId() {
    return details.parentUnitId();
  }

  public @Nullable String noticeEmail() {
    return details.noticeEmail();
  }

  UnitProfile with(UnitDetails others) {
    return new UnitProfile(unitId, canonicalName, namedSince, aliases, others);
  }

  UnitProfile with(Alias alias) {
    var more = new ArrayList<>(aliases);
    more.add(alias);
    return new UnitProfile(unitId, canonicalName, namedSince, more, details);
  }

  UnitProfile withAliases(UnaryOperator<Alias> change) {
    return new UnitProfile(
        unitId, canonicalName, namedSince, aliases.stream().map(change).toList(), details);
  }

  /// The former name becomes an alias up to `until`, unless it would have had no day.
  UnitProfile renamed(String name, LocalDate on, @Nullable LocalDate until) {
    var others = new ArrayList<Alias>();
    for (var alias : aliases) {
      if (!alias.text().equals(name)) {
        others.add(alias);
      } else if (alias.period().from() == null || alias.period().from().isBefore(on)) {
        // a former name comes back: what it was before stays
        var end = alias.period().to();
        var last = end == null || !end.isBefore(on) ? on.minusDays(1) : end;
        others.add(new Alias(name, new Period(alias.period().from(), last), alias.yieldedTo()));
      }
    }
    if (until == null || namedSince == null || !until.isBefore(namedSince)) {
      others.add(new Alias(canonicalName, new Period(namedSince, until), null));
    }
    return new UnitProfile(unitId, name, on, others, details);
  }

  /// Every name with its days: the official one first.
  public List<UnitName> names() {
    var names = new ArrayList<UnitName>();
    names.add(new UnitName(canonicalName, "OFFICIAL", namedSince, null, null));
    for (var alias : aliases) {
      names.add(
          new UnitName(
              alias.text(),
              "ALIAS",
              alias.period().from(),
              alias.period().to(),
              alias.yieldedTo()));
    }
    return names;
  }
}
