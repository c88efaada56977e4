package newsroom.identity.token;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import newsroom.identity.IdentitySettings;
import newsroom.identity.client.ApiClient;
import newsroom.identity.client.ApiClients;
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

/// Who may ask for tokens: the gateway, written at every start from the settings and its secret, and
/// the machines of units.
@Repository
class MongoClients implements RegisteredClientRepository {
  private static final String GATEWAY = "gateway";

  private final MongoCollection<Document> clients;
  private final ApiClients machines;
  private final IdentitySettings settings;
  private final Clock clock;

  MongoClients(
      MongoDatabase database,
      ApiClients machines,
      IdentitySettings settings,
      Secrets secrets,
      Clock clock) {
    this.clients = database.getCollection("clients");
    this.machines = machines;
    this.settings = settings;
    this.clock = clock;
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

  /// Who signs in now: a revoked or expired machine is unknown.
  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return GATEWAY.equals(clientId)
        ? findById(clientId)
        : machines
            .find(clientId)
            .filter(machine -> machine.open(clock.instant()))
            .map(this::machine)
            .orElse(null);
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    if (!GATEWAY.equals(id)) {
      return machines.find(id).map(this::machine).orElse(null);
    }
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

  /// What its token says of it travels in the settings; its last token does not outlive it.
  private RegisteredClient machine(ApiClient machine) {
    Duration left = Duration.between(clock.instant(), machine.expiresAt());
    Duration life = left.compareTo(settings.accessLife()) < 0 ? left : settings.accessLife();
    return RegisteredClient.withId(machine.id())
        .clientId(machine.id())
        .clientName(machine.name())
        .clientSecret(machines.secretHash(machine.id()).orElseThrow())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scope("api")
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(false)
                .setting(TokenClaims.UNIT_OF_MACHINE, machine.unit())
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .accessTokenTimeToLive(life.isPositive() ? life : Duration.ofSeconds(1))
                .build())
        .build();
  }
}
