package newsroom.platform.tally;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A process to be killed: writes its share of the commands and notes each one that was acknowledged.
///
/// Commands are the numbers from `from` to `to`; number n adds n to aggregate n modulo `aggregates`.
/// What is in the file when it starts is not done again; what was in doubt is done again under the same id.
final class ChaosMain {
  private static final Logger log = LoggerFactory.getLogger(ChaosMain.class);

  private ChaosMain() {}

  public static void main(String[] arguments) throws Exception {
    var kafka = arguments[0];
    var mongodb = arguments[1];
    var database = arguments[2];
    int from = Integer.parseInt(arguments[3]);
    int to = Integer.parseInt(arguments[4]);
    int aggregates = Integer.parseInt(arguments[5]);
    var done = Path.of(arguments[6]);
    var program = TallyConfiguration.startOn(kafka, mongodb, database);
    @SuppressWarnings("unchecked")
    AggregateStore<Tally> tallies = program.getBean("tallies", AggregateStore.class);
    var acknowledged =
        new HashSet<>(Files.exists(done) ? Files.readAllLines(done) : java.util.List.of());
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int n = from; n < to; n++) {
        int command = n;
        if (!acknowledged.contains(Integer.toString(n))) {
          threads.submit(() -> untilAcknowledged(tallies, command, aggregates, done));
        }
      }
    }
    log.warn("all written");
    Thread.currentThread().join();
  }

  private static void untilAcknowledged(
      AggregateStore<Tally> tallies, int n, int aggregates, Path done) {
    var id = "a" + n % aggregates;
    while (true) {
      try {
        tallies.put(id, Cause.Command.of("c" + n), Expected.any(), t -> Tally.add(id, t, n));
        note(done, n);
        return;
      } catch (RuntimeException e) {
        java.util.concurrent.locks.LockSupport.parkNanos(
            ThreadLocalRandom.current().nextInt(50_000_000));
      }
    }
  }

  private static synchronized void note(Path done, int n) {
    try {
      Files.writeString(done, n + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
