package newsroom.submission.unit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;

/// All units at one moment, and who bears which name when. Never changed.
public final class Roster {
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000]+");

  private final List<Snapshot<Unit>> byName;
  private final Map<String, Snapshot<Unit>> byId = new HashMap<>();
  private final Map<String, List<Snapshot<Unit>>> children = new HashMap<>();
  private final Map<String, List<Snapshot<Unit>>> living = new HashMap<>();
  private final Map<String, List<Claim>> claims = new TreeMap<>();
  private @Nullable List<Snapshot<Unit>> inOrder;

  /// A text that means two units on the same day.
  ///
  /// @param days the first on which it does, and up to when
  public record Ambiguity(String text, Period days, List<Claim> claims) {}

  private Roster(Collection<Snapshot<Unit>> units) {
    this.byName =
        units.stream()
            .sorted(
                Comparator.comparing((Snapshot<Unit> u) -> u.state().profile().canonicalName())
                    .thenComparing(Snapshot::id))
            .toList();
    for (var unit : byName) {
      byId.put(unit.id(), unit);
      String parent = unit.state().profile().parentUnitId();
      if (parent != null) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(unit);
      }
      claimsOf(unit.state())
          .forEach(c -> claims.computeIfAbsent(key(c.text()), _ -> new ArrayList<>()).add(c));
    }
    for (var unit : byName) {
      if (unit.state() instanceof Unit.Living) {
        String above = above(unit.id()).stream().findFirst().orElse("");
        boolean gone = find(above).map(u -> u.state() instanceof Unit.Ended).orElse(true);
        living.computeIfAbsent(gone ? "" : above, _ -> new ArrayList<>()).add(unit);
      }
    }
  }

  public static Roster of(Collection<Snapshot<Unit>> units) {
    return new Roster(units);
  }

  /// How a name is compared: width, blanks and case do not count.
  public static String key(String text) {
    return BLANK
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /// By name, then id.
  public List<Snapshot<Unit>> units() {
    return byName;
  }

  /// As people look for them; sorted when somebody asks, because most rosters are never listed.
  public synchronized List<Snapshot<Unit>> inOrder() {
    var sorted = inOrder;
    if (sorted == null) {
      sorted = NameOrder.sorted(byName);
      inOrder = sorted;
    }
    return sorted;
  }

  public Optional<Snapshot<Unit>> find(String unitId) {
    return Optional.ofNullable(byId.get(unitId));
  }

  public List<Snapshot<Unit>> children(String unitId) {
    return List.copyOf(children.getOrDefault(unitId, List.of()));
  }

  /// Living units below this one and below those that were merged into it.
  public List<Snapshot<Unit>> below(String unitId) {
    return living.getOrDefault(unitId, List.of());
  }

  /// Living units below none, or below one that is no more.
  public List<Snapshot<Unit>> roots() {
    return living.getOrDefault("", List.of());
  }

  /// Who bears the name, on whatever day, names given away included.
  public List<Claim> claims(String text) {
    return List.copyOf(claims.getOrDefault(key(text), List.of()));
  }

  /// The units that the name means on that day: none, one, or several when it is ambiguous.
  public Set<String> meaning(String text, LocalDate day) {
    var meant = new LinkedHashSet<String>();
    for (var claim : claims.getOrDefault(key(text), List.of())) {
      if (claim.yieldedTo() == null && claim.period().contains(day)) {
        meant.add(claim.unitId());
      }
    }
    return meant;
  }

  /// The living unit with this official name.
  public Optional<Snapshot<Unit>> named(String name) {
    return claims.getOrDefault(key(name), List.of()).stream()
        .filter(Claim::official)
        .flatMap(claim -> find(claim.unitId()).stream())
        .filter(unit -> unit.state() instanceof Unit.Living)
        .findFirst();
  }

  /// Names that mean two units on that day or later; a past quarrel is no longer anybody's work.
  public List<Ambiguity> ambiguities(LocalDate from) {
    var found = new ArrayList<Ambiguity>();
    for (var sharing : claims.values()) {
      if (sharing.size() > 1) {
        ambiguity(sharing, from).ifPresent(found::add);
      }
    }
    return found;
  }

  public Optional<Ambiguity> ambiguity(String text, LocalDate from) {
    return ambiguity(claims.getOrDefault(key(text), List.of()), from);
  }

  private static Optional<Ambiguity> ambiguity(List<Claim> sharing, LocalDate from) {
    var days = new Period(from, null);
    Period quarrel = null;
    var involved = new LinkedHashSet<Claim>();
    for (int i = 0; i < sharing.size(); i++) {
      for (int j = i + 1; j < sharing.size(); j++) {
        var one = sharing.get(i);
        var other = sharing.get(j);
        if (one.unitId().equals(other.unitId())
            || one.yieldedTo() != null
            || other.yieldedTo() != null) {
          continue;
        }
        var common = one.period().common(other.period()).flatMap(days::common);
        if (common.isPresent()) {
          quarrel = quarrel == null ? common.get() : both(quarrel, common.get());
          involved.add(one);
          involved.add(other);
        }
      }
    }
    return quarrel == null
        ? Optional.empty()
        : Optional.of(
            new Ambiguity(involved.iterator().next().text(), quarrel, List.copyOf(involved)));
  }

  /// Where a merged unit's id leads: to itself unless it was merged, then on to a unit that was not.
  public Optional<Snapshot<Unit>> follow(String unitId) {
    var seen = new LinkedHashSet<String>();
    var at = byId.get(unitId);
    while (at != null && seen.add(at.id())) {
      String next = at.state().successor();
      if (next == null) {
        return Optional.of(at);
      }
      at = byId.get(next);
    }
    return Optional.empty();
  }

  /// The units above, nearest first. Merged ones count as what they went into.
  public List<String> above(String unitId) {
    var above = new LinkedHashSet<String>();
    var at = byId.get(unitId);
    while (at != null) {
      String parent = at.state().profile().parentUnitId();
      at = parent == null ? null : follow(parent).orElse(null);
      if (at != null && (at.id().equals(unitId) || !above.add(at.id()))) {
        break;
      }
    }
    return List.copyOf(above);
  }

  /// How many levels hang below the unit, itself included.
  public int height(String unitId) {
    return height(unitId, new LinkedHashSet<>());
  }

  private int height(String unitId, Set<String> path) {
    int most = 0;
    if (path.add(unitId)) {
      for (var child : children.getOrDefault(unitId, List.of())) {
        most = Math.max(most, height(child.id(), path));
      }
      path.remove(unitId);
    }
    return most + 1;
  }

  private static List<Claim> claimsOf(Unit unit) {
    var p = unit.profile();
    var found = new ArrayList<Claim>();
    add(found, unit, p.canonicalName(), true, new Period(p.namedSince(), null), null);
    for (var alias : p.aliases()) {
      add(found, unit, alias.text(), false, alias.period(), alias.yieldedTo());
    }
    return found;
  }

  private static void add(
      List<Claim> found,
      Unit unit,
      String text,
      boolean official,
      Period period,
      @Nullable String yieldedTo) {
    period
        .common(unit.lifetime())
        .ifPresent(
            days -> found.add(new Claim(unit.profile().unitId(), text, official, days, yieldedTo)));
  }

  private static Period both(Period one, Period other) {
    LocalDate from =
        one.from() == null || (other.from() != null && one.from().isBefore(other.from()))
            ? one.from()
            : other.from();
    LocalDate to =
        one.to() == null || (other.to() != null && one.to().isAfter(other.to()))
            ? one.to()
            : other.to();
    return new Period(from, to);
  }
}
