package newsroom.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import newsroom.platform.testing.Client;
import newsroom.platform.testing.ServiceIT;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT(
    classes = SampleService.class,
    properties = {
      "spring.config.import=classpath:newsroom-platform.yaml,classpath:newsroom-platform-stream.yaml",
      "newsroom.security.public-paths=/api/sample/open/**"
    })
class WholePlatformIT {
  @LocalServerPort int port;

  @Test
  void bothHalvesStartTogether() {
    assertThat(Client.at(port).get("/actuator/health/readiness").text()).contains("UP");
  }
}
