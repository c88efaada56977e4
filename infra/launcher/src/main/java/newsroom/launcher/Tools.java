package newsroom.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Commands that the submission application answers by itself, with nothing else running.
final class Tools {
  static final Set<String> COMMANDS = Set.of("eval", "import-page", "score-import");

  private static final String MAIN = "newsroom.submission.tool.SubmissionTools";

  private final Path home;

  Tools(Path home) {
    this.home = home;
  }

  /// Streams, folder and exit status are the caller's: only results go to the standard output.
  int run(String... arguments) {
    var submission = new Apps(home).prepare("submission", new Console(System.err));
    try {
      var process = new ProcessBuilder(command(submission, arguments)).inheritIO().start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }

  private List<String> command(App submission, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                Java.executable(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-Dnewsroom.home=" + home,
                "-cp",
                submission.classPath(),
                MAIN));
    command.addAll(List.of(arguments));
    return command;
  }
}
