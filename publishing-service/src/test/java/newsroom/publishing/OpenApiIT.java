package newsroom.publishing;

import newsroom.platform.testing.OpenApiDocument;
import newsroom.platform.testing.ServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class OpenApiIT {
  @LocalServerPort int port;

  @Test
  void theInterfaceIsTheOneThatIsWrittenDown() {
    OpenApiDocument.of("publishing").holdsAt(port);
  }
}
