package newsroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import newsroom.backing.EmbeddedStore;
import newsroom.backing.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDownIT {
  private final House house = House.shared();

  @Test
  void whileTheStoreIsAwayEverythingIsToldToTryAgainAndThenGoesOn(@TempDir Path folder) {
    int storePort = FreePorts.next();
    int port = FreePorts.next();
    String origin = "http://localhost:" + port;
    EmbeddedStore store = EmbeddedStore.onDisk(folder, "127.0.0.1", storePort).start();
    try (var _ =
        house.start(port, Map.of("newsroom.origin", origin, "newsroom.mongodb", store.uri()))) {
      Visitor visitor = new Visitor(origin).signedIn();
      assertThat(visitor.get("/api/submission/articles").status()).isEqualTo(200);

      store.close();
      Visitor.Answer answer = visitor.get("/api/submission/articles");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.json().get("type").asString()).isEqualTo("urn:newsroom:problem:store-down");
      assertThat(visitor.get("/paper/").status()).isEqualTo(200);
      assertThat(visitor.get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(visitor.get("/actuator/health/liveness").status()).isEqualTo(200);

      store = EmbeddedStore.onDisk(folder, "127.0.0.1", storePort).start();
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () -> assertThat(visitor.get("/api/submission/articles").status()).isEqualTo(200));
    } finally {
      store.close();
    }
  }
}
