package newsroom.identity.token;

import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.jackson.SecurityJacksonModules;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/// A grant as JSON and back. Of the person only the id and the factors with their times are kept.
@Component
class AuthorizationText {
  private final RegisteredClientRepository clients;
  private final JsonMapper json;

  AuthorizationText(RegisteredClientRepository clients) {
    this.clients = clients;
    // Without Long a numeric claim makes the stored grant unreadable
    this.json =
        JsonMapper.builder()
            .addModules(
                SecurityJacksonModules.getModules(
                    AuthorizationText.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder().allowIfSubType(Long.class)))
            .build();
  }

  static List<OAuth2Authorization.Token<? extends OAuth2Token>> tokens(
      OAuth2Authorization authorization) {
    List<OAuth2Authorization.Token<? extends OAuth2Token>> tokens = new ArrayList<>();
    for (Class<? extends OAuth2Token> type :
        List.of(
            OAuth2AuthorizationCode.class,
            OAuth2AccessToken.class,
            OAuth2RefreshToken.class,
            OidcIdToken.class)) {
      OAuth2Authorization.@Nullable Token<? extends OAuth2Token> token =
          authorization.getToken(type);
      if (token != null) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  static String name(OAuth2Authorization.Token<? extends OAuth2Token> token) {
    return switch (token.getToken()) {
      case OAuth2AuthorizationCode _ -> "code";
      case OAuth2AccessToken _ -> "access";
      case OAuth2RefreshToken _ -> "refresh";
      default -> "id";
    };
  }

  byte[] write(OAuth2Authorization authorization, Map<String, Object> attributes) {
    Map<String, Object> kept = new LinkedHashMap<>(attributes);
    if (kept.get(Principal.class.getName()) instanceof Authentication person) {
      kept.put(Principal.class.getName(), slim(person));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("attributes", kept);
    all.put("grant", authorization.getAuthorizationGrantType().getValue());
    all.put("scopes", new ArrayList<>(authorization.getAuthorizedScopes()));
    for (OAuth2Authorization.Token<? extends OAuth2Token> token : tokens(authorization)) {
      all.put(name(token), written(token));
    }
    return json.writeValueAsBytes(all);
  }

  private static Authentication slim(Authentication person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        person.getName(),
        null,
        person.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance).toList());
  }

  private static Map<String, Object> written(
      OAuth2Authorization.Token<? extends OAuth2Token> token) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("value", token.getToken().getTokenValue());
    written.put("issuedAt", Objects.requireNonNull(token.getToken().getIssuedAt()));
    written.put("expiresAt", Objects.requireNonNull(token.getToken().getExpiresAt()));
    written.put("metadata", new LinkedHashMap<>(token.getMetadata()));
    if (token.getToken() instanceof OAuth2AccessToken access) {
      written.put("scopes", new ArrayList<>(access.getScopes()));
    }
    return written;
  }

  OAuth2Authorization read(
      String id,
      String client,
      String principal,
      byte[] text,
      Consumer<Map<String, Object>> alsoAttributes) {
    Map<String, Object> all = json.readValue(text, new TypeReference<Map<String, Object>>() {});
    RegisteredClient registered =
        Objects.requireNonNull(clients.findById(client), "The client of a grant is gone");
    var authorization =
        OAuth2Authorization.withRegisteredClient(registered)
            .id(id)
            .principalName(principal)
            .authorizationGrantType(new AuthorizationGrantType(string(all, "grant")))
            .authorizedScopes(strings(all, "scopes"))
            .attributes(attributes -> {
              attributes.putAll(map(all, "attributes"));
              alsoAttributes.accept(attributes);
            });
    for (String name : List.of("code", "access", "refresh", "id")) {
      if (all.containsKey(name)) {
        Map<String, Object> written = map(all, name);
        Map<String, Object> metadata = map(written, "metadata");
        authorization.token(token(name, written, metadata), to -> to.putAll(metadata));
      }
    }
    return authorization.build();
  }

  private static OAuth2Token token(
      String name, Map<String, Object> written, Map<String, Object> metadata) {
    String value = string(written, "value");
    Instant issuedAt = (Instant) Objects.requireNonNull(written.get("issuedAt"));
    Instant expiresAt = (Instant) Objects.requireNonNull(written.get("expiresAt"));
    return switch (name) {
      case "code" -> new OAuth2AuthorizationCode(value, issuedAt, expiresAt);
      case "access" ->
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER,
              value,
              issuedAt,
              expiresAt,
              strings(written, "scopes"));
      case "refresh" -> new OAuth2RefreshToken(value, issuedAt, expiresAt);
      default ->
          new OidcIdToken(
              value,
              issuedAt,
              expiresAt,
              map(metadata, OAuth2Authorization.Token.CLAIMS_METADATA_NAME));
    };
  }

  private static String string(Map<String, Object> from, String key) {
    return (String) Objects.requireNonNull(from.get(key));
  }

  private static Set<String> strings(Map<String, Object> from, String key) {
    var strings = new LinkedHashSet<String>();
    for (Object each : (Collection<?>) Objects.requireNonNull(from.get(key))) {
      strings.add((String) each);
    }
    return strings;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<String, Object> from, String key) {
    return (Map<String, Object>) Objects.requireNonNull(from.get(key));
  }
}
