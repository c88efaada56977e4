package newsroom.launcher;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a newsroom is started with. An absent broker or store means an embedded one.
public record Settings(
    Path data,
    int port,
    String listen,
    @Nullable String origin,
    @Nullable String kafka,
    @Nullable String mongodb) {

  /// On this machine only, everything embedded.
  public static Settings local(Path data, int port) {
    return new Settings(data, port, "127.0.0.1", null, null, null);
  }

  public Settings {
    data = data.toAbsolutePath().normalize();
  }

  Ports ports() {
    return new Ports(port);
  }

  Addresses addresses() {
    var ports = ports();
    return new Addresses(
        Optional.ofNullable(origin).orElse("http://localhost:" + ports.gateway()),
        "http://127.0.0.1:" + ports.mailPage(),
        Optional.ofNullable(mongodb).orElse("mongodb://127.0.0.1:" + ports.store()),
        Optional.ofNullable(kafka).orElse("127.0.0.1:" + ports.kafka()));
  }
}
