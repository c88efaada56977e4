package newsroom.gateway.login;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import newsroom.gateway.GatewaySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What the desk asks the gateway itself: who am I, and how do I send a changing request.
@RestController
class Browser {
  private final OAuth2AuthorizedClientManager tokens;
  private final String csrfCookie;

  Browser(OAuth2AuthorizedClientManager tokens, GatewaySettings settings) {
    this.tokens = tokens;
    this.csrfCookie = settings.cookieName(SignIn.CSRF_COOKIE);
  }

  record Me(
      String id,
      String name,
      List<String> roles,
      @Nullable String unit,
      @Nullable String acr,
      List<String> amr,
      @Nullable Instant mfaTime) {}

  record Csrf(String cookie, String header) {}

  /// Read from the current access token, so that a changed role shows after the next refresh.
  @GetMapping("/bff/me")
  ResponseEntity<Me> me(OAuth2AuthenticationToken login, @AuthenticationPrincipal OidcUser person) {
    OAuth2AuthorizedClient client =
        tokens.authorize(
            OAuth2AuthorizeRequest.withClientRegistrationId(Issuer.REGISTRATION)
                .principal(login)
                .build());
    Map<String, Object> claims =
        client == null
            ? person.getClaims()
            : claims(client.getAccessToken().getTokenValue(), person);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Me(
                login.getName(),
                claims.get("name") instanceof String name ? name : login.getName(),
                texts(claims.get("roles")),
                claims.get("unit") instanceof String unit ? unit : null,
                claims.get("acr") instanceof String acr ? acr : null,
                texts(claims.get("amr")),
                instant(claims.get("mfa_time"))));
  }

  @GetMapping("/bff/csrf")
  ResponseEntity<Csrf> csrf(CsrfToken token) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Csrf(csrfCookie, token.getHeaderName()));
  }

  /// Another issuer's access token may be opaque; then the claims of the login have to do.
  private static Map<String, Object> claims(String accessToken, OidcUser person) {
    try {
      return JWTParser.parse(accessToken).getJWTClaimsSet().getClaims();
    } catch (ParseException e) {
      return person.getClaims();
    }
  }

  private static List<String> texts(@Nullable Object claim) {
    return claim instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static @Nullable Instant instant(@Nullable Object claim) {
    return switch (claim) {
      case Number seconds -> Instant.ofEpochSecond(seconds.longValue());
      case Date date -> date.toInstant();
      case Instant instant -> instant;
      case null, default -> null;
    };
  }
}
