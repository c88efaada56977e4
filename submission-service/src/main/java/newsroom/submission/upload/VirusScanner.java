package newsroom.submission.upload;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;

/// Looks at a file before anybody else does.
public interface VirusScanner {
  Verdict look(Path file);

  /// What was found. Not to have looked is no clean bill.
  sealed interface Verdict {
    record Clean() implements Verdict {}

    record Infected(String virus) implements Verdict {}

    /// Nobody is asked to look in this newsroom.
    record NotLooked() implements Verdict {}

    /// Somebody should have looked and could not.
    record Away() implements Verdict {}
  }

  /// True when it was looked at.
  ///
  /// @throws Refusal for a file that is infected, and for every file while nobody can look
  default boolean require(Path file) {
    return switch (look(file)) {
      case Verdict.Clean() -> true;
      case Verdict.NotLooked() -> false;
      case Verdict.Infected(var virus) ->
          throw new Refusal.Invalid(
              PlatformReason.INVALID,
              List.of(new FieldProblem("/file", UploadReason.INFECTED, Map.of("virus", virus))));
      case Verdict.Away() ->
          throw new Refusal.Busy(UploadReason.SCANNER_AWAY, Map.of(), Duration.ofSeconds(60));
    };
  }
}
