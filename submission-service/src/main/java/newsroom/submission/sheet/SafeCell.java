package newsroom.submission.sheet;

import java.util.regex.Pattern;

/// A cell that a spreadsheet would run as a formula goes out with an apostrophe before it, and comes
/// back without. One that has such apostrophes of its own gets one more, so nothing is lost.
public final class SafeCell {
  private static final Pattern WRITTEN = Pattern.compile("(?s)'*[=+\\-@\\t\\r\\n＝＋－＠].*");
  private static final Pattern READ = Pattern.compile("(?s)'+[=+\\-@\\t\\r\\n＝＋－＠].*");

  private SafeCell() {}

  public static String write(String text) {
    return WRITTEN.matcher(text).matches() ? "'" + text : text;
  }

  public static String read(String text) {
    return READ.matcher(text).matches() ? text.substring(1) : text;
  }
}
