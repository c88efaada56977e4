package newsroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTests {
  @TempDir Path folder;

  @Test
  void theJdkIsFoundWhereverTheEnvironmentSaysItIs() throws Exception {
    var wanted = jdk("chosen", "25.0.1");
    assertThat(found(Map.of("JAVA25_HOME", wanted.toString()))).isEqualTo(wanted.toString());
    assertThat(found(Map.of("JAVA_HOME", wanted.toString(), "JAVA25_HOME", "")))
        .isEqualTo(wanted.toString());
  }

  @Test
  void anOlderOrBrokenJdkIsPassedOver() throws Exception {
    var old = jdk("old", "17.0.15");
    var runtimeOnly = Files.createDirectories(folder.resolve("jre"));
    Files.writeString(runtimeOnly.resolve("release"), "JAVA_VERSION=\"25\"\n");
    var environment = Map.of("JAVA25_HOME", old.toString(), "JAVA_HOME", runtimeOnly.toString());
    assertThat(found(environment)).isNotIn(old.toString(), runtimeOnly.toString()).isNotBlank();
  }

  @Test
  void theFirstReleaseOfAVersionHasNoDots() throws Exception {
    var first = jdk("first", "25");
    assertThat(found(Map.of("JAVA25_HOME", first.toString()))).isEqualTo(first.toString());
  }

  @Test
  void withoutACommandTheScriptTellsWhatThereIs() throws Exception {
    assertThat(run(Map.of())).contains("up ").contains("demo ").contains("test ");
  }

  private String found(Map<String, String> environment) throws Exception {
    return run(environment, "jdk").strip();
  }

  private static String run(Map<String, String> environment, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Home.find().resolve("infra/newsroom").toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    var process = builder.start();
    try (var output = process.inputReader()) {
      return output.readAllAsString();
    }
  }

  private Path jdk(String name, String version) throws IOException {
    var jdk = folder.resolve(name);
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    var javac = Files.createFile(jdk.resolve("bin/javac"));
    Files.setPosixFilePermissions(javac, PosixFilePermissions.fromString("rwxr-xr-x"));
    return jdk;
  }
}
