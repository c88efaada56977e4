package newsroom.gateway.login;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.store.Seal;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The tokens of each login, sealed. Their key is a random attribute of the session, because the
/// session's id changes at login. Only a login inserts; a refresh never brings a removed one back.
@Repository
class Tokens implements OAuth2AuthorizedClientRepository {
  private static final Logger log = LoggerFactory.getLogger(Tokens.class);
  private static final String KEY_ATTRIBUTE = "newsroom.tokens";

  /// Requests that began before a step-up still carry the old key for a moment.
  private static final Duration RETIRED = Duration.ofSeconds(30);

  private final MongoCollection<Document> collection;
  private final Seal seal;
  private final JsonMapper json;
  private final ClientRegistrationRepository registrations;
  private final Duration absolute;

  /// The tokens as last read, with the revision a refresh must find unchanged.
  record Held(String id, int revision, OAuth2AuthorizedClient client) {
    OAuth2AccessToken access() {
      return client.getAccessToken();
    }

    boolean freshFor(Duration skew) {
      Instant end = access().getExpiresAt();
      return end == null || end.minus(skew).isAfter(Instant.now());
    }
  }

  private record Content(
      String person,
      String access,
      @Nullable Instant issued,
      @Nullable Instant expires,
      Set<String> scopes,
      @Nullable String refresh) {}

  Tokens(
      MongoDatabase database,
      Seal seal,
      JsonMapper json,
      ClientRegistrationRepository registrations,
      GatewaySettings settings) {
    this.collection = database.getCollection("tokens");
    this.seal = seal;
    this.json = json;
    this.registrations = registrations;
    this.absolute = settings.gateway().absolute();
  }

  /// The stored id of this request's tokens, or null for a session without a login.
  @Nullable String idFor(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEY_ATTRIBUTE) instanceof String key
        ? Seal.hash(key)
        : null;
  }

  @Nullable Held find(String id) {
    Document found =
        collection.find(and(eq("_id", id), gt("expireAt", Date.from(Instant.now())))).first();
    if (found == null) {
      return null;
    }
    try {
      byte[] plain = seal.open(found.get("sealed", Binary.class).getData(), place(id));
      Content content = json.readValue(plain, Content.class);
      OAuth2AccessToken access =
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER,
              content.access(),
              content.issued(),
              content.expires(),
              content.scopes());
      String refresh = content.refresh();
      return new Held(
          id,
          found.getInteger("revision"),
          new OAuth2AuthorizedClient(
              registration(),
              content.person(),
              access,
              refresh == null ? null : new OAuth2RefreshToken(refresh, null)));
    } catch (GeneralSecurityException e) {
      log.warn("The tokens of a login cannot be opened: {}", e.toString());
      return null;
    }
  }

  /// Takes the lease to refresh exactly the revision that was read: when this succeeds, nobody has
  /// refreshed in between. The lease saves work; safety is in the revision.
  boolean lease(Held held, String holder, Duration length) {
    Instant now = Instant.now();
    return collection
            .updateOne(
                and(
                    eq("_id", held.id()),
                    eq("revision", held.revision()),
                    or(exists("leaseUntil", false), lt("leaseUntil", Date.from(now)))),
                Updates.combine(
                    Updates.set("leaseUntil", Date.from(now.plus(length))),
                    Updates.set("leaseHolder", holder)))
            .getModifiedCount()
        == 1;
  }

  void release(String id, String holder) {
    collection.updateOne(
        and(eq("_id", id), eq("leaseHolder", holder)),
        Updates.combine(Updates.unset("leaseUntil"), Updates.unset("leaseHolder")));
  }

  /// Replaces the revision that was read; false when a logout or another refresh came first.
  boolean replace(Held held, OAuth2AuthorizedClient refreshed) {
    return collection
            .updateOne(
                and(eq("_id", held.id()), eq("revision", held.revision())),
                Updates.combine(
                    Updates.set("sealed", seal(held.id(), refreshed)),
                    Updates.inc("revision", 1),
                    Updates.unset("leaseUntil"),
                    Updates.unset("leaseHolder")))
            .getModifiedCount()
        == 1;
  }

  void remove(String id) {
    collection.deleteOne(eq("_id", id));
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registrationId, Authentication principal, HttpServletRequest request) {
    String id = idFor(request);
    Held held = id == null ? null : find(id);
    return held == null ? null : (T) held.client();
  }

  /// Called at login and at step-up; refreshes go through [#replace].
  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    String earlier = idFor(request);
    if (earlier != null) {
      collection.updateOne(
          eq("_id", earlier), Updates.min("expireAt", Date.from(Instant.now().plus(RETIRED))));
    }
    String key = Seal.random();
    String id = Seal.hash(key);
    collection.insertOne(
        new Document("_id", id)
            .append("revision", 0)
            .append("expireAt", Date.from(Instant.now().plus(absolute)))
            .append("sealed", seal(id, client)));
    request.getSession(true).setAttribute(KEY_ATTRIBUTE, key);
  }

  @Override
  public void removeAuthorizedClient(
      String registrationId,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    String id = idFor(request);
    if (id != null) {
      remove(id);
    }
  }

  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
  void sweep() {
    collection.deleteMany(lt("expireAt", Date.from(Instant.now())));
  }

  private Binary seal(String id, OAuth2AuthorizedClient client) {
    OAuth2AccessToken access = client.getAccessToken();
    OAuth2RefreshToken refresh = client.getRefreshToken();
    Content content =
        new Content(
            client.getPrincipalName(),
            access.getTokenValue(),
            access.getIssuedAt(),
            access.getExpiresAt(),
            access.getScopes(),
            refresh == null ? null : refresh.getTokenValue());
    return new Binary(seal.seal(json.writeValueAsBytes(content), place(id)));
  }

  private ClientRegistration registration() {
    return Objects.requireNonNull(
        registrations.findByRegistrationId(Issuer.REGISTRATION), "the registration");
  }

  private static String place(String id) {
    return "tokens/" + id;
  }
}
