package newsroom.submission.article;

import java.text.Normalizer;
import java.util.Optional;

/// How text is made comparable and counted. The author's punctuation is never touched.
public final class Wording {
  private Wording() {}

  /// NFC, no white space at either end, line breaks and tabs as spaces. Empty when it is no text:
  /// control characters, half a surrogate pair, code points that Unicode keeps from being characters.
  public static Optional<String> normalised(String raw) {
    var kept = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      if (lineBreakOrTab(c)) {
        kept.append(' ');
      } else if (unprintable(c)) {
        return Optional.empty();
      } else {
        kept.appendCodePoint(c);
      }
    }
    String text = Normalizer.normalize(kept, Normalizer.Form.NFC);
    int from = 0;
    int to = text.length();
    while (from < to && edge(text.charAt(from))) {
      from++;
    }
    while (to > from && edge(text.charAt(to - 1))) {
      to--;
    }
    return Optional.of(text.substring(from, to));
  }

  /// Where the first character stands that is none, in code points.
  static int unprintablePlace(String raw) {
    return (int) raw.codePoints().takeWhile(c -> lineBreakOrTab(c) || !unprintable(c)).count();
  }

  /// 字数 as the grid of a page counts it: an ideograph or a full-width mark takes a place, a Latin
  /// letter, a digit or a half-width mark half of one; halves add up, a half left over is a place.
  /// White space, combining and invisible characters take none. See the canvas.
  public static int length(String text) {
    return (halves(text) + 1) / 2;
  }

  /// Half places, to be added up over paragraphs.
  public static int halves(String text) {
    return text.codePoints().map(c -> !visible(c) ? 0 : half(c) ? 1 : 2).sum();
  }

  /// Every visible character once.
  public static int characters(String text) {
    return (int) text.codePoints().filter(Wording::visible).count();
  }

  /// Where a place of the text as it came, in code points, is in the normalised text.
  static int moved(String raw, int place, String normalised) {
    int end = normalised.codePointCount(0, normalised.length());
    int from = 0;
    while (from < raw.length() && (edge(raw.charAt(from)) || lineBreakOrTab(raw.charAt(from)))) {
      from++;
    }
    int to = raw.offsetByCodePoints(0, place);
    if (to <= from) {
      return 0;
    }
    String before = Normalizer.normalize(raw.substring(from, to), Normalizer.Form.NFC);
    return Math.min(end, before.codePointCount(0, before.length()));
  }

  /// Letters set narrow beside ideographs, digits and marks of the keyboard, and half-width forms.
  private static boolean half(int c) {
    if (c < 0x80 || (c >= 0xFF61 && c <= 0xFFDC) || (c >= 0xFFE8 && c <= 0xFFEE)) {
      return true;
    }
    return c < 0xFF00
        && Character.isLetter(c)
        && switch (Character.UnicodeScript.of(c)) {
          case LATIN, GREEK, CYRILLIC, ARABIC, HEBREW, THAI -> true;
          default -> false;
        };
  }

  private static boolean lineBreakOrTab(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean unprintable(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }

  private static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  /// Spaces of every width, the byte order mark and the zero-width space.
  private static boolean edge(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }
}
