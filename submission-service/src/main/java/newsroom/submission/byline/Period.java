package newsroom.submission.byline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a name is in use, both days included; an open end is null.
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Period ALWAYS = new Period(null, null);

  /// Without a date every period counts.
  boolean holds(@Nullable LocalDate date) {
    return date == null
        || ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to)));
  }

  /// The days that are in both.
  public Period and(Period other) {
    return new Period(later(from, other.from), earlier(to, other.to));
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }
}
