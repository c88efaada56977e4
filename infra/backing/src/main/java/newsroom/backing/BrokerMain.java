package newsroom.backing;

import java.nio.file.Path;

/// The broker as a process: `--folder DIR --port N --controller-port N [--host H]`.
public final class BrokerMain {
  private BrokerMain() {}

  public static void main(String[] arguments) {
    Foreground.run(
        "broker",
        () -> {
          var options = new Options(arguments, System.getenv());
          var broker =
              new EmbeddedBroker(
                  Path.of(options.text("folder")),
                  options.text("host", "127.0.0.1"),
                  options.number("port"),
                  options.number("controller-port"));
          return new Foreground.Ready(broker.start(), broker.address());
        });
  }
}
