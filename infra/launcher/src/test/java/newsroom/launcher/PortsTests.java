package newsroom.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import newsroom.backing.FreePorts;
import org.junit.jupiter.api.Test;

class PortsTests {
  @Test
  void aTakenPortIsNamedWithTheProcessThatNeedsIt() throws IOException {
    var base = FreePorts.block(11);
    try (var _ = new ServerSocket(base + 3, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> Stack.refuseTakenPorts(Settings.local(Path.of("data"), base)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("Port " + (base + 3) + " is needed by review.")
          .hasMessageContaining("--port N");
    }
  }

  @Test
  void thePortsOfAnEmbeddedBrokerMayBeTakenWhenARealOneIsUsed() throws IOException {
    var base = FreePorts.block(11);
    var real = new Settings(Path.of("data"), base, "127.0.0.1", null, "kafka.example:9092", null);
    try (var _ = new ServerSocket(base + 8, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatCode(() -> Stack.refuseTakenPorts(real)).doesNotThrowAnyException();
    }
  }

  @Test
  void aBasePortWithoutRoomForTheOthersIsRefused() {
    assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> new Ports(80)).isInstanceOf(Refused.class);
  }

  @Test
  void everyProcessHasAPortOfItsOwn() {
    var needed = new Ports(8080).needed(true, true);
    assertThat(needed.values()).hasSize(11).doesNotHaveDuplicates().contains(8080, 8090);
  }

  @Test
  void addressesFollowTheBasePortUnlessRealOnesAreGiven() {
    var local = Settings.local(Path.of("data"), 9000).addresses();
    assertThat(local.origin()).isEqualTo("http://localhost:9000");
    assertThat(local.mongodb()).isEqualTo("mongodb://127.0.0.1:9010");
    assertThat(local.kafka()).isEqualTo("127.0.0.1:9008");
    var real =
        new Settings(
                Path.of("data"),
                9000,
                "0.0.0.0",
                "https://press.example",
                "kafka.example:9092",
                "mongodb://db.example")
            .addresses();
    assertThat(real.origin()).isEqualTo("https://press.example");
    assertThat(real.mongodb()).isEqualTo("mongodb://db.example");
    assertThat(real.kafka()).isEqualTo("kafka.example:9092");
  }
}
