package newsroom.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsroom.backing.StopWithParent;

/// Command lines that start a JVM small and fast: the one this launcher runs on.
final class Java {
  private static final List<String> LEAN =
      List.of(
          "-XX:+UseSerialGC",
          // Small steps: without them a heap begins at a sixty-fourth of the machine's memory
          "-Xms24m",
          "-XX:NewSize=8m",
          "-XX:MaxNewSize=10m",
          // What a start leaves behind goes back at the collection that follows it, not over four
          "-XX:MinHeapFreeRatio=5",
          "-XX:MaxHeapFreeRatio=10",
          "-XX:-ShrinkHeapInSteps",
          // Caches that only the start used go with it
          "-XX:SoftRefLRUPolicyMSPerMB=10",
          "-XX:TrimNativeHeapInterval=5000",
          "-XX:TieredStopAtLevel=1",
          "-XX:ReservedCodeCacheSize=48m",
          "-Xss512k",
          // A cache at the address it was written for is read page by page as it is used; moved,
          // all
          // of it is read, patched and kept by each process for itself
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // The cache's own remarks on code it did not keep are no news in a log
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  private Java() {}

  /// How an application is started: for work, or once to learn what its start needs.
  enum Mode {
    WORK,
    LEARN
  }

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static List<String> command(App app, Mode mode, String... options) {
    var command = new ArrayList<String>();
    command.add(executable());
    command.add("-Xmx" + app.heapMegabytes() + "m");
    command.addAll(LEAN);
    if (Files.exists(app.cache())) {
      command.add("-XX:AOTCache=" + app.cache());
    } else if (mode == Mode.LEARN) {
      command.add("-XX:AOTCacheOutput=" + app.cache());
    }
    command.addAll(List.of("-cp", app.classPath()));
    command.add(StopWithParent.class.getName());
    command.add(app.mainClass());
    command.addAll(List.of(options));
    return command;
  }
}
