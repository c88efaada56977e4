package newsroom.notification.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Goes through the chores in their order for as long as this process holds the lease.
public final class Worker implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final List<Chore> chores;
  private final Lease lease;
  private final Duration lookEvery;
  private final Duration renewEvery;
  private final Semaphore nudges = new Semaphore(0);
  private volatile @Nullable Thread working;
  private volatile long heldUntil;

  /// @param lookEvery between two looks when nobody nudges
  /// @param renewEvery well below the lease's own time
  public Worker(List<Chore> chores, Lease lease, Duration lookEvery, Duration renewEvery) {
    this.chores = List.copyOf(chores);
    this.lease = lease;
    this.lookEvery = lookEvery;
    this.renewEvery = renewEvery;
  }

  /// There is something to do.
  public void nudge() {
    if (nudges.availablePermits() == 0) {
      nudges.release();
    }
  }

  private void work() {
    int blocked = 0;
    while (working != null) {
      var result = Chore.Result.BLOCKED;
      try {
        result = lookOnce();
      } catch (RuntimeException e) {
        log.warn("The lease could not be held: {}", e.toString());
      }
      try {
        switch (result) {
          case DONE_SOME -> blocked = 0;
          case NOTHING_TO_DO -> {
            blocked = 0;
            rest(lookEvery);
          }
          case BLOCKED -> {
            var pause = lookEvery.multipliedBy(1L << Math.min(blocked++, 10));
            rest(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
          }
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void rest(Duration pause) throws InterruptedException {
    if (nudges.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
      nudges.drainPermits();
    }
  }

  private Chore.Result lookOnce() {
    var all = Chore.Result.NOTHING_TO_DO;
    for (var chore : chores) {
      if (!mayGoOn()) {
        return all;
      }
      var result = run(chore);
      if (result == Chore.Result.DONE_SOME
          || (result == Chore.Result.BLOCKED && all == Chore.Result.NOTHING_TO_DO)) {
        all = result;
      }
    }
    return all;
  }

  /// One chore in trouble does not keep the others waiting.
  private Chore.Result run(Chore chore) {
    try {
      return chore.run(this::mayGoOn);
    } catch (RuntimeException e) {
      log.warn("A chore failed and is tried again", e);
      return Chore.Result.BLOCKED;
    }
  }

  private boolean mayGoOn() {
    if (working == null) {
      return false;
    }
    if (System.nanoTime() - heldUntil < 0) {
      return true;
    }
    return renew();
  }

  private synchronized boolean renew() {
    if (System.nanoTime() - heldUntil >= 0) {
      if (!lease.hold()) {
        return false;
      }
      heldUntil = System.nanoTime() + renewEvery.toNanos();
    }
    return true;
  }

  @Override
  public void start() {
    heldUntil = System.nanoTime();
    var thread = Thread.ofPlatform().name("notification-worker").unstarted(this::work);
    working = thread;
    thread.start();
  }

  /// Lets the letters that are on the wire be noted, then hands the lease over.
  @Override
  public void stop() {
    var thread = working;
    working = null;
    if (thread == null) {
      return;
    }
    nudge();
    try {
      thread.join(Duration.ofSeconds(15));
      lease.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("The lease could not be handed over: {}", e.toString());
    }
  }

  @Override
  public boolean isRunning() {
    return working != null;
  }
}
