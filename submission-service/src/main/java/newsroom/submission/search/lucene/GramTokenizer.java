package newsroom.submission.search.lucene;

import java.io.IOException;
import newsroom.submission.language.Folding;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Ideographs alone and in pairs, other words whole, numbers apart: 320 is found in AED320台. Any piece of a text can be found again, rare
/// names too; which pieces are words is asked when somebody searches.
final class GramTokenizer extends Tokenizer {
  private static final int LONGEST_WORD = 100;
  private static final String SEEN_THROUGH = "\"'“”‘’「」『』《》〈〉·• \u3000\t";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private String text = "";
  private int at;
  private boolean gap;
  private int pairFrom;
  private int pairWith = -1;

  @Override
  public void reset() throws IOException {
    super.reset();
    var all = new StringBuilder();
    var buffer = new char[4096];
    for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
      all.append(buffer, 0, n);
    }
    text = all.toString();
    at = 0;
    gap = false;
    pairWith = -1;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (pairWith >= 0) {
      return pair();
    }
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isIdeographic(point)) {
        return single(point);
      }
      if (Character.isLetterOrDigit(point)) {
        return word();
      }
      gap |= SEEN_THROUGH.indexOf(point) < 0;
      at += Character.charCount(point);
    }
    return false;
  }

  private boolean single(int point) {
    int start = at;
    at += Character.charCount(point);
    fold(start, at);
    emit(start, at, gap ? 2 : 1);
    int next = at;
    while (next < text.length() && SEEN_THROUGH.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && Character.isIdeographic(text.codePointAt(next))) {
      pairFrom = start;
      pairWith = next;
      at = next;
    }
    return true;
  }

  private boolean pair() {
    int end = pairWith + Character.charCount(text.codePointAt(pairWith));
    fold(pairFrom, pairFrom + Character.charCount(text.codePointAt(pairFrom)));
    fold(pairWith, end);
    emit(pairFrom, end, 0);
    pairWith = -1;
    return true;
  }

  private boolean word() {
    int start = at;
    int end = at;
    while (end < text.length() && end - start < LONGEST_WORD) {
      int point = text.codePointAt(end);
      boolean inside =
          Character.isLetterOrDigit(point)
              || Character.getType(point) == Character.NON_SPACING_MARK;
      boolean fraction =
          (point == '.' || point == ',')
              && end + 1 < text.length()
              && Character.isDigit(text.charAt(end - 1))
              && Character.isDigit(text.charAt(end + 1));
      boolean turns =
          end > start
              && Character.isLetterOrDigit(point)
              && Character.isLetterOrDigit(text.charAt(end - 1))
              && Character.isDigit(point) != Character.isDigit(text.charAt(end - 1));
      if (Character.isIdeographic(point) || (!inside && !fraction) || turns) {
        break;
      }
      if (point != ',') {
        fold(end, end + Character.charCount(point));
      }
      end += Character.charCount(point);
    }
    at = end;
    emit(start, end, gap ? 2 : 1);
    return true;
  }

  private void fold(int from, int to) {
    for (int i = from; i < to; i++) {
      term.append(Folding.fold(text.charAt(i)));
    }
  }

  private void emit(int from, int to, int increment) {
    place.setOffset(correctOffset(from), correctOffset(to));
    step.setPositionIncrement(increment);
    gap = false;
  }

  @Override
  public void end() throws IOException {
    super.end();
    place.setOffset(text.length(), text.length());
  }
}
