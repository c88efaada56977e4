package newsroom.submission.unit;

import java.util.List;
import java.util.stream.Stream;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;

/// Which units somebody looks for; null does not matter.
///
/// @param text in a name or an alias, or the first letters of its pinyin
/// @param regionCode what lies in it counts
/// @param parent directly below this unit, [#TOP] for below none
public record UnitQuery(
    @Nullable String text,
    @Nullable UnitKind kind,
    @Nullable UnitStatus status,
    @Nullable String regionCode,
    @Nullable String parent) {
  public static final String TOP = "NONE";

  /// A place in the list.
  public record Place(String name, String unitId) {}

  public List<Snapshot<Unit>> find(Roster roster, @Nullable Place after, int limit) {
    return found(roster)
        .filter(unit -> {
          if (after == null) {
            return true;
          }
          int place = NameOrder.compare(unit.state().profile().canonicalName(), after.name());
          return place > 0 || (place == 0 && unit.id().compareTo(after.unitId()) > 0);
        })
        .limit(limit)
        .toList();
  }

  /// In the order of a Chinese telephone book, then by id.
  public Stream<Snapshot<Unit>> found(Roster roster) {
    String key = text == null ? "" : Roster.key(text);
    return roster.inOrder().stream()
        .filter(unit -> kind == null || unit.state().profile().kind() == kind)
        .filter(unit -> status == null || unit.state().standing() == status)
        .filter(unit -> parent == null || isBelow(unit.state(), parent))
        .filter(unit -> regionCode == null || liesIn(unit.state(), regionCode))
        .filter(unit -> key.isEmpty() || bears(unit.state(), key));
  }

  private static boolean isBelow(Unit unit, String parent) {
    String above = unit.profile().parentUnitId();
    return parent.equals(TOP) ? above == null : parent.equals(above);
  }

  private static boolean liesIn(Unit unit, String code) {
    var region = unit.profile().details().region();
    return region != null && region.code().startsWith(code);
  }

  private static boolean bears(Unit unit, String key) {
    var p = unit.profile();
    return borne(p.canonicalName(), key)
        || p.aliases().stream().anyMatch(alias -> borne(alias.text(), key));
  }

  private static boolean borne(String name, String key) {
    String plain = Roster.key(name);
    return plain.contains(key) || (Initials.areIn(key) && Initials.match(plain, key));
  }
}
