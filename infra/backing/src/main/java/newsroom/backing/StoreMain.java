package newsroom.backing;

import java.nio.file.Path;

/// The document store as a process: `--folder DIR --port N [--host H]`.
public final class StoreMain {
  private StoreMain() {}

  public static void main(String[] arguments) {
    Foreground.run(
        "store",
        () -> {
          var options = new Options(arguments, System.getenv());
          var store =
              EmbeddedStore.onDisk(
                  Path.of(options.text("folder")),
                  options.text("host", "127.0.0.1"),
                  options.number("port"));
          return new Foreground.Ready(store.start(), store.uri());
        });
  }
}
