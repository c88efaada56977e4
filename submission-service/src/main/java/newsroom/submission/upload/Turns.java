package newsroom.submission.upload;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import newsroom.platform.problem.Refusal;

/// So many heavy things at a time. Who waits too long is asked to come again, and has lost nothing.
public final class Turns {
  private static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private final Semaphore places;
  private final Duration patience;

  /// @param patience how long one waits for a place
  public Turns(int atOnce, Duration patience) {
    this.places = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /// @throws Refusal.Busy when no place came free in time; nothing was done then
  public <T> T take(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal.Busy(UploadReason.BUSY, Map.of(), COME_AGAIN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal.Busy(UploadReason.BUSY);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
