package newsroom.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands due letters to the mail server over a few connections.
///
/// An attempt is stored before the server is spoken to and its end right after, with a connection
/// already open: a crash between the two leaves few letters in doubt. Those are sent again under
/// their old Message-ID, by which the receiving side knows a second copy.
public final class PostRoom {
  private static final Logger log = LoggerFactory.getLogger(PostRoom.class);
  private static final int MOST_PER_ROUND = 1_000;
  private static final int MOST_NOTE_TRIES = 120;
  private static final Duration NOTE_PAUSE = Duration.ofMillis(250);

  private final Deliveries deliveries;
  private final Letters<Purpose> letters;
  private final Carrier carrier;
  private final Patience patience;
  private final int connections;
  private final Clock clock;

  public PostRoom(
      Deliveries deliveries,
      Letters<Purpose> letters,
      Carrier carrier,
      Patience patience,
      int connections,
      Clock clock) {
    this.deliveries = deliveries;
    this.letters = letters;
    this.carrier = carrier;
    this.patience = patience;
    this.connections = connections;
    this.clock = clock;
  }

  /// @param away the mail server could not be reached; what it did not get waits untouched
  public record Round(int moved, boolean away) {}

  /// Works through what is due now. Not for two threads at once.
  ///
  /// @param mayGoOn asked before every letter
  public Round round(BooleanSupplier mayGoOn) {
    var due = new ConcurrentLinkedQueue<>(deliveries.due(clock.instant(), MOST_PER_ROUND));
    if (due.isEmpty()) {
      return new Round(0, false);
    }
    // A new name each round: what an earlier round left in the middle, this one may take over
    var round = new Shift(UUID.randomUUID().toString(), due, mayGoOn);
    var clerks = new ArrayList<Thread>();
    for (int i = 0; i < Math.min(connections, due.size()); i++) {
      clerks.add(Thread.ofVirtual().name("post-" + i).start(round));
    }
    for (var clerk : clerks) {
      join(clerk);
    }
    return new Round(round.moved.get(), round.away.get());
  }

  private static void join(Thread clerk) {
    boolean interrupted = false;
    while (clerk.isAlive()) {
      try {
        clerk.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Shift implements Runnable {
    private final String worker;
    private final ConcurrentLinkedQueue<Delivery> due;
    private final BooleanSupplier mayGoOn;
    private final AtomicInteger moved = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();

    Shift(String worker, ConcurrentLinkedQueue<Delivery> due, BooleanSupplier mayGoOn) {
      this.worker = worker;
      this.due = due;
      this.mayGoOn = mayGoOn;
    }

    @Override
    public void run() {
      Carrier.@Nullable Connection connection = null;
      try {
        while (!away.get() && mayGoOn.getAsBoolean()) {
          var next = due.poll();
          if (next == null) {
            return;
          }
          if (connection == null) {
            connection = carrier.open();
          }
          connection = attempt(next, connection);
        }
      } catch (Carrier.Away e) {
        away.set(true);
        log.warn("The mail server cannot be reached, mail waits: {}", e.getMessage());
      } catch (RuntimeException e) {
        log.warn("Sending stopped for now, what is left is taken up again", e);
      } finally {
        if (connection != null) {
          connection.close();
        }
      }
    }

    /// Null when the connection is gone.
    private Carrier.@Nullable Connection attempt(Delivery delivery, Carrier.Connection connection) {
      var taken = deliveries.move(delivery, new Step.Take(worker), clock.instant()).orElse(null);
      if (taken == null) {
        return connection;
      }
      Letters.Written written;
      try {
        written = letters.write(delivery.purpose());
      } catch (RuntimeException e) {
        log.warn("The letter of {} cannot be written yet", delivery.id(), e);
        note(taken, later(taken, e.toString(), false));
        return connection;
      }
      return switch (written) {
        case Letters.Written.NotWanted(var reason) -> {
          note(taken, new Step.Withheld(worker, reason));
          yield connection;
        }
        case Letters.Written.Ready(var letter) -> {
          var handover = connection.hand(letter);
          note(taken, step(taken, handover));
          if (handover instanceof Carrier.Handover.NotNow(_, _, var lost) && lost) {
            connection.close();
            yield null;
          }
          yield connection;
        }
      };
    }

    private Step.Outcome step(Delivery taken, Carrier.Handover handover) {
      return switch (handover) {
        case Carrier.Handover.Accepted _ -> new Step.Accepted(worker, clock.instant());
        case Carrier.Handover.Refused(var reason) -> new Step.Refused(worker, reason);
        case Carrier.Handover.NotNow(var reason, var doubtful, _) -> later(taken, reason, doubtful);
      };
    }

    private Step.Outcome later(Delivery taken, String reason, boolean doubtful) {
      int attempts = taken.standing() instanceof Standing.Sending sending ? sending.attempt() : 1;
      return patience
          .next(attempts, taken.plannedAt(), clock.instant())
          .<Step.Outcome>map(nextAt -> new Step.Deferred(worker, reason, doubtful, nextAt))
          .orElseGet(() -> new Step.GivenUp(worker, reason, doubtful));
    }

    /// What the server said must not be lost to a store that is away for a moment.
    private void note(Delivery taken, Step.Outcome outcome) {
      for (int tries = 1; ; tries++) {
        try {
          deliveries.move(taken, outcome, clock.instant());
          moved.incrementAndGet();
          return;
        } catch (RuntimeException e) {
          if (tries == MOST_NOTE_TRIES || e instanceof Standing.NotNow) {
            throw e;
          }
        }
        try {
          Thread.sleep(NOTE_PAUSE);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted before the end of an attempt was noted", e);
        }
      }
    }
  }
}
