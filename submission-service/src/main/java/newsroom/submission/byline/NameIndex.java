package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every name of every unit, ready for look-up.
public final class NameIndex {
  private record Named(String unitId, Period valid) {}

  private final Map<String, Set<Named>> names = new HashMap<>();

  private NameIndex(Collection<KnownUnit> units) {
    for (var unit : units) {
      add(unit.name(), new Named(unit.unitId(), unit.valid()));
      unit.aliases()
          .forEach(alias ->
              add(alias.text(), new Named(unit.unitId(), alias.valid().and(unit.valid()))));
    }
  }

  public static NameIndex of(Collection<KnownUnit> units) {
    return new NameIndex(units);
  }

  /// Units that bear the name on the day.
  List<String> find(String name, @Nullable LocalDate date) {
    return names.getOrDefault(name, Set.of()).stream()
        .filter(named -> named.valid().holds(date))
        .map(Named::unitId)
        .distinct()
        .toList();
  }

  private void add(String name, Named named) {
    names.computeIfAbsent(name.replaceAll("\\s", ""), _ -> new HashSet<>()).add(named);
  }
}
