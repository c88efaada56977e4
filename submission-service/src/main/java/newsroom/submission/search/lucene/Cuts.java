package newsroom.submission.search.lucene;

import java.util.stream.Stream;
import newsroom.submission.language.ChineseWords;
import newsroom.submission.language.Folding;
import newsroom.submission.search.Wanted;
import org.apache.lucene.document.Document;

/// Tells 生活 from 医生活动: a short word that stands only across the edge of two others is not there.
final class Cuts {
  private static final int SHORT = 3;
  private static final int AROUND = 8;
  private static final int LOOKED_AT = 12;

  private final ChineseWords chinese = new ChineseWords();

  boolean isThere(Wanted.Term term, Document document) {
    boolean cut = false;
    for (var field : Fields.texts()) {
      var text = Folding.fold(String.valueOf(document.get(field)));
      for (var name : Stream.concat(term.names().stream(), term.near().stream()).toList()) {
        if (name.length() > SHORT || !name.chars().allMatch(Character::isIdeographic)) {
          if (text.contains(name)) {
            return true;
          }
          continue;
        }
        int seen = 0;
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
          if (!isCut(text, at, at + name.length()) || ++seen > LOOKED_AT) {
            return true;
          }
          cut = true;
        }
      }
    }
    return !cut;
  }

  private boolean isCut(String text, int from, int to) {
    int start = from;
    while (start > 0 && from - start < AROUND && Character.isIdeographic(text.charAt(start - 1))) {
      start--;
    }
    int end = to;
    while (end < text.length() && end - to < AROUND && Character.isIdeographic(text.charAt(end))) {
      end++;
    }
    var edges = chinese.edges(text.substring(start, end));
    boolean inside = false;
    for (int edge : edges) {
      if (edge == from - start || edge == to - start) {
        return false;
      }
      inside |= edge > from - start && edge < to - start;
    }
    return inside;
  }
}
