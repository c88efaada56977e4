package newsroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import newsroom.launcher.State.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
  @TempDir Path folder;

  @Test
  void aSecondStartOnTheSameDataIsRefusedAndTellsWhoRuns() {
    try (var data = DataFolder.open(folder)) {
      data.write(stateOf(ProcessHandle.current()));
      assertThatThrownBy(() -> DataFolder.open(folder))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("already runs on " + folder)
          .hasMessageContaining("http://localhost:8080")
          .hasMessageContaining("stop --data " + folder);
    }
  }

  @Test
  void theFolderIsFreeAgainAfterAStop() {
    DataFolder.open(folder).close();
    DataFolder.open(folder).close();
  }

  @Test
  void theStateIsReadBackAsItWasWritten() {
    var written = stateOf(ProcessHandle.current());
    try (var data = DataFolder.open(folder)) {
      data.write(written);
      assertThat(DataFolder.state(folder)).contains(written);
      data.forgetState();
      assertThat(DataFolder.state(folder)).isEmpty();
    }
  }

  @Test
  void aProcessNumberInUseAgainIsNotTakenForTheOldProcess() {
    var me = ProcessHandle.current();
    var old = new Running("review", me.pid(), Instant.parse("2026-01-01T00:00:00Z"), "", 0);
    assertThat(old.process()).isEmpty();
    assertThat(Running.of("review", me, "", 0).process()).contains(me);
  }

  @Test
  void secretsAreMadeOnceAndForTheOwnerAlone() throws IOException {
    var file = Secrets.ensure(folder);
    var first = Files.readString(file);
    assertThat(Files.readString(Secrets.ensure(folder))).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var secrets = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      secrets.load(reader);
    }
    for (var key : List.of("identity.key", "gateway.key", "links.key")) {
      assertThat(secrets.getProperty(key)).as(key).matches("[0-9a-f]{64}");
    }
    assertThat(secrets.getProperty("gateway.client-secret")).matches("[A-Za-z0-9_-]{43}");
    assertThat(secrets.stringPropertyNames().stream().map(secrets::getProperty))
        .doesNotHaveDuplicates();
  }

  private static State stateOf(ProcessHandle process) {
    var addresses =
        new Addresses(
            "http://localhost:8080",
            "http://127.0.0.1:8086",
            "mongodb://127.0.0.1:8090",
            "127.0.0.1:8088");
    var launcher = Running.of("launcher", process, addresses.origin(), 0);
    var review = Running.of("review", process, "http://127.0.0.1:8083", 2);
    return new State(launcher, addresses, List.of(review));
  }
}
