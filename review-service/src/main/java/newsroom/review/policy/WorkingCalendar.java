package newsroom.review.policy;

import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Which days the newsroom works, as the State Council announces it each November 节假日安排, and when it is
/// not to be disturbed. A year that is not in the data has its weekends only.
///
/// @param off days off on weekdays, and weekends that belong to a holiday
/// @param work weekend days worked instead 调休上班
/// @param quietFrom no reminder from then, Shanghai time
/// @param quietTo until then
public record WorkingCalendar(
    Set<LocalDate> off, Set<LocalDate> work, LocalTime quietFrom, LocalTime quietTo) {
  public static final ZoneId NEWSROOM = ZoneId.of("Asia/Shanghai");

  public WorkingCalendar {
    off = Set.copyOf(off);
    work = Set.copyOf(work);
  }

  /// @throws IllegalArgumentException saying what is wrong with the data
  static WorkingCalendar read(InputStream json) {
    var read =
        JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build()
            .readValue(json, WorkingCalendar.class);
    for (var day : read.work) {
      if (read.off.contains(day)) {
        throw new IllegalArgumentException("The calendar has " + day + " both off and worked");
      }
    }
    return read;
  }

  public boolean works(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return work.contains(day) || (!weekend && !off.contains(day));
  }

  LocalDate nextWorkingDay(LocalDate day) {
    var next = day.plusDays(1);
    while (!works(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /// The instant itself, or the end of the quiet hours it falls into.
  public Instant awake(Instant at) {
    var here = at.atZone(NEWSROOM);
    var time = here.toLocalTime();
    boolean overnight = quietFrom.isAfter(quietTo);
    boolean quiet =
        overnight
            ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
            : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    if (!quiet) {
      return at;
    }
    var day =
        overnight && !time.isBefore(quietFrom)
            ? here.toLocalDate().plusDays(1)
            : here.toLocalDate();
    return day.atTime(quietTo).atZone(NEWSROOM).toInstant();
  }
}
