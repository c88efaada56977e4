package newsroom.submission.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a question of statistics. An article counts once, for the unit that handed it in, in
/// the period it was handed in.
///
/// @param rows by published, then by submitted, the most first; by time in its order
/// @param months twelve of them, the last is the period's
/// @param columns what of the period was printed, the most first
/// @param days how many were first answered after so many days; the last is 6 and more
/// @param unanswered those without an answer yet; with `days` they add up to all
/// @param silent units that handed in nothing, by name
public record Statistics(
    Period period,
    Instant asOf,
    Dimension by,
    Row total,
    List<Row> rows,
    List<Month> months,
    List<Column> columns,
    List<Integer> days,
    int unanswered,
    List<Unit> silent) {
  public Statistics {
    rows = List.copyOf(rows);
    months = List.copyOf(months);
    columns = List.copyOf(columns);
    days = List.copyOf(days);
    silent = List.copyOf(silent);
  }

  /// @param key of what is counted; empty where it is not known
  /// @param unit when it is about one
  public record Row(String key, @Nullable Unit unit, Figures now, Figures before) {}

  public record Unit(
      String unitId, String name, String kind, @Nullable String region, @Nullable String code) {}

  public record Month(YearMonth month, int submitted, int used, int published) {}

  public record Column(@Nullable String name, int published) {}

  static int bucket(Instant received, Instant answered) {
    long days = day(answered).toEpochDay() - day(received).toEpochDay();
    return Math.clamp(days, 0, 6);
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Period.SHANGHAI).toLocalDate();
  }
}
