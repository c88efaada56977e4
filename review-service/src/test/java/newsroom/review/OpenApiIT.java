package newsroom.review;

import newsroom.platform.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ReviewIT
class OpenApiIT {
  @LocalServerPort int port;

  @Test
  void theInterfaceIsTheOneThatIsWrittenDown() {
    OpenApiDocument.of("review").holdsAt(port);
  }
}
