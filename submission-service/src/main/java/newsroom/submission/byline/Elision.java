package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import newsroom.submission.byline.NameIndex.ShortName;
import newsroom.submission.byline.Piece.What;
import org.jspecify.annotations.Nullable;

/// A short name stands for the unit of that name beside the one written before it: in
/// 省卫健委机关党委 机关团委 the second is that of 省卫健委 too.
final class Elision {
  private Elision() {}

  /// @param written keys of all that stands before and could be above
  static List<KnownUnit> meant(
      NameIndex index,
      List<ShortName> shorts,
      List<Piece> before,
      Set<String> written,
      @Nullable LocalDate date) {
    var possible =
        shorts.stream()
            .filter(one -> one.valid().holds(date) && written.contains(one.above()))
            .toList();
    if (possible.isEmpty()) {
      return List.of();
    }
    for (var piece : before.reversed()) {
      if (piece.is(What.NAME) && piece.meant().size() == 1) {
        for (var above : levels(index, piece.meant().getFirst())) {
          var found = below(possible, above);
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
    }
    return possible.stream().map(ShortName::unit).distinct().toList();
  }

  private static List<KnownUnit> below(List<ShortName> possible, String above) {
    return possible.stream()
        .filter(one -> one.above().equals(above))
        .map(ShortName::unit)
        .distinct()
        .toList();
  }

  /// Where a neighbour is looked for: beside the unit, below it, then beside what it stands below.
  private static Set<String> levels(NameIndex index, KnownUnit unit) {
    var levels = new LinkedHashSet<String>();
    var own = index.above(unit).iterator();
    if (own.hasNext()) {
      levels.add(own.next());
    }
    levels.add(index.key(unit));
    own.forEachRemaining(levels::add);
    for (var level : List.copyOf(levels)) {
      for (var entry : index.named(level)) {
        levels.addAll(index.above(entry.unit()));
      }
    }
    return levels;
  }
}
