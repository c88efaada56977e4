package newsroom.submission.call;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// 截稿时间: the first instant that is late. A day ends at 24:00 in Shanghai.
///
/// @param day given when the deadline is a whole day
public record Deadline(@Nullable LocalDate day, Instant at) {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /// Nobody reads a letter at midnight.
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  public Deadline {
    if (day != null && !at.equals(endOf(day))) {
      throw new IllegalArgumentException(day + " does not end at " + at);
    }
  }

  public static Deadline onDay(LocalDate day) {
    return new Deadline(day, endOf(day));
  }

  public static Deadline at(Instant at) {
    return new Deadline(null, at.truncatedTo(ChronoUnit.SECONDS));
  }

  /// When a reminder is due: on the morning of that day, or at the same hour as an exact deadline.
  Instant reminder(int daysBefore) {
    return day == null
        ? at.atZone(ZONE).minusDays(daysBefore).toInstant()
        : day.minusDays(daysBefore).atTime(MORNING).atZone(ZONE).toInstant();
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
