package newsroom.submission.byline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whom an unresolved name might mean: for a person to choose from, never taken by itself.
public final class Candidates {
  public static final int MOST = 6;
  private static final double ALIKE = 0.5;

  /// Why a unit is offered.
  public enum Why {
    /// It bears the name, and so do others.
    SAME_NAME,
    /// It bore the name on other days.
    OTHER_DAYS,
    /// It is called so beside its siblings, but nothing says below whom.
    SHORT_NAME,
    /// Its name is a part of what is written.
    PART,
    /// Its name looks much like it.
    SIMILAR
  }

  public record Candidate(KnownUnit unit, Why why) {}

  private record Likeness(KnownUnit unit, double share) {}

  private Candidates() {}

  /// The likeliest first, at most [#MOST].
  static List<Candidate> of(NameIndex index, Byline.Named named, @Nullable LocalDate date) {
    String key = Naming.key(named.written());
    var found = new LinkedHashMap<String, Candidate>();
    named.meant().forEach(unit -> offer(found, unit, Why.SAME_NAME));
    index
        .named(key)
        .forEach(entry ->
            offer(found, entry.unit(), entry.valid().holds(date) ? Why.SAME_NAME : Why.OTHER_DAYS));
    index.shortNamed(key).forEach(one -> offer(found, one.unit(), Why.SHORT_NAME));
    if (found.size() < MOST) {
      inside(index, key).forEach(unit -> offer(found, unit, Why.PART));
      alike(index, key).forEach(unit -> offer(found, unit, Why.SIMILAR));
    }
    return found.values().stream().limit(MOST).toList();
  }

  private static void offer(Map<String, Candidate> found, KnownUnit unit, Why why) {
    found.putIfAbsent(unit.unitId(), new Candidate(unit, why));
  }

  private static List<KnownUnit> inside(NameIndex index, String key) {
    var found = new ArrayList<KnownUnit>();
    for (int length = key.length() - 1; length > 2; length--) {
      for (int from = 0; from + length <= key.length(); from++) {
        index.named(key.substring(from, from + length)).forEach(entry -> found.add(entry.unit()));
      }
    }
    return found;
  }

  private static List<KnownUnit> alike(NameIndex index, String key) {
    var likely = new ArrayList<Likeness>();
    for (var unit : index.units()) {
      double share = alike(index.key(unit), key);
      for (var alias : unit.aliases()) {
        share = Math.max(share, alike(alias.text(), key));
      }
      if (share >= ALIKE) {
        likely.add(new Likeness(unit, share));
      }
    }
    return likely.stream()
        .sorted(
            Comparator.comparingDouble(Likeness::share)
                .reversed()
                .thenComparing(likeness -> likeness.unit().name()))
        .limit(MOST)
        .map(Likeness::unit)
        .toList();
  }

  /// Pairs of neighbouring characters in common.
  private static double alike(String one, String other) {
    int common = 0;
    for (int i = 0; i + 1 < one.length(); i++) {
      if (other.contains(one.substring(i, i + 2))) {
        common++;
      }
    }
    int pairs = one.length() + other.length() - 2;
    return pairs <= 0 ? 0 : Math.min(1.0, 2.0 * common / pairs);
  }
}
