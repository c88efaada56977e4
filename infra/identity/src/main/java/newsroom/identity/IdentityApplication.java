package newsroom.identity;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/// The authorization server. Its settings are in `identity.yaml`, not `application.yaml`, so that
/// another service's tests can start it in their own process.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {
  public static void main(String... args) {
    start(args);
  }

  /// Arguments as on the command line, for example `--server.port=0`.
  public static ConfigurableApplicationContext start(String... args) {
    return new SpringApplicationBuilder(IdentityApplication.class)
        .properties("spring.config.name=identity")
        .run(args);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
