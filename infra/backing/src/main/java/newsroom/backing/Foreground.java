package newsroom.backing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// A process that starts one thing, says so in one line and closes it on SIGTERM.
final class Foreground {
  /// What was started and where it listens.
  record Ready(AutoCloseable started, String address) {}

  private Foreground() {}

  static void run(String name, Callable<Ready> start) {
    try {
      var ready = start.call();
      var closed = new CountDownLatch(1);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                close(name, ready.started());
                closed.countDown();
              }));
      System.out.println(name + " ready on " + ready.address());
      // A start needs more than the work after it
      System.gc();
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      System.err.println(name + " cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void close(String name, AutoCloseable started) {
    try {
      started.close();
    } catch (Exception e) {
      System.err.println(name + " did not close cleanly: " + e);
    }
  }
}
