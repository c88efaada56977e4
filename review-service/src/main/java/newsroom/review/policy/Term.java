package newsroom.review.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/// How long something may take 时限. Working days end at 24:00 in Shanghai; the rest is counted through.
public record Term(int amount, Unit unit) {
  public enum Unit {
    MINUTES,
    HOURS,
    WORKING_DAYS
  }

  public Term {
    if (amount < 1 || amount > 10_000) {
      throw new IllegalArgumentException("A term is 1 to 10 000, not " + amount);
    }
  }

  public static Term hours(int amount) {
    return new Term(amount, Unit.HOURS);
  }

  public static Term workingDays(int amount) {
    return new Term(amount, Unit.WORKING_DAYS);
  }

  public Instant after(Instant from, WorkingCalendar calendar) {
    return switch (unit) {
      case MINUTES -> from.plus(Duration.ofMinutes(amount));
      case HOURS -> from.plus(Duration.ofHours(amount));
      case WORKING_DAYS -> {
        var day = from.atZone(WorkingCalendar.NEWSROOM).toLocalDate();
        for (int i = 0; i < amount; i++) {
          day = calendar.nextWorkingDay(day);
        }
        yield day.plusDays(1).atTime(LocalTime.MIN).atZone(WorkingCalendar.NEWSROOM).toInstant();
      }
    };
  }

  /// Length when counted through; a working day is taken for one day.
  public Duration roughly() {
    return switch (unit) {
      case MINUTES -> Duration.ofMinutes(amount);
      case HOURS -> Duration.ofHours(amount);
      case WORKING_DAYS -> Duration.ofDays(amount);
    };
  }
}
