package newsroom.benchmarks.worker;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;

/// Two ways to load something: as hard as so many clients can, and at a rate that does not wait for answers.
public final class Load {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Load() {}

  /// How much was done by clients that each begin anew when they are done.
  ///
  /// @param fault what the first failed operation said, else empty
  public record Closed(int clients, long operations, long errors, double seconds, String fault) {}

  /// How long it took, counted from the moment at which an operation was due, not at which it began:
  /// what had to wait for a slow one before it counts as slow too.
  public record Open(
      double rate,
      long operations,
      long errors,
      double p50Millis,
      double p99Millis,
      double maxMillis,
      String fault) {}

  public static Closed closed(Operation operation, int clients, Duration time)
      throws InterruptedException {
    var done = new AtomicLong();
    var faults = new ConcurrentLinkedQueue<Throwable>();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < clients; i++) {
        int client = i;
        threads.execute(() -> {
          while (System.nanoTime() < end) {
            if (tried(operation, client, faults)) {
              done.incrementAndGet();
            }
          }
        });
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Closed(clients, done.get(), faults.size(), seconds, said(faults));
  }

  public static Open open(Operation operation, int clients, double rate, Duration time)
      throws InterruptedException {
    var micros = new ConcurrentHistogram(LONGEST.toNanos() / 1000, 3);
    var faults = new ConcurrentLinkedQueue<Throwable>();
    var free = new ArrayBlockingQueue<Integer>(clients);
    for (int i = 0; i < clients; i++) {
      free.add(i);
    }
    long count = Math.max(1, Math.round(rate * time.toMillis() / 1000.0));
    long begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count; i++) {
        long due = begin + (long) (i * 1e9 / rate);
        waitUntil(due);
        threads.execute(() -> once(operation, free, due, micros, faults));
      }
    }
    return new Open(
        rate,
        micros.getTotalCount(),
        faults.size(),
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0,
        micros.getMaxValue() / 1000.0,
        said(faults));
  }

  private static void once(
      Operation operation,
      ArrayBlockingQueue<Integer> free,
      long due,
      ConcurrentHistogram micros,
      ConcurrentLinkedQueue<Throwable> faults) {
    try {
      int client = free.take();
      if (tried(operation, client, faults)) {
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
        micros.recordValue(Math.min(took, micros.getHighestTrackableValue()));
      }
      free.add(client);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean tried(
      Operation operation, int client, ConcurrentLinkedQueue<Throwable> faults) {
    try {
      operation.run(client);
      return true;
    } catch (Exception e) {
      faults.add(e);
      return false;
    }
  }

  private static String said(ConcurrentLinkedQueue<Throwable> faults) {
    var first = faults.peek();
    return first == null ? "" : first.toString();
  }

  private static void waitUntil(long due) throws InterruptedException {
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
