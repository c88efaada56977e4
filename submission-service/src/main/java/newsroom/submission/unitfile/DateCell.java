package newsroom.submission.unitfile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as people write it: 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日, 20260131, or the number
/// a spreadsheet keeps.
final class DateCell {
  private static final Pattern PARTS =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(\\s+0?0:00(:00)?)?");
  private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");

  private DateCell() {}

  static Optional<LocalDate> read(String text) {
    String plain = text.strip();
    for (var pattern : new Pattern[] {PARTS, SOLID}) {
      var parts = pattern.matcher(plain);
      if (parts.matches()) {
        try {
          return Optional.of(
              LocalDate.of(
                  Integer.parseInt(parts.group(1)),
                  Integer.parseInt(parts.group(2)),
                  Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
          return Optional.empty();
        }
      }
    }
    return SERIAL.matcher(plain).matches()
        ? Optional.of(LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(plain)))
        : Optional.empty();
  }
}
