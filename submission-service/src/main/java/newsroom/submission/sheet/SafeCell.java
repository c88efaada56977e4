package newsroom.submission.unitfile;

import java.util.regex.Pattern;

/// A cell that a spreadsheet would run as a formula goes out with an apostrophe before it, and comes
/// back without. One that has such apostrophes of its own gets one more, so nothing is lost.
final class SafeCell {
  private static final Pattern WRITTEN = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");
  private static final Pattern READ = Pattern.compile("(?s)'+[=+\\-@\\t\\r\\n＝＋－＠].*");

  private SafeCell() {}

  static String write(String text) {
    return WRITTEN.matcher(text).matches() ? "'" + text : text;
  }

  static String read(String text) {
    return READ.matcher(text).matches() ? text.substring(1) : text;
  }
}
