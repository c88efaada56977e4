package newsroom.submission.byline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit as bylines need it.
///
/// @param named the days of its official name
/// @param kind as in the registry, or null when the source does not say
/// @param parent id or name of the unit above
/// @param valid when the unit existed
/// @param shortNames what else it is called beside its siblings
/// @param elides whether the rest of its full name may stand alone after another unit of its parent
public record KnownUnit(
    String unitId,
    String name,
    Period named,
    @Nullable String kind,
    @Nullable String parent,
    List<Alias> aliases,
    Period valid,
    List<String> shortNames,
    boolean elides) {
  public KnownUnit {
    aliases = List.copyOf(aliases);
    shortNames = List.copyOf(shortNames);
  }

  /// A unit that was always there under its names.
  public static KnownUnit of(
      String unitId,
      String name,
      @Nullable String kind,
      @Nullable String parent,
      String... aliases) {
    return new KnownUnit(
        unitId,
        name,
        Period.ALWAYS,
        kind,
        parent,
        List.of(aliases).stream().map(text -> new Alias(text, Period.ALWAYS)).toList(),
        Period.ALWAYS,
        List.of(),
        true);
  }

  /// Another name of it.
  public record Alias(String text, Period valid) {}
}
