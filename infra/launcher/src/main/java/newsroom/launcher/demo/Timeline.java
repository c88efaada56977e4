package newsroom.launcher.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// What happens, with the seconds since the start; each line is a moment at which a process may be killed.
final class Timeline {
  private final PrintStream out;
  private final Instant start = Instant.now();
  private final Killer killer;

  Timeline(PrintStream out, Killer killer) {
    this.out = out;
    this.killer = killer;
  }

  void say(String text) {
    print(text);
    killer.moment(this::print);
  }

  private synchronized void print(String text) {
    var seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    out.println(String.format(Locale.ROOT, "%7.1f s  %s", seconds, text));
  }
}
