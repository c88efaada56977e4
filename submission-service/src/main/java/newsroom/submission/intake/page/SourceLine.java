package newsroom.submission.intake.page;

import java.util.ArrayList;
import java.util.List;

/// A line of the page that is not blank.
///
/// @param no counted from 1, blank lines too
/// @param raw as it came
/// @param text without marks of the scanner and with single spaces
/// @param marked the scanner took it for a heading
/// @param block lines without a blank one between them share it
record SourceLine(int no, String raw, String text, boolean marked, int block) {

  static List<SourceLine> of(String page) {
    var lines = new ArrayList<SourceLine>();
    int no = 0;
    int block = 0;
    for (String raw : page.split("\r\n|\n|\r", -1)) {
      no++;
      if (raw.codePoints().allMatch(SourceLine::blank)) {
        block++;
        continue;
      }
      String text = clean(raw);
      int marks = 0;
      while (marks < text.length() && text.charAt(marks) == '#') {
        marks++;
      }
      boolean bold = text.length() > 4 && text.startsWith("**") && text.endsWith("**");
      String inner = bold ? text.substring(2, text.length() - 2) : text.substring(marks);
      lines.add(new SourceLine(no, raw, inner.strip(), marks > 0 && !inner.isBlank(), block));
    }
    return lines;
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static String clean(String raw) {
    var text = new StringBuilder();
    for (int c : raw.codePoints().toArray()) {
      if (blank(c) || Character.isISOControl(c)) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (Character.getType(c) != Character.FORMAT) {
        text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
      }
    }
    return text.toString().strip();
  }
}
