package newsroom.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import newsroom.backing.BrokerMain;
import newsroom.backing.StoreMain;

/// The applications as the build left them, taken apart once per build: a jar of jars starts slowly.
final class Apps {
  /// In the order in which they are shown.
  static final Map<String, String> MODULES = modules();

  private static final String TARGET = "infra/launcher/target";
  private static final String LIBRARIES = TARGET + "/lib";

  private static final int STORE_HEAP = 96;
  private static final int BROKER_HEAP = 144;
  private static final int APP_HEAP = 144;

  /// Photos are decoded in 85 MB.
  private static final int PHOTO_HEAP = 224;

  private final Path home;
  private final Path folder;

  /// @param home the folder of the whole project
  Apps(Path home) {
    this.home = home;
    this.folder = home.resolve(TARGET + "/apps");
  }

  Programs prepare(Console console) {
    return alone(() -> prepared(console));
  }

  /// Newsrooms may start from one build at the same time: what they share on disk is made by one.
  synchronized <T> T alone(Supplier<T> work) {
    try {
      Files.createDirectories(folder);
      try (var channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = channel.lock()) {
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Programs prepared(Console console) {
    try (var workers = Executors.newFixedThreadPool(2)) {
      var parts =
          MODULES.entrySet().stream()
              .map(module ->
                  prepared(
                      module.getKey(), built(module.getValue() + "/target", "*-app.jar"), console))
              .map(workers::submit)
              .toList();
      var applications = parts.stream().map(Apps::result).toList();
      return new Programs(
          backing("store", StoreMain.class, STORE_HEAP),
          backing("broker", BrokerMain.class, BROKER_HEAP),
          applications);
    }
  }

  /// One application alone, for what needs no newsroom around it.
  App prepare(String name, Console console) {
    var module = Objects.requireNonNull(MODULES.get(name), name);
    return alone(() -> {
      try {
        return prepared(name, built(module + "/target", "*-app.jar"), console).call();
      } catch (Refused e) {
        throw e;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
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

  private Path built(String folder, String pattern) {
    var inside = home.resolve(folder);
    if (Files.isDirectory(inside)) {
      try (var jars = Files.newDirectoryStream(inside, pattern)) {
        for (var jar : jars) {
          return jar;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    throw new Refused(
        "No " + pattern + " in " + folder + ". Build it with: mvn -DskipTests package");
  }

  /// The folder is named after the content: a build that changed nothing keeps what was prepared,
  /// and a running newsroom keeps its files while the next one is built.
  private Callable<App> prepared(String name, Path built, Console console) {
    return () -> {
      var content = fingerprint(built) + fingerprint(watchJar().toString());
      var unpacked = folder.resolve(name + "-" + digest(Stream.of(content)));
      if (!Files.exists(unpacked)) {
        console.progress("unpacking " + name);
        deleteAllButNewest(name);
        var part = folder.resolve(name + ".part");
        delete(part);
        extract(built, part);
        Files.move(part, unpacked, StandardCopyOption.ATOMIC_MOVE);
      }
      var jar = unpacked.resolve(built.getFileName());
      var classPath = jar + File.pathSeparator + watchJar();
      return new App(name, mainClass(jar), classPath, heap(name), unpacked.resolve(cache()));
    };
  }

  private static int heap(String name) {
    return name.equals("submission") ? PHOTO_HEAP : APP_HEAP;
  }

  private App backing(String name, Class<?> main, int heap) {
    var classPath = launcherClassPath();
    var folder = this.folder.resolve(name + "-" + fingerprint(classPath));
    try {
      if (!Files.isDirectory(folder)) {
        deleteAllButNewest(name);
        Files.createDirectories(folder);
      }
      return new App(name, main.getName(), classPath, heap, folder.resolve(cache()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A cache serves only the JDK that wrote it.
  private static String cache() {
    return "jdk-" + Runtime.version() + ".aot";
  }

  /// The jar with the parent watch, which every application is started through.
  private Path watchJar() {
    return built(LIBRARIES, "newsroom-backing-*.jar");
  }

  /// As `infra/newsroom` has it, whoever started this JVM: a cache serves one class path only.
  private String launcherClassPath() {
    try (var libraries = Files.list(home.resolve(LIBRARIES))) {
      return Stream.concat(Stream.of(built(TARGET, "newsroom-launcher-*.jar")), libraries.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      return digest(
          Collections.list(file.entries()).stream()
              .map(entry -> entry.getName() + " " + entry.getCrc()));
    }
  }

  /// The JDK refuses a cache whose jars have another size or time than when it was written.
  private static String fingerprint(String classPath) {
    return digest(
        Arrays.stream(classPath.split(File.pathSeparator))
            .map(File::new)
            .map(jar -> jar + " " + jar.length() + " " + jar.lastModified()));
  }

  private static String digest(Stream<String> lines) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
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
