package newsroom.backing;

import java.nio.file.Path;

/// The mail sink as a process: `--folder DIR --smtp-port N --port N [--host H]`.
public final class MailSinkMain {
  private MailSinkMain() {}

  public static void main(String[] arguments) {
    Foreground.run(
        "mail",
        () -> {
          var options = new Options(arguments, System.getenv());
          var sink =
              new MailSink(
                  Path.of(options.text("folder")),
                  options.text("host", "127.0.0.1"),
                  options.number("smtp-port"),
                  options.number("port"));
          return new Foreground.Ready(sink.start(), sink.address());
        });
  }
}
