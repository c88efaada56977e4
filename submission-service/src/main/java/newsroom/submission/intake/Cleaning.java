package newsroom.submission.intake;

import java.util.ArrayList;
import java.util.List;

/// Takes out what no text holds on purpose, and says how much it was. Rare characters and emoji stay.
final class Cleaning {
  private final StringBuilder text = new StringBuilder();
  private int controls;
  private int halves;
  private int invisible;
  private int lost;

  private Cleaning(String raw) {
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      i += Character.charCount(c);
      take(c, raw, i);
    }
  }

  record Cleaned(String text, List<IntakeNotice> notices) {}

  static Cleaned of(String raw) {
    var cleaning = new Cleaning(raw);
    return new Cleaned(cleaning.text.toString(), cleaning.notices());
  }

  private void take(int c, String raw, int next) {
    if (c == '\r') {
      if (next >= raw.length() || raw.charAt(next) != '\n') {
        text.append('\n');
      }
    } else if (c == '\n' || c == '\t') {
      text.appendCodePoint(c);
    } else if (c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
      text.append('\n');
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      halves++;
      text.append('\uFFFD');
    } else if (Character.isISOControl(c)) {
      controls++;
    } else if (c == 0xFEFF
        || c == 0x200B
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)) {
      invisible++;
    } else {
      lost += c == 0xFFFD ? 1 : 0;
      text.appendCodePoint(c);
    }
  }

  private List<IntakeNotice> notices() {
    var notices = new ArrayList<IntakeNotice>();
    if (controls > 0) {
      notices.add(
          IntakeNotice.of(
              "control-characters",
              "去掉了 " + controls + " 个控制字符。",
              controls + " control characters were taken out."));
    }
    if (halves > 0) {
      notices.add(
          IntakeNotice.of(
              "half-characters",
              "有 " + halves + " 个残缺的字，已用“�”标出。",
              halves + " broken characters are marked with \uFFFD."));
    }
    if (invisible > 0) {
      notices.add(
          IntakeNotice.of(
              "invisible-characters",
              "去掉了 " + invisible + " 个看不见的字符。",
              invisible + " invisible characters were taken out."));
    }
    if (lost > 0) {
      notices.add(
          IntakeNotice.of(
              "unreadable-characters",
              "有 " + lost + " 个字读不出来，已用“�”标出。",
              lost + " characters could not be read and are marked with \uFFFD."));
    }
    return notices;
  }
}
