package newsroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import newsroom.backing.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @TempDir Path logs;

  private final int port = FreePorts.next();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8));
  private Children children;

  @BeforeEach
  void prepare() {
    children = new Children(logs, console, () -> {});
  }

  @AfterEach
  void stop() {
    children.stop(Duration.ofSeconds(2));
  }

  @Test
  void aKilledProcessIsStartedAgainByItself() {
    children.start(List.of(Dummy.plan("review", port, "well")), LIMIT);
    var first = children.running().getFirst();
    children.kill("review");
    children.awaitReady(LIMIT);
    var second = children.running().getFirst();
    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(second.restarts()).isOne();
    assertThat(first.process()).isEmpty();
    assertThat(said()).contains("review died (exit 137), starts again in 0.5 s");
  }

  @Test
  void groupsStopInReverseOrderAndCleanly() throws Exception {
    children.start(List.of(Dummy.plan("store", port, "well")), LIMIT);
    children.start(List.of(Dummy.plan("review", FreePorts.next(), "well")), LIMIT);
    var all = children.running();
    children.stop(LIMIT);
    assertThat(all).hasSize(2).allMatch(process -> process.process().isEmpty());
    assertThat(Files.readString(logs.resolve("store.log"))).contains("stopped");
    assertThat(Files.getLastModifiedTime(logs.resolve("store.log")))
        .isGreaterThanOrEqualTo(Files.getLastModifiedTime(logs.resolve("review.log")));
  }

  @Test
  void aProcessThatDoesNotStopIsKilledAfterAWhile() {
    children.start(List.of(Dummy.plan("stubborn", port, "stubborn")), LIMIT);
    var process = children.running().getFirst();
    children.stop(Duration.ofSeconds(1));
    assertThat(process.process()).isEmpty();
    assertThat(said()).contains("stubborn does not stop, killed");
  }

  @Test
  void aProcessThatCannotStartIsReportedWithTheEndOfItsLog() {
    assertThatThrownBy(() -> children.start(List.of(Dummy.plan("review", port, "fail")), LIMIT))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("review died 3 times before it was ready (exit 7)")
        .hasMessageContaining("dummy cannot start: no reason");
  }

  @Test
  void noProcessOutlivesALauncherThatWasKilled() throws Exception {
    var launcher =
        new ProcessBuilder(
                Java.executable(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                DummyLauncher.class.getName(),
                logs.toString(),
                String.valueOf(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = launcher.inputReader()) {
      var dummy = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
      launcher.destroyForcibly();
      await().atMost(LIMIT).until(() -> !dummy.isAlive());
    }
  }

  @Test
  void anUnknownProcessCannotBeKilled() {
    assertThatThrownBy(() -> children.kill("nobody")).isInstanceOf(Refused.class);
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
