package newsroom.identity.token;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Access;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Repository;

/// Grants. A grant is one sealed document; every token ever issued from it is a hash that points to
/// it, so a spent refresh token is recognised: within the grace it serves, later it ends the grant.
@Repository
class MongoAuthorizations implements OAuth2AuthorizationService, Access {
  private static final Logger LOG = LoggerFactory.getLogger(MongoAuthorizations.class);
  private static final String VERSION = "newsroom.version";
  private static final Duration BEFORE_TOKENS = Duration.ofMinutes(10);

  /// What a hash stands for. An id token stays recognisable after a revocation: it only signs out.
  private enum Kind {
    STATE,
    CODE,
    ACCESS,
    REFRESH,
    ID
  }

  private final MongoCollection<Document> authorizations;
  private final MongoCollection<Document> tokens;
  private final AuthorizationText text;
  private final Vault vault;
  private final Duration grace;
  private final Duration longest;
  private final Clock clock;

  MongoAuthorizations(
      MongoDatabase database,
      AuthorizationText text,
      Vault vault,
      IdentitySettings settings,
      Clock clock) {
    this.authorizations = database.getCollection("authorizations");
    this.tokens = database.getCollection("tokens");
    this.text = text;
    this.vault = vault;
    this.grace = settings.refreshGrace();
    this.longest = settings.sessionLife();
    this.clock = clock;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    Instant now = clock.instant();
    String id = authorization.getId();
    Map<String, Object> attributes = new LinkedHashMap<>(authorization.getAttributes());
    @Nullable Number version = (Number) attributes.remove(VERSION);
    Instant expireAt = expiry(authorization, now);
    for (Map.Entry<String, Kind> token : issued(authorization).entrySet()) {
      tokens.updateOne(
          eq("_id", token.getKey()),
          Updates.combine(
              Updates.setOnInsert("authorization", id),
              Updates.setOnInsert("kind", token.getValue().name()),
              Updates.set("expireAt", Date.from(now.plus(longest.plus(longest))))),
          new UpdateOptions().upsert(true));
    }
    OAuth2Authorization.@Nullable Token<OAuth2RefreshToken> refresh =
        authorization.getRefreshToken();
    @Nullable String current = refresh == null ? null : hash(refresh);
    var document =
        new Document("_id", id)
            .append("client", authorization.getRegisteredClientId())
            .append("principal", authorization.getPrincipalName())
            .append("version", version == null ? 1L : version.longValue() + 1)
            .append("refresh", current)
            .append("expireAt", Date.from(expireAt))
            .append("sealed", new Binary(vault.seal(text.write(authorization, attributes), id)));
    if (version == null) {
      authorizations.insertOne(document);
      return;
    }
    // The server finds and saves without a lock: whoever read an older version has lost
    @Nullable Document before =
        authorizations.findOneAndReplace(
            and(eq("_id", id), eq("version", version.longValue()), eq("revoked", null)), document);
    if (before == null) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
    @Nullable String spent = before.getString("refresh");
    if (spent != null && !spent.equals(current)) {
      tokens.updateOne(eq("_id", spent), Updates.set("spentAt", Date.from(now)));
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    authorizations.deleteOne(eq("_id", authorization.getId()));
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    @Nullable Document found = authorizations.find(eq("_id", id)).first();
    return found == null ? null : read(found);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    String hash = Vault.hash(token);
    @Nullable Document pointer = tokens.find(eq("_id", hash)).first();
    if (pointer == null || !wanted(Kind.valueOf(pointer.getString("kind")), type)) {
      return null;
    }
    @Nullable Document found =
        authorizations.find(eq("_id", pointer.getString("authorization"))).first();
    if (found == null || found.getDate("expireAt").toInstant().isBefore(clock.instant())) {
      return null;
    }
    Kind kind = Kind.valueOf(pointer.getString("kind"));
    if (kind != Kind.ID && found.getBoolean("revoked", false)) {
      return null;
    }
    if (kind == Kind.REFRESH && !hash.equals(found.getString("refresh")) && reused(pointer)) {
      LOG.warn("A spent refresh token was used again: grant {} ends", found.getString("_id"));
      revoke(eq("_id", found.getString("_id")));
      return null;
    }
    return read(found);
  }

  @Override
  public void end(String account, @Nullable String exceptSession) {
    revoke(eq("principal", account));
  }

  private void revoke(Bson which) {
    authorizations.updateMany(
        which, Updates.combine(Updates.set("revoked", true), Updates.inc("version", 1L)));
  }

  /// Without a time it was replaced this very moment, by a request still at work.
  private boolean reused(Document pointer) {
    @Nullable Date spentAt = pointer.getDate("spentAt");
    return spentAt != null && spentAt.toInstant().plus(grace).isBefore(clock.instant());
  }

  private static boolean wanted(Kind kind, @Nullable OAuth2TokenType type) {
    return type == null
        || switch (type.getValue()) {
          case "state" -> kind == Kind.STATE;
          case "code" -> kind == Kind.CODE;
          case "access_token" -> kind == Kind.ACCESS;
          case "refresh_token" -> kind == Kind.REFRESH;
          case "id_token" -> kind == Kind.ID;
          default -> false;
        };
  }

  private static Map<String, Kind> issued(OAuth2Authorization authorization) {
    Map<String, Kind> issued = new LinkedHashMap<>();
    if (authorization.getAttribute("state") instanceof String state) {
      issued.put(Vault.hash(state), Kind.STATE);
    }
    for (OAuth2Authorization.Token<?> token : AuthorizationText.tokens(authorization)) {
      issued.put(
          hash(token),
          switch (AuthorizationText.name(token)) {
            case "code" -> Kind.CODE;
            case "access" -> Kind.ACCESS;
            case "refresh" -> Kind.REFRESH;
            default -> Kind.ID;
          });
    }
    return issued;
  }

  private static String hash(OAuth2Authorization.Token<? extends OAuth2Token> token) {
    return Vault.hash(token.getToken().getTokenValue());
  }

  private static Instant expiry(OAuth2Authorization authorization, Instant now) {
    List<Instant> ends = new ArrayList<>();
    ends.add(now.plus(BEFORE_TOKENS));
    for (OAuth2Authorization.Token<?> token : AuthorizationText.tokens(authorization)) {
      @Nullable Instant end = token.getToken().getExpiresAt();
      if (end != null) {
        ends.add(end);
      }
    }
    return ends.stream().max(Instant::compareTo).orElse(now);
  }

  private OAuth2Authorization read(Document found) {
    String id = found.getString("_id");
    return text.read(
        id,
        Objects.requireNonNull(found.getString("client")),
        Objects.requireNonNull(found.getString("principal")),
        vault.open(found.get("sealed", Binary.class).getData(), id),
        attributes -> attributes.put(VERSION, found.getLong("version")));
  }
}
