package newsroom.submission.unit;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newsroom.platform.aggregate.Snapshot;

/// The order of a Chinese telephone book: characters by their pinyin, figures by their value, what has
/// no common reading at the end.
final class NameOrder {
  private static final Pattern FIGURES = Pattern.compile("\\d{1,9}");
  private static final Collator PINYIN = Collator.getInstance(Locale.CHINA);

  private record Placed(Snapshot<Unit> unit, CollationKey key) {}

  private NameOrder() {}

  /// @param byName in a settled order, which stays among names that are the same here
  static List<Snapshot<Unit>> sorted(List<Snapshot<Unit>> byName) {
    return byName.stream()
        .map(unit -> new Placed(unit, key(unit.state().profile().canonicalName())))
        .sorted(
            Comparator.comparing(Placed::key)
                .thenComparing(p -> p.unit().state().profile().canonicalName())
                .thenComparing(p -> p.unit().id()))
        .map(Placed::unit)
        .toList();
  }

  static int compare(String one, String other) {
    int order = key(one).compareTo(key(other));
    return order == 0 ? one.compareTo(other) : order;
  }

  private static CollationKey key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    return PINYIN.getCollationKey(
        FIGURES.matcher(plain).replaceAll(m -> "0".repeat(9 - m.group().length()) + m.group()));
  }
}
