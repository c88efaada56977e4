package newsroom.submission.usage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import newsroom.submission.search.Span;

/// A month, quarter or year, in Shanghai.
///
/// @param months 1, 3 or 12
public record Period(YearMonth first, int months) {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Pattern WRITTEN =
      Pattern.compile("(20[0-9]{2})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])))?");

  /// 2026-10, 2026-Q4 or 2026.
  public static Optional<Period> of(String text) {
    var written = WRITTEN.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(written.group(1));
      if (written.group(2) != null) {
        return Optional.of(month(YearMonth.of(year, Integer.parseInt(written.group(2)))));
      }
      return Optional.of(
          written.group(3) == null
              ? new Period(YearMonth.of(year, 1), 12)
              : new Period(YearMonth.of(year, Integer.parseInt(written.group(3)) * 3 - 2), 3));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public static Period month(YearMonth month) {
    return new Period(month, 1);
  }

  static Period quarterOf(YearMonth month) {
    return new Period(month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1), 3);
  }

  public static YearMonth monthOf(Instant at) {
    return YearMonth.from(at.atZone(SHANGHAI));
  }

  public Period previous() {
    return new Period(first.minusMonths(months), months);
  }

  public YearMonth last() {
    return first.plusMonths(months - 1L);
  }

  public boolean has(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last());
  }

  boolean has(LocalDate day) {
    return has(YearMonth.from(day));
  }

  Span span() {
    return new Span(start(first), start(last().plusMonths(1)));
  }

  static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(SHANGHAI).toInstant();
  }

  public String chinese() {
    return switch (months) {
      case 1 -> first.getYear() + "年" + first.getMonthValue() + "月";
      case 3 -> first.getYear() + "年第" + quarter() + "季度";
      default -> first.getYear() + "年";
    };
  }

  public int quarter() {
    return (first.getMonthValue() + 2) / 3;
  }

  @Override
  public String toString() {
    return switch (months) {
      case 1 -> first.toString();
      case 3 -> first.getYear() + "-Q" + quarter();
      default -> String.valueOf(first.getYear());
    };
  }
}
