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

  /// 字数, the newspaper way: each ideograph, punctuation mark, letter and digit is one; white space,
  /// marks that sit on another character and invisible characters are none.
  public static int length(String text) {
    return (int) text.codePoints().filter(Wording::visible).count();
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
