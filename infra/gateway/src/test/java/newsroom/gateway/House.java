package newsroom.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.backing.FreePorts;
import newsroom.backing.SharedBacking;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Two gateways on one store, another issuer and one service behind all routes; started once per
/// test JVM and ended with it.
final class House {
  static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

  private static final House SHARED = new House();

  final OtherIssuer issuer = new OtherIssuer();
  final EchoService service = new EchoService(issuer::accepts);
  final int port = FreePorts.next();
  final int secondPort = FreePorts.next();
  final String origin = "http://localhost:" + port;
  final String second = "http://localhost:" + secondPort;
  private final ConfigurableApplicationContext[] gateways = new ConfigurableApplicationContext[2];

  private House() {
    gateways[0] = start(port, Map.of());
    gateways[1] = start(secondPort, Map.of());
  }

  static House shared() {
    return SHARED;
  }

  Visitor visitor() {
    return new Visitor(origin);
  }

  ConfigurableApplicationContext first() {
    return gateways[0];
  }

  void restartFirst() {
    gateways[0].close();
    gateways[0] = start(port, Map.of());
  }

  ConfigurableApplicationContext start(int on, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("newsroom.origin", origin);
    settings.put("gateway.client-secret", "another-issuers-secret");
    settings.putAll(more);
    return gateway(on, service, settings);
  }

  /// A gateway on the shared store with this service behind every route.
  static ConfigurableApplicationContext gateway(
      int on, EchoService service, Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("server.port", Integer.toString(on));
    settings.put("server.address", "127.0.0.1");
    settings.put("newsroom.mongodb", SharedBacking.store().uri());
    settings.put("gateway.key", KEY);
    settings.put("newsroom.gateway.refresh-skew", "1s");
    settings.put("newsroom.gateway.public-posts", "5");
    settings.put("springdoc.api-docs.enabled", "false");
    settings.put("spring.thymeleaf.enabled", "false");
    for (String name : List.of("identity", "submission", "review", "publishing", "notification")) {
      settings.put("newsroom.services." + name, service.address());
    }
    settings.putAll(more);
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    return new SpringApplicationBuilder(GatewayApplication.class)
        .run(arguments.toArray(String[]::new));
  }
}
