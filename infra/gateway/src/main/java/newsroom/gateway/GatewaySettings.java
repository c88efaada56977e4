package newsroom.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where everything is. The defaults stand in application.yaml and are those of base port 8080.
@ConfigurationProperties("newsroom")
public record GatewaySettings(
    URI origin,
    String mongodb,
    Map<String, URI> services,
    Identity identity,
    @Nullable String trustedProxies,
    Gateway gateway) {

  public GatewaySettings {
    if (origin.getHost() == null || !List.of("http", "https").contains(origin.getScheme())) {
      throw new IllegalArgumentException("newsroom.origin is not an http(s) origin: " + origin);
    }
    services = Map.copyOf(services);
  }

  /// Behind TLS cookies are `Secure` with the `__Host-` prefix and the browser is told to stay there.
  public boolean secure() {
    return "https".equals(origin.getScheme());
  }

  /// The origin as browsers write it in the Origin header.
  public String originText() {
    return origin.getScheme() + "://" + origin.getRawAuthority();
  }

  public String cookieName(String plain) {
    return secure() ? "__Host-" + plain : plain;
  }

  public URI service(String name) {
    URI address = services.get(name);
    if (address == null) {
      throw new IllegalStateException("newsroom.services." + name + " is missing");
    }
    return address;
  }

  /// An OpenID Connect issuer. Unset endpoints are those of our own identity service: what the
  /// browser visits hangs on `issuer`, what only the gateway calls on `internal`.
  public record Identity(
      String issuer,
      String internal,
      String clientId,
      String clientAuthentication,
      String idTokenAlgorithm,
      List<String> scopes,
      @Nullable String authorizationUri,
      @Nullable String tokenUri,
      @Nullable String jwks,
      @Nullable String userInfoUri,
      @Nullable String revocationUri,
      @Nullable String endSessionUri) {}

  /// The gateway's own dials. Sessions end after `idle` or `absolute`, whichever is first; access
  /// tokens are refreshed `refreshSkew` before they end, which must exceed the services' clock error.
  public record Gateway(
      Duration idle,
      Duration absolute,
      Duration loginWindow,
      Duration refreshSkew,
      int publicPosts,
      Duration publicPostsPeriod) {}
}
