package newsroom.platform.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps hundreds of senders from blocking on a broker that is down: after a failure nothing is sent
/// until one probe gets through.
final class Breaker {
  private static final long CLOSED = 0;

  private final long pauseNanos;
  private final AtomicLong probeAt = new AtomicLong(CLOSED);

  Breaker(Duration pause) {
    this.pauseNanos = pause.toNanos();
  }

  boolean open() {
    return probeAt.get() != CLOSED;
  }

  /// True for one caller per pause while open, and for everybody while closed.
  boolean mayTry() {
    long at = probeAt.get();
    if (at == CLOSED) {
      return true;
    }
    long now = now();
    return now - at >= 0 && probeAt.compareAndSet(at, now + pauseNanos);
  }

  void failed() {
    probeAt.set(now() + pauseNanos);
  }

  void succeeded() {
    probeAt.set(CLOSED);
  }

  private static long now() {
    long now = System.nanoTime();
    return now == CLOSED ? 1 : now;
  }
}
