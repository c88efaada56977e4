package newsroom.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long to wait before the next attempt, and when to give up.
public record Patience(Duration firstPause, Duration longestPause, Duration giveUpAfter) {
  /// @return when to try again; empty to give up
  public Optional<Instant> next(int attempts, Instant plannedAt, Instant now) {
    if (now.isAfter(plannedAt.plus(giveUpAfter))) {
      return Optional.empty();
    }
    var pause = firstPause.multipliedBy(1L << Math.min(attempts - 1, 20));
    return Optional.of(now.plus(pause.compareTo(longestPause) > 0 ? longestPause : pause));
  }
}
