package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.submission.language.ChineseWords;

/// What changed between two passages, word by word, as a person with a pencil would mark it.
final class WordDiff {
  private static final String JOINTS = "和与及或、";
  private static final Pattern JOINED_ON = Pattern.compile("[\\p{M}\\u200C\\u200D]");
  private static final int SCRAP = 2;
  private static final int REWRITTEN = 4;

  private final ChineseWords chinese = new ChineseWords();
  private final Words words = new Words(chinese);

  /// In chars. Told the other way round, the answer is the same the other way round.
  List<Cut> between(String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    return before.compareTo(after) <= 0
        ? ordered(before, after)
        : ordered(after, before).stream().map(Cut::mirrored).toList();
  }

  private List<Cut> ordered(String before, String after) {
    var b = words.of(before);
    var a = words.of(after);
    var affixes = new Affixes(before, after, chinese::isWord);
    var cuts = new ArrayList<Cut>();
    var settled = new Slide(b, a).settle(Alignment.cuts(b, a));
    for (var cut : pencilled(settled, b, a)) {
      var inChars =
          new Cut(
              place(b, cut.beforeFrom(), before),
              place(b, cut.beforeTo(), before),
              place(a, cut.afterFrom(), after),
              place(a, cut.afterTo(), after));
      var trimmed =
          settled.contains(cut)
              ? affixes.trim(
                  inChars,
                  b.subList(cut.beforeFrom(), cut.beforeTo()),
                  a.subList(cut.afterFrom(), cut.afterTo()))
              : inChars;
      if (trimmed.beforeLength() + trimmed.afterLength() > 0) {
        cuts.add(trimmed);
      }
    }
    return repeated(joined(cuts, before), before, after);
  }

  /// In tokens: words that were mistyped are whole, and two that changed places are one change.
  private static List<Cut> pencilled(List<Cut> cuts, List<Token> before, List<Token> after) {
    var slips = new Slips(before, after);
    var pencilled = new ArrayList<Cut>();
    for (int i = 0; i < cuts.size(); i++) {
      var cut = cuts.get(i);
      int ceiling = i + 1 < cuts.size() ? cuts.get(i + 1).beforeFrom() : before.size();
      if (i + 1 < cuts.size() && isSwap(cut, cuts.get(i + 1), before, after)) {
        pencilled.add(cut.joined(cuts.get(++i)));
      } else {
        int floor = pencilled.isEmpty() ? 0 : pencilled.getLast().beforeTo();
        pencilled.add(slips.widened(cut, floor, ceiling));
      }
    }
    return pencilled;
  }

  /// 防控和救治 to 救治和防控: what goes on the one side of a joint comes again on its other side.
  private static boolean isSwap(Cut left, Cut right, List<Token> before, List<Token> after) {
    if (left.replaces() || right.replaces()) {
      return false;
    }
    boolean leaves = left.beforeLength() > 0;
    var gone =
        leaves
            ? before.subList(left.beforeFrom(), left.beforeTo())
            : after.subList(left.afterFrom(), left.afterTo());
    var come =
        leaves
            ? after.subList(right.afterFrom(), right.afterTo())
            : before.subList(right.beforeFrom(), right.beforeTo());
    int size = gone.size();
    if (size < 2 || come.size() != size) {
      return false;
    }
    return JOINTS.contains(gone.getLast().text())
        && gone.getLast().sameAs(come.getFirst())
        && same(gone.subList(0, size - 1), come.subList(1, size));
  }

  private static boolean same(List<Token> some, List<Token> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!some.get(i).sameAs(others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int place(List<Token> tokens, int index, String text) {
    return index < tokens.size() ? tokens.get(index).from() : text.length();
  }

  /// 好好好 to 好好: of what stands twice the later goes, however the words were cut.
  private static List<Cut> repeated(List<Cut> cuts, String before, String after) {
    var settled = new ArrayList<Cut>();
    for (int i = 0; i < cuts.size(); i++) {
      var cut = cuts.get(i);
      int ceiling = i + 1 < cuts.size() ? cuts.get(i + 1).beforeFrom() : before.length() + 1;
      boolean inserts = cut.beforeLength() == 0;
      var side = inserts ? after : before;
      int size = Math.max(cut.beforeLength(), cut.afterLength());
      int from = inserts ? cut.afterFrom() : cut.beforeFrom();
      int shift = 0;
      while (!cut.replaces()
          && cut.beforeTo() + shift + size < ceiling
          && side.regionMatches(from, side, from + shift + size, size)
          && side.substring(from, from + size).chars().allMatch(Character::isIdeographic)
          && !JOINED_ON.matcher(side.substring(from + shift + 2 * size)).lookingAt()) {
        shift += size;
      }
      settled.add(cut.shifted(shift, shift));
    }
    return settled;
  }

  /// Two changes with a scrap between them read as one.
  private static List<Cut> joined(List<Cut> cuts, String before) {
    var joined = new ArrayList<Cut>();
    for (var cut : cuts) {
      if (!joined.isEmpty()
          && isScrap(
              before.substring(joined.getLast().beforeTo(), cut.beforeFrom()),
              joined.getLast(),
              cut,
              before)) {
        joined.add(joined.removeLast().joined(cut));
      } else {
        joined.add(cut);
      }
    }
    return joined;
  }

  private static boolean isScrap(String kept, Cut left, Cut right, String before) {
    if (kept.isEmpty()) {
      return true;
    }
    if (!left.replaces() || !right.replaces() || kept.length() > SCRAP) {
      return false;
    }
    if (kept.isBlank()) {
      return kept.indexOf('\n') < 0;
    }
    boolean particle = kept.length() == 1 && "的地得了着过之".contains(kept);
    if (particle) {
      return !isNumber(left, before) && !isNumber(right, before);
    }
    return kept.chars().allMatch(Character::isIdeographic)
        && !JOINTS.contains(kept)
        && Math.min(size(left), size(right)) >= REWRITTEN * kept.length();
  }

  private static int size(Cut cut) {
    return Math.max(cut.beforeLength(), cut.afterLength());
  }

  private static boolean isNumber(Cut cut, String before) {
    return before
        .substring(cut.beforeFrom(), cut.beforeTo())
        .chars()
        .allMatch(c -> Character.isDigit(c) || c == '.');
  }
}
