package newsroom.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/// Starts the gateway.
@SpringBootApplication
@EnableConfigurationProperties({GatewaySettings.class, GatewaySecrets.class})
public class GatewayApplication {
  public static void main(String[] args) {
    // Shorter than the 20 s after which the services close an idle connection, so none is used too
    // late
    if (System.getProperty("jdk.httpclient.keepalive.timeout") == null) {
      System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }
    SpringApplication.run(GatewayApplication.class, args);
  }
}
