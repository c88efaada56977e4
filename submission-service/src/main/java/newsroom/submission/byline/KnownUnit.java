package newsroom.submission.byline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit as bylines need it.
///
/// @param kind as in the registry, or null when the source does not say
/// @param parent id or name of the unit above
/// @param valid when the unit existed
/// @param elides whether its short name may stand alone after another unit of the same parent
public record KnownUnit(
    String unitId,
    String name,
    @Nullable String kind,
    @Nullable String parent,
    List<Alias> aliases,
    Period valid,
    boolean elides) {
  public KnownUnit {
    aliases = List.copyOf(aliases);
  }

  /// Another name of it.
  public record Alias(String text, Period valid) {}
}
