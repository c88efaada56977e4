package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.backing.FreePorts;
import newsroom.launcher.Console;
import newsroom.launcher.Home;
import newsroom.launcher.Refused;
import newsroom.launcher.Settings;
import newsroom.launcher.Stack;
import newsroom.launcher.demo.Person;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command itself, as a process of its own: every process is killed once while a page is played.
/// Then a newsroom is started on what it left.
class KillIT {
  private static final Pattern ISSUE = Pattern.compile("/paper/[0-9a-f-]{36}/");
  private static final Pattern ADMINISTRATOR =
      Pattern.compile("^ +ADMINISTRATOR +(\\S+) +(\\S+)$", Pattern.MULTILINE);

  @TempDir static Path folder;
  private static int status;
  private static String said = "";

  @BeforeAll
  static void aPageIsPlayedWhileEveryProcessIsKilledOnce() throws Exception {
    var output = Files.createDirectories(Path.of("target")).resolve("demo-kill.log");
    var built = Home.find().resolve("infra/launcher/target");
    // Not by the script: that one would look for changed sources and build in the middle of a build
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dstdout.encoding=UTF-8",
            "-Dnewsroom.home=" + Home.find(),
            "-cp",
            launcher(built) + File.pathSeparator + built.resolve("lib") + "/*",
            "newsroom.launcher.Newsroom",
            "demo",
            "--kill",
            "--port",
            String.valueOf(FreePorts.block(11)),
            "--data",
            folder.resolve("data").toString());
    status = command.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
    said = Files.readString(output);
  }

  private static Path launcher(Path built) throws IOException {
    try (var jars = Files.newDirectoryStream(built, "newsroom-launcher-*.jar")) {
      return jars.iterator().next();
    }
  }

  @Test
  void nothingIsLostAndNothingIsThereTwice() {
    assertThat(said.lines().toList())
        .last()
        .as(said)
        .isEqualTo("demo: 5 articles in 1 issues, 0 lost, 0 duplicated");
    assertThat(status).isZero();
  }

  @Test
  void everyProcessWasKilled() {
    assertThat(said.lines().filter(line -> line.contains("kill -9")).map(KillIT::victim))
        .containsExactlyInAnyOrder(
            "store",
            "broker",
            "identity",
            "submission",
            "review",
            "publishing",
            "notification",
            "gateway");
  }

  private static String victim(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  @Test
  void whatWasPublishedIsThereAfterTheNextStart() throws IOException {
    var settings = Settings.local(folder.resolve("data"), FreePorts.block(11));
    var quiet =
        new Console(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try (var stack = Stack.start(settings, Home.find(), quiet)) {
      var origin = URI.create(stack.addresses().origin());
      var reader = Person.passerBy(origin);
      var issue = ISSUE.matcher(said);
      assertThat(issue.find()).isTrue();
      for (var path : List.of("/paper/", issue.group(), issue.group() + "1.html", "/feed.atom")) {
        assertThat(reader.open(path).status()).as(path).isEqualTo(200);
      }
      var account = ADMINISTRATOR.matcher(said);
      assertThat(account.find()).isTrue();
      var administrator = new Person(origin, account.group(1), account.group(2));
      administrator.signIn();
      assertThat(administrator.get("/api/submission/units").orThrow().json().path("items").size())
          .isPositive();
      assertThat(stack.firstAdministratorLink()).isEmpty();
      assertThatThrownBy(() -> Stack.start(settings, Home.find(), quiet))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("A newsroom already runs on")
          .hasMessageContaining("infra/newsroom stop");
    }
  }
}
