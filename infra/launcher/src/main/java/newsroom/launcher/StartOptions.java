package newsroom.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options of every command that starts a newsroom.
public final class StartOptions {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "First of eleven ports, the gateway's (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Where the gateway listens; all else stays local (default: ${DEFAULT-VALUE}).")
  private String listen = "127.0.0.1";

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description = "The gateway as browsers see it (default: http://localhost:PORT).")
  private @Nullable String origin;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Bootstrap servers of a real Kafka instead of the embedded broker.")
  private @Nullable String kafka;

  @Option(
      names = "--mongodb",
      paramLabel = "URI",
      description = "A real MongoDB, without database name, instead of the embedded store.")
  private @Nullable String mongodb;

  public Settings settings(Path data) {
    return new Settings(data, port, listen, origin, kafka, mongodb);
  }
}
