package newsroom.submission.language;

import newsroom.platform.text.Traditional;

/// Signs that mean the same to somebody who searches become one: 醫 and 医, Ａ and a.
///
/// One char for one char, so that places in the folded text are places in the text.
public final class Folding {
  private static final class Shared {
    static final char[] TABLE = table();
  }

  private Folding() {}

  public static char fold(char sign) {
    return Shared.TABLE[sign];
  }

  public static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char[] table() {
    var table = new char[Character.MAX_VALUE + 1];
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      table[c] = Character.toLowerCase(c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
    }
    table[0x3000] = ' ';
    Traditional.pairs((traditional, simplified) -> table[traditional] = simplified);
    return table;
  }
}
