package newsroom.identity;

import newsroom.contracts.access.Role;
import newsroom.platform.testing.OpenApiDocument;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  @Test
  void theInterfaceIsTheOneThatIsWrittenDown() {
    try (var identity = new RunningIdentity()) {
      People.add(identity, "chief", null, Role.ADMINISTRATOR);
      var token =
          new Browser(identity).tokens("chief", People.PHRASE).get("access_token").asString();
      OpenApiDocument.of("identity")
          .holds(new Browser(identity).api("GET", "/v3/api-docs", token, null).json());
    }
  }
}
