package newsroom.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `--data`, the same for every command.
public final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Folder everything is kept in (default: .data in the project).")
  private @Nullable Path data;

  public Path folder() {
    var chosen = data == null ? Home.find().resolve(".data") : data;
    return chosen.toAbsolutePath().normalize();
  }
}
