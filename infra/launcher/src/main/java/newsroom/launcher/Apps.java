package newsroom.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/// The applications as the build left them, taken apart once per build: a jar of jars starts slowly.
final class Apps {
  /// In the order in which they are shown.
  static final Map<String, String> MODULES = modules();

  private final Path home;
  private final Path folder;

  /// @param home the folder of the whole project
  Apps(Path home) {
    this.home = home;
    this.folder = home.resolve("infra/launcher/target/apps");
  }

  List<App> prepare(Console console) {
    try (var workers = Executors.newFixedThreadPool(2)) {
      var parts =
          MODULES.entrySet().stream()
              .map(module -> prepared(module.getKey(), built(module.getValue()), console))
              .map(workers::submit)
              .toList();
      return parts.stream().map(Apps::result).toList();
    }
  }

  private static Map<String, String> modules() {
    var modules = new LinkedHashMap<String, String>();
    modules.put("identity", "infra/identity");
    modules.put("submission", "submission-service");
    modules.put("review", "review-service");
    modules.put("publishing", "publishing-service");
    modules.put("notification", "notification-service");
    modules.put("gateway", "infra/gateway");
    return modules;
  }

  private Path built(String module) {
    var target = home.resolve(module).resolve("target");
    if (Files.isDirectory(target)) {
      try (var jars = Files.newDirectoryStream(target, "*-app.jar")) {
        for (var jar : jars) {
          return jar;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new Refused(module + " is not built. Build it with: mvn -DskipTests package");
  }

  /// The folder is named after the content: a build that changed nothing keeps what was prepared,
  /// and a running newsroom keeps its files while the next one is built.
  private Callable<App> prepared(String name, Path built, Console console) {
    return () -> {
      var unpacked = folder.resolve(name + "-" + fingerprint(built));
      if (!Files.exists(unpacked)) {
        console.progress("unpacking " + name);
        deleteAllButNewest(name);
        var part = folder.resolve(name + ".part");
        delete(part);
        extract(built, part);
        Files.move(part, unpacked, StandardCopyOption.ATOMIC_MOVE);
      }
      var jar = unpacked.resolve(built.getFileName());
      var cache = unpacked.resolve("jdk-" + Runtime.version() + ".aot");
      return new App(name, jar, mainClass(jar), cache);
    };
  }

  private static void extract(Path jar, Path destination) throws IOException {
    var process =
        new ProcessBuilder(
                Java.executable(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                destination.toString())
            .redirectErrorStream(true)
            .start();
    try (var output = process.inputReader()) {
      var said = output.readAllAsString();
      if (process.onExit().join().exitValue() != 0) {
        throw new Refused("Cannot unpack " + jar + ":\n" + said);
      }
    }
  }

  private static String mainClass(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue("Main-Class");
    }
  }

  private static String fingerprint(Path jar) throws IOException {
    try (var file = new ZipFile(jar.toFile())) {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var entry : Collections.list(file.entries())) {
        var line = entry.getName() + " " + entry.getCrc() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void deleteAllButNewest(String name) throws IOException {
    Files.createDirectories(folder);
    try (var all = Files.list(folder)) {
      var older =
          all.filter(path -> String.valueOf(path.getFileName()).startsWith(name + "-"))
              .sorted(
                  Comparator.comparingLong((Path path) -> path.toFile().lastModified()).reversed())
              .skip(1)
              .toList();
      for (var one : older) {
        delete(one);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static App result(Future<App> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused("Interrupted");
    }
  }
}
