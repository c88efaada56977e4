package newsroom.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import newsroom.backing.FreePorts;
import newsroom.launcher.Java.Mode;

/// Starts every application once on data that is thrown away, so that the JDK learns what a start
/// needs: with its AOT cache all later starts take about half the time.
final class Training {
  private static final int PORTS = 11;

  private Training() {}

  /// `NEWSROOM_AOT=off` starts without, for instance where the disk is small.
  static boolean wanted() {
    return !"off".equals(System.getenv("NEWSROOM_AOT"));
  }

  /// Whether something was learnt.
  static boolean run(Programs programs, Console console) {
    var unlearnt = programs.unlearnt();
    if (unlearnt.isEmpty()) {
      return false;
    }
    console.progress(
        "preparing fast starts of %s, once after a change (about a minute)"
            .formatted(String.join(", ", unlearnt)));
    try {
      var folder = Files.createTempDirectory("newsroom-training-");
      try {
        var settings = Settings.local(folder, FreePorts.block(PORTS));
        var data = DataFolder.open(folder);
        var quiet =
            new Console(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (var _ = Stack.start(settings, programs.toLearn(), Mode.LEARN, quiet, data)) {
          console.progress("they started, now their caches are written");
        }
        return true;
      } finally {
        Apps.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
