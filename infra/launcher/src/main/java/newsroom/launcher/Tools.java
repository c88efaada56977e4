package newsroom.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Commands that an application answers by itself, with nothing else running.
public final class Tools {
  static final Set<String> COMMANDS =
      Set.of("eval", "import-page", "score-import", "check", "verify-review");

  private static final Set<String> OF_REVIEW =
      Set.of("check", "verify-review", "eval checks", "eval similar");

  private final Path home;

  public Tools(Path home) {
    this.home = home;
  }

  /// What a tool printed, and how it ended.
  public record Ran(int status, List<String> lines) {}

  /// Streams, folder and exit status are the caller's: only results go to the standard output.
  int run(String... arguments) {
    return run(ProcessBuilder.Redirect.INHERIT, arguments).status();
  }

  /// The same for a caller that wants to read the results itself.
  public Ran read(String... arguments) {
    return run(ProcessBuilder.Redirect.PIPE, arguments);
  }

  private Ran run(ProcessBuilder.Redirect output, String... arguments) {
    boolean review = ofReview(arguments);
    var app = new Apps(home).prepare(review ? "review" : "submission", new Console(System.err));
    var main =
        review ? "newsroom.review.tool.ReviewTools" : "newsroom.submission.tool.SubmissionTools";
    try {
      var process =
          new ProcessBuilder(command(app, main, arguments))
              .inheritIO()
              .redirectOutput(output)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      List<String> lines;
      try (var printed = process.inputReader(StandardCharsets.UTF_8)) {
        lines = printed.lines().toList();
      }
      return new Ran(process.waitFor(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }

  private static boolean ofReview(String... arguments) {
    var words = List.of(arguments);
    return OF_REVIEW.contains(words.getFirst())
        || OF_REVIEW.contains(String.join(" ", words.subList(0, Math.min(2, words.size()))));
  }

  private List<String> command(App app, String main, String... arguments) {
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
                app.classPath(),
                main));
    command.addAll(List.of(arguments));
    return command;
  }
}
