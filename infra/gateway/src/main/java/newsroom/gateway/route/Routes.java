package newsroom.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.filter.TokenRelayFilterFunctions.tokenRelay;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import newsroom.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/// The map of the house, from path to service.
@Configuration(proxyBeanMethods = false)
class Routes {
  /// No read time-out: the client would cut event streams and long downloads at it.
  @Bean
  ClientHttpRequestFactory towardsServices() {
    return new JdkClientHttpRequestFactory(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build());
  }

  @Bean
  RouterFunction<ServerResponse> frontPage() {
    return route("front-page")
        .GET("/", _ -> ServerResponse.temporaryRedirect(URI.create("/paper/")).build())
        .build();
  }

  /// Browsers ask for it at the root of the origin, whatever the page.
  @Bean
  RouterFunction<ServerResponse> icon() {
    return route("icon")
        .GET(
            "/favicon.ico",
            _ ->
                ServerResponse.ok()
                    .contentType(MediaType.valueOf("image/svg+xml"))
                    .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                    .body(new ClassPathResource("newsroom/gateway/mark.svg")))
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> submission(GatewaySettings settings) {
    return relayed("submission", settings);
  }

  @Bean
  RouterFunction<ServerResponse> review(GatewaySettings settings) {
    return relayed("review", settings);
  }

  @Bean
  RouterFunction<ServerResponse> publishing(GatewaySettings settings) {
    return relayed("publishing", settings);
  }

  @Bean
  RouterFunction<ServerResponse> notification(GatewaySettings settings) {
    return relayed("notification", settings);
  }

  @Bean
  RouterFunction<ServerResponse> accounts(GatewaySettings settings) {
    return route("accounts")
        .route(path("/api/identity/**"), http())
        .before(uri(settings.service("identity")))
        .before(rewritePath("/api/identity/(?<rest>.*)", "/id/api/${rest}"))
        .before(removeRequestHeader("Cookie"))
        .before(removeRequestHeader("X-XSRF-TOKEN"))
        .after(removeResponseHeader("Set-Cookie"))
        .filter(tokenRelay())
        .build();
  }

  /// Login pages and the issuer's protocol, with identity's own cookies and no other.
  @Bean
  RouterFunction<ServerResponse> identity(GatewaySettings settings) {
    return route("identity")
        .route(path("/id/**"), http())
        .before(uri(settings.service("identity")))
        .before(IdentityCookies::only)
        .build();
  }

  @Bean
  RouterFunction<ServerResponse> paper(GatewaySettings settings) {
    return anonymous("paper", "publishing", settings, "/paper", "/paper/**", "/a/**", "/feed.atom");
  }

  @Bean
  RouterFunction<ServerResponse> subscribing(GatewaySettings settings, PublicPosts limit) {
    return anonymous("subscribing", "notification", settings, "/subscribe", "/subscribe/**")
        .filter(limit::check);
  }

  private static RouterFunction<ServerResponse> relayed(String service, GatewaySettings settings) {
    return route(service)
        .route(path("/api/" + service + "/**"), http())
        .before(uri(settings.service(service)))
        .before(removeRequestHeader("Cookie"))
        .before(removeRequestHeader("X-XSRF-TOKEN"))
        .after(removeResponseHeader("Set-Cookie"))
        .filter(tokenRelay())
        .build();
  }

  /// Without cookie and token in either direction: what everybody gets, caches may keep.
  private static RouterFunction<ServerResponse> anonymous(
      String name, String service, GatewaySettings settings, String... paths) {
    var builder = route(name);
    for (String path : paths) {
      builder.route(path(path), http());
    }
    return builder
        .before(uri(settings.service(service)))
        .before(removeRequestHeader("Cookie"))
        .before(removeRequestHeader("Authorization"))
        .before(removeRequestHeader("X-XSRF-TOKEN"))
        .after(removeResponseHeader("Set-Cookie"))
        .build();
  }
}
