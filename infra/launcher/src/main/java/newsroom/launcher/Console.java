package newsroom.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/// Where the launcher tells what it does, one line at a time.
public final class Console {
  private final PrintStream out;
  private final Instant begin = Instant.now();

  public Console(PrintStream out) {
    this.out = out;
  }

  public void line(String text) {
    synchronized (out) {
      out.println(text);
      out.flush();
    }
  }

  /// A line with the seconds since the launcher began.
  public void progress(String text) {
    var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    line("%6.1f s  %s".formatted(seconds, text));
  }
}
