package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.List;
import newsroom.submission.language.ChineseWords;

/// What changed between two passages, word by word, as a person with a pencil would mark it.
final class WordDiff {
  private static final String JOINTS = "和与及或、";
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
    for (var cut : new Slide(b, a).settle(Alignment.cuts(b, a))) {
      var trimmed =
          affixes.trim(
              new Cut(
                  place(b, cut.beforeFrom(), before),
                  place(b, cut.beforeTo(), before),
                  place(a, cut.afterFrom(), after),
                  place(a, cut.afterTo(), after)),
              b.subList(cut.beforeFrom(), cut.beforeTo()),
              a.subList(cut.afterFrom(), cut.afterTo()));
      if (trimmed.beforeLength() + trimmed.afterLength() > 0) {
        cuts.add(trimmed);
      }
    }
    return joined(cuts, before);
  }

  private static int place(List<Token> tokens, int index, String text) {
    return index < tokens.size() ? tokens.get(index).from() : text.length();
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
