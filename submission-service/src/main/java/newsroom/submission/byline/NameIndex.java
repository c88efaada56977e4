package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.submission.byline.KnownUnit.Alias;
import org.jspecify.annotations.Nullable;

/// Every form of every name of every unit, ready for look-up. Immutable once made.
public final class NameIndex {
  /// A unit under one of its forms.
  ///
  /// @param exact the registered name, folded but not shortened
  record Entry(KnownUnit unit, String exact, Period valid, int distance) {}

  /// A unit under the name it has beside its siblings: 宣传处.
  ///
  /// @param above key of what stands before it in the full name
  record ShortName(KnownUnit unit, String above, Period valid) {}

  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(.{2,}?(?:委|局|厅|医院|院|中心|大学|学院|公司|集团|总站|报社|政府|总队|协会|学会))"
              + "(.{1,}(?:处|科|室|部|党委|纪委|团委|工会|办|支部|妇委会))");

  private final List<KnownUnit> units;
  private final Map<String, List<Entry>> names = new HashMap<>();
  private final Map<String, List<ShortName>> shorts = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();
  private final Map<String, Set<String>> aboves = new HashMap<>();
  private final Map<String, Set<String>> parentForms = new HashMap<>();
  private final Set<String> provinces = new HashSet<>();
  private final int longest;

  private NameIndex(Collection<KnownUnit> given) {
    units = List.copyOf(given);
    var byId = new HashMap<String, KnownUnit>();
    units.forEach(unit -> byId.putIfAbsent(unit.name(), unit));
    units.forEach(unit -> byId.put(unit.unitId(), unit));
    for (var unit : units) {
      keys.put(unit.unitId(), Naming.key(unit.name()));
      String province = Region.of(key(unit)).province();
      if (province != null) {
        provinces.add(province);
      }
    }
    String home = provinces.size() == 1 ? provinces.iterator().next() : null;
    for (var unit : units) {
      var all = new ArrayList<Alias>();
      all.add(new Alias(unit.name(), unit.named().and(unit.valid())));
      unit.aliases().forEach(a -> all.add(new Alias(a.text(), a.valid().and(unit.valid()))));
      all.forEach(name -> enter(unit, name, home));
      var parent = unit.parent() == null ? null : byId.get(unit.parent());
      enterShorts(unit, all, parent, home);
    }
    longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  public static NameIndex of(Collection<KnownUnit> units) {
    return new NameIndex(units);
  }

  List<KnownUnit> units() {
    return units;
  }

  int longest() {
    return longest;
  }

  /// Key of the full name.
  String key(KnownUnit unit) {
    return keys.getOrDefault(unit.unitId(), unit.name());
  }

  /// Who is called so, on whatever day.
  List<Entry> named(String key) {
    var found = names.get(key);
    if (found != null) {
      return found;
    }
    for (var province : provinces) {
      String rest = key.startsWith(province) ? key.substring(province.length()) : "";
      if (rest.length() > 3 && Region.of(rest).city() != null) {
        return names.getOrDefault(rest, List.of());
      }
    }
    return List.of();
  }

  /// Who is called so beside its siblings.
  List<ShortName> shortNamed(String key) {
    return shorts.getOrDefault(key, List.of());
  }

  /// Keys of what the unit stands below, nearest first: its parent, then its place.
  Set<String> above(KnownUnit unit) {
    return aboves.getOrDefault(unit.unitId(), Set.of());
  }

  /// Keys of the organisations that the text may name at this place without being units.
  Set<String> organisations(String key) {
    return parentForms.getOrDefault(key, Set.of());
  }

  private void enter(KnownUnit unit, Alias name, @Nullable String home) {
    String exact = Folded.of(name.text()).text();
    if (exact.isEmpty()) {
      return;
    }
    Naming.forms(name.text(), unit.kind(), home)
        .forEach((form, distance) ->
            names
                .computeIfAbsent(form, _ -> new ArrayList<>(1))
                .add(new Entry(unit, exact, name.valid(), distance)));
  }

  private void enterShorts(
      KnownUnit unit, List<Alias> all, @Nullable KnownUnit parent, @Nullable String home) {
    String own = key(unit);
    String above = parent != null ? key(parent) : above(unit, own);
    if (above != null) {
      var forms = new LinkedHashSet<>(Naming.forms(above, null, home).keySet());
      if (parent != null) {
        parent.aliases().forEach(a -> forms.addAll(Naming.forms(a.text(), null, home).keySet()));
      }
      forms.forEach(
          form -> parentForms.computeIfAbsent(form, _ -> new LinkedHashSet<>(1)).add(above));
      below(unit, above);
      unit.shortNames().forEach(name -> enterShort(unit, Naming.key(name), above, unit.valid()));
      if (unit.elides()) {
        all.forEach(name -> {
          String key = Naming.key(name.text());
          forms.stream()
              .filter(form -> key.length() > form.length() + 1 && key.startsWith(form))
              .forEach(form -> enterShort(unit, key.substring(form.length()), above, name.valid()));
        });
      }
    }
    var region = Region.of(own);
    if (region.named()) {
      below(unit, region.place());
      if (region.rest().length() > 3) {
        enterShort(unit, region.rest(), region.place(), unit.valid());
      }
    }
  }

  /// Where the registry names no parent the name itself may: 省卫健委 in 省卫健委宣传处.
  private static @Nullable String above(KnownUnit unit, String own) {
    if (unit.parent() != null && !unit.parent().isBlank()) {
      return Naming.key(unit.parent());
    }
    var found = ORGANISATION.matcher(own);
    return found.matches() ? found.group(1) : null;
  }

  private void below(KnownUnit unit, String above) {
    aboves.computeIfAbsent(unit.unitId(), _ -> new LinkedHashSet<>(2)).add(above);
  }

  private void enterShort(KnownUnit unit, String rest, String above, Period valid) {
    var there = shorts.computeIfAbsent(rest, _ -> new ArrayList<>(1));
    var one = new ShortName(unit, above, valid);
    if (!there.contains(one)) {
      there.add(one);
    }
  }

  /// Of those that bear the name, who is meant on the day: the nearest form, and never a guess.
  static List<KnownUnit> meant(List<Entry> entries, String written, @Nullable LocalDate date) {
    int nearest = Integer.MAX_VALUE;
    var best = new ArrayList<Entry>();
    for (var entry : entries) {
      int distance =
          entry.distance() == Naming.PLAIN && entry.exact().equals(written) ? 0 : entry.distance();
      if (entry.valid().holds(date) && distance <= nearest) {
        if (distance < nearest) {
          best.clear();
          nearest = distance;
        }
        best.add(entry);
      }
    }
    // On the very day a name passes from one unit to another it is the new one's
    if (date != null && best.stream().anyMatch(entry -> date.equals(entry.valid().from()))) {
      best.removeIf(entry -> date.equals(entry.valid().to()));
    }
    return best.stream().map(Entry::unit).distinct().toList();
  }
}
