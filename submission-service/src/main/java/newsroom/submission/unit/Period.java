package newsroom.submission.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Days from–to, both included; null is open.
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
  public static final Period ALWAYS = new Period(null, null);

  public Period {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("The period " + from + " to " + to + " has no day");
    }
  }

  public boolean contains(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /// The days of both, empty when there are none.
  public Optional<Period> common(Period other) {
    LocalDate first = from;
    if (other.from != null && (first == null || other.from.isAfter(first))) {
      first = other.from;
    }
    LocalDate last = to;
    if (other.to != null && (last == null || other.to.isBefore(last))) {
      last = other.to;
    }
    return first != null && last != null && last.isBefore(first)
        ? Optional.empty()
        : Optional.of(new Period(first, last));
  }
}
