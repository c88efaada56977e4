package newsroom.submission.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which months are closed. They are closed one after the other, so all before the last one are.
public record Months(@Nullable YearMonth lastClosed) {
  /// Counting goes on until then.
  private static final int COUNTED_UNTIL = 3;

  static Months of(List<YearMonth> closed) {
    return new Months(closed.isEmpty() ? null : closed.getLast());
  }

  public boolean closed(YearMonth month) {
    return lastClosed != null && !month.isAfter(lastClosed);
  }

  /// Where an entry that belongs to that month is booked, unless a closing has it.
  YearMonth open(YearMonth month) {
    return lastClosed != null && closed(month) ? lastClosed.plusMonths(1) : month;
  }

  /// The last day on which units may object.
  public static LocalDate objectionsUntil(YearMonth month, int objectionDays) {
    return month.plusMonths(1).atDay(COUNTED_UNTIL).plusDays(objectionDays);
  }
}
