package newsroom.submission.byline;

import java.util.ArrayList;
import java.util.List;
import newsroom.submission.byline.KnownUnit.Alias;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import org.jspecify.annotations.Nullable;

/// The names of the registry. Made anew only when the roster is another one.
public final class RegisteredNames implements UnitDirectory {
  /// One object for both: a reader never sees the names of one roster under another.
  private record Made(Roster from, NameIndex names) {}

  private final newsroom.submission.unit.UnitDirectory registry;
  private volatile @Nullable Made made;

  public RegisteredNames(newsroom.submission.unit.UnitDirectory registry) {
    this.registry = registry;
  }

  @Override
  public NameIndex names() {
    var roster = registry.roster();
    var current = made;
    if (current != null && current.from() == roster) {
      return current.names();
    }
    synchronized (this) {
      current = made;
      if (current == null || current.from() != roster) {
        current = new Made(roster, NameIndex.of(known(roster)));
        made = current;
      }
      return current.names();
    }
  }

  private static List<KnownUnit> known(Roster roster) {
    return roster.units().stream().map(unit -> known(unit.state())).toList();
  }

  /// A unit that only applied is known too: who writes for it is found, whether it may is asked later.
  private static KnownUnit known(Unit unit) {
    var profile = unit.profile();
    var aliases = new ArrayList<Alias>();
    for (var alias : profile.aliases()) {
      if (alias.yieldedTo() == null) {
        aliases.add(new Alias(alias.text(), period(alias.period())));
      }
    }
    return new KnownUnit(
        profile.unitId(),
        profile.canonicalName(),
        new Period(profile.namedSince(), null),
        profile.kind().name(),
        profile.parentUnitId(),
        aliases,
        period(unit.lifetime()),
        profile.details().shortNames(),
        true);
  }

  private static Period period(newsroom.submission.unit.Period period) {
    return new Period(period.from(), period.to());
  }
}
