package newsroom.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// The real time, or later.
final class MovableClock extends Clock {
  private volatile Duration ahead = Duration.ZERO;

  @TestConfiguration
  static class Configuration {
    @Bean
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  void move(Duration further) {
    ahead = ahead.plus(further);
  }

  /// The context is shared: the next test begins in the present.
  void present() {
    ahead = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
