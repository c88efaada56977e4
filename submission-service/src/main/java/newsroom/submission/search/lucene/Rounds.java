package newsroom.submission.search.lucene;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsroom.submission.search.Upkeep;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Fills the index in the background at the start, then follows. Compares again a minute later, for
/// what was told before the listening began, and every hour.
final class Rounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration SECOND_LOOK = Duration.ofMinutes(1);
  private static final Duration COMPARED_EVERY = Duration.ofHours(1);

  private final Upkeep upkeep;
  private final Clock clock;
  private volatile @Nullable Thread thread;

  Rounds(Upkeep upkeep, Clock clock) {
    this.upkeep = upkeep;
    this.clock = clock;
  }

  private void go() {
    var next = Instant.MIN;
    var following = SECOND_LOOK;
    while (isRunning()) {
      try {
        if (clock.instant().isAfter(next)) {
          compare();
          next = clock.instant().plus(following);
          following = COMPARED_EVERY;
        }
        upkeep.look();
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("The index could not be kept up, tried again soon: {}", e.toString());
        next = clock.instant().plus(Duration.ofSeconds(5));
      }
    }
  }

  private void compare() {
    long start = System.nanoTime();
    int put = upkeep.compare(() -> !isRunning());
    if (put > 0) {
      log.info(
          "Put {} articles into the index in {} ms", put, (System.nanoTime() - start) / 1_000_000);
    }
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("search-index").unstarted(this::go);
    thread.start();
  }

  /// Not interrupted: Lucene closes a file whose reader is.
  @Override
  public void stop() {
    var going = thread;
    thread = null;
    if (going != null) {
      try {
        going.join(Duration.ofSeconds(4));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
