package newsroom.gateway.route;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.problem.Problem;
import newsroom.gateway.problem.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The API documents of all services in one place, with the paths as they are called from outside.
@RestController
class ApiDocs {
  private static final List<String> SERVICES =
      List.of("submission", "review", "publishing", "notification", "identity");

  private final OAuth2AuthorizedClientManager tokens;
  private final GatewaySettings settings;
  private final JsonMapper json;
  private final RestClient client;

  ApiDocs(OAuth2AuthorizedClientManager tokens, GatewaySettings settings, JsonMapper json) {
    this.tokens = tokens;
    this.settings = settings;
    this.json = json;
    JdkClientHttpRequestFactory factory =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build());
    factory.setReadTimeout(Duration.ofSeconds(20));
    this.client = RestClient.builder().requestFactory(factory).build();
  }

  record Listed(String service, String href) {}

  record Documents(List<Listed> items) {}

  @GetMapping("/api/docs")
  Documents list() {
    return new Documents(
        SERVICES.stream().map(name -> new Listed(name, "/api/docs/" + name)).toList());
  }

  @GetMapping(path = "/api/docs/{service}", produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode document(@PathVariable String service, OAuth2AuthenticationToken login) {
    if (!SERVICES.contains(service)) {
      throw new Refused(Problem.NOT_FOUND, Map.of());
    }
    OAuth2AuthorizedClient held =
        tokens.authorize(
            OAuth2AuthorizeRequest.withClientRegistrationId(
                    login.getAuthorizedClientRegistrationId())
                .principal(login)
                .build());
    boolean identity = service.equals("identity");
    try {
      String document =
          client
              .get()
              .uri(settings.service(service) + (identity ? "/id" : "") + "/v3/api-docs")
              .headers(headers -> {
                if (held != null) {
                  headers.setBearerAuth(held.getAccessToken().getTokenValue());
                }
              })
              .retrieve()
              .body(String.class);
      return outside(document == null ? "{}" : document, identity);
    } catch (RestClientResponseException e) {
      throw new Refused(
          e.getStatusCode().value() == 403 ? Problem.FORBIDDEN : Problem.SERVICE_DOWN, Map.of());
    }
  }

  /// A service knows neither the public origin nor the prefix under which identity is reached.
  private JsonNode outside(String document, boolean identity) {
    ObjectNode root = (ObjectNode) json.readTree(document);
    ArrayNode servers = root.putArray("servers");
    servers.addObject().put("url", settings.originText());
    if (identity && root.get("paths") instanceof ObjectNode paths) {
      Map<String, JsonNode> renamed = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> path : paths.properties()) {
        renamed.put(path.getKey().replaceFirst("^(/id)?/api/", "/api/identity/"), path.getValue());
      }
      paths.removeAll();
      paths.setAll(renamed);
    }
    return root;
  }
}
