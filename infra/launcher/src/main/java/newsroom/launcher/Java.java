package newsroom.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsroom.backing.BrokerMain;
import newsroom.backing.StopWithParent;
import newsroom.backing.StoreMain;

/// Command lines that start a JVM small and fast: the one this launcher runs on.
final class Java {
  private static final List<String> LEAN =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=48m",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED");

  private Java() {}

  /// How an application is started: for work, or once to learn what its start needs.
  enum Mode {
    WORK,
    LEARN
  }

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static List<String> store(Path folder, int port) {
    return backing(
        StoreMain.class, 96, "--folder", folder.toString(), "--port", String.valueOf(port));
  }

  static List<String> broker(Path folder, Ports ports) {
    return backing(
        BrokerMain.class,
        144,
        "--folder",
        folder.toString(),
        "--port",
        String.valueOf(ports.kafka()),
        "--controller-port",
        String.valueOf(ports.kafkaController()));
  }

  static List<String> app(App app, Mode mode) {
    var command = start(144);
    if (mode == Mode.LEARN && !Files.exists(app.cache())) {
      command.add("-XX:AOTCacheOutput=" + app.cache());
    } else if (Files.exists(app.cache())) {
      command.add("-XX:AOTCache=" + app.cache());
    }
    command.addAll(List.of("-cp", app.jar() + File.pathSeparator + backingJar()));
    command.add(StopWithParent.class.getName());
    command.add(app.mainClass());
    return command;
  }

  private static List<String> backing(Class<?> main, int heapMegabytes, String... options) {
    var command = start(heapMegabytes);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(StopWithParent.class.getName());
    command.add(main.getName());
    command.addAll(List.of(options));
    return command;
  }

  private static List<String> start(int heapMegabytes) {
    var command = new ArrayList<String>();
    command.add(executable());
    command.add("-Xmx" + heapMegabytes + "m");
    command.addAll(LEAN);
    return command;
  }

  private static Path backingJar() {
    var source = StopWithParent.class.getProtectionDomain().getCodeSource();
    return Path.of(java.net.URI.create(source.getLocation().toString()));
  }
}
