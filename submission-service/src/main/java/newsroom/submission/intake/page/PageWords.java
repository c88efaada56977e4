package newsroom.submission.intake.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pairs of characters of this very page: what it says whole in one place it cuts in another.
final class PageWords {
  private final Map<String, Integer> pairs = new HashMap<>();

  PageWords(List<SourceLine> lines) {
    for (var line : lines) {
      for (var pair : Glyphs.pairs(line.text())) {
        pairs.merge(pair, 1, Integer::sum);
      }
    }
  }

  /// Whether the characters that meet here stand together elsewhere on the page.
  boolean known(String left, String right) {
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    int last = left.codePointBefore(left.length());
    int first = right.codePointAt(0);
    return Glyphs.han(last)
        && Glyphs.han(first)
        && pairs.containsKey(Character.toString(last) + Character.toString(first));
  }

  int lines(String pair) {
    return pairs.getOrDefault(pair, 0);
  }
}
