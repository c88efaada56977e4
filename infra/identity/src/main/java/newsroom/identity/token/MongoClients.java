package newsroom.identity.token;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import newsroom.identity.IdentitySettings;
import newsroom.identity.vault.Secrets;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Repository;

/// Who may ask for tokens. The gateway is written at every start, from the settings and its secret.
@Repository
class MongoClients implements RegisteredClientRepository {
  private static final String GATEWAY = "gateway";

  private final MongoCollection<Document> clients;
  private final IdentitySettings settings;

  MongoClients(MongoDatabase database, IdentitySettings settings, Secrets secrets) {
    this.clients = database.getCollection("clients");
    this.settings = settings;
    List<String> origins = settings.origins();
    clients.replaceOne(
        eq("_id", GATEWAY),
        new Document("_id", GATEWAY)
            .append("secret", Vault.hash(secrets.gatewayClientSecret()))
            .append("redirects", suffixed(origins, "/login/oauth2/code/newsroom"))
            .append("afterLogout", suffixed(origins, "/"))
            .append("scopes", List.of("openid", "api")),
        new ReplaceOptions().upsert(true));
  }

  private static List<String> suffixed(List<String> origins, String path) {
    return origins.stream().map(origin -> origin + path).toList();
  }

  /// Clients are settings here; the server never changes one.
  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("Clients are registered by settings");
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return findById(clientId);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    @Nullable Document found = clients.find(eq("_id", id)).first();
    if (found == null) {
      return null;
    }
    return RegisteredClient.withId(id)
        .clientId(id)
        .clientSecret(found.getString("secret"))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUris(uris -> uris.addAll(found.getList("redirects", String.class)))
        .postLogoutRedirectUris(uris -> uris.addAll(found.getList("afterLogout", String.class)))
        .scopes(scopes -> scopes.addAll(found.getList("scopes", String.class)))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(settings.accessLife())
                .refreshTokenTimeToLive(settings.refreshLife())
                .reuseRefreshTokens(false)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.RS256)
                .build())
        .build();
  }
}
