package newsroom.identity.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Access;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/// Writes only what changed and never recreates a document, so a request in flight cannot bring a
/// revoked session back. Keyed by the id's hash; values are sealed.
@Repository
class MongoSessions implements SessionRepository<StoredSession>, Access {
  private static final Duration ACCESS_WRITTEN_EVERY = Duration.ofMinutes(1);
  private static final Duration ANONYMOUS_IDLE = Duration.ofMinutes(30);
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=30;maxbytes=262144;java.lang.*;java.util.**;java.time.**;java.net.URI;"
              + "org.springframework.security.**;org.springframework.util.**;"
              + "org.springframework.web.servlet.FlashMap;!*");

  private final MongoCollection<Document> sessions;
  private final Vault vault;
  private final Clock clock;
  private final Duration idle;
  private final Duration life;

  MongoSessions(MongoDatabase database, Vault vault, IdentitySettings settings, Clock clock) {
    this.sessions = database.getCollection("sessions");
    this.vault = vault;
    this.clock = clock;
    this.idle = settings.sessionIdle();
    this.life = settings.sessionLife();
  }

  @Override
  public StoredSession createSession() {
    var held = new MapSession();
    held.setMaxInactiveInterval(idle);
    return StoredSession.fresh(held);
  }

  @Override
  public void save(StoredSession session) {
    @Nullable String storedId = session.storedId();
    if (storedId == null) {
      insert(session);
    } else if (!storedId.equals(session.getId())) {
      move(storedId, session);
    } else {
      update(session);
    }
    session.stored();
  }

  private void insert(StoredSession session) {
    String id = Vault.hash(session.getId());
    var values = new Document();
    for (String name : session.getAttributeNames()) {
      values.append(field(name), sealed(id, session.getAttribute(name)));
    }
    sessions.insertOne(
        head(session)
            .append("_id", id)
            .append("created", Date.from(session.getCreationTime()))
            .append("values", values));
  }

  /// The old id stops working. Had the session been revoked meanwhile, it stays so.
  private void move(String oldId, StoredSession session) {
    if (sessions.deleteOne(eq("_id", Vault.hash(oldId))).getDeletedCount() == 1) {
      insert(session);
    }
  }

  private void update(StoredSession session) {
    boolean accessDue =
        Duration.between(session.storedAccess(), session.getLastAccessedTime())
                .compareTo(ACCESS_WRITTEN_EVERY)
            >= 0;
    if (session.changed().isEmpty() && !accessDue) {
      return;
    }
    String id = Vault.hash(session.getId());
    List<Bson> changes = new ArrayList<>();
    head(session).forEach((name, value) -> changes.add(Updates.set(name, value)));
    for (String name : session.changed()) {
      @Nullable Object value = session.getAttribute(name);
      String field = "values." + field(name);
      changes.add(value == null ? Updates.unset(field) : Updates.set(field, sealed(id, value)));
    }
    sessions.updateOne(eq("_id", id), Updates.combine(changes));
  }

  @Override
  public @Nullable StoredSession findById(String sessionId) {
    String id = Vault.hash(sessionId);
    @Nullable Document found = sessions.find(eq("_id", id)).first();
    if (found == null) {
      return null;
    }
    if (!found.getDate("expireAt").toInstant().isAfter(clock.instant())) {
      sessions.deleteOne(eq("_id", id));
      return null;
    }
    var held = new MapSession(sessionId);
    held.setCreationTime(found.getDate("created").toInstant());
    held.setLastAccessedTime(found.getDate("accessed").toInstant());
    held.setMaxInactiveInterval(idle);
    found
        .get("values", Document.class)
        .forEach((field, value) -> held.setAttribute(name(field), opened(id, (Binary) value)));
    return StoredSession.read(held);
  }

  @Override
  public void deleteById(String sessionId) {
    sessions.deleteOne(eq("_id", Vault.hash(sessionId)));
  }

  @Override
  public void end(String account, @Nullable String exceptSession) {
    Bson all = eq("principal", account);
    sessions.deleteMany(
        exceptSession == null ? all : and(all, ne("_id", Vault.hash(exceptSession))));
  }

  private Document head(StoredSession session) {
    @Nullable String principal = principal(session).orElse(null);
    Instant accessed = session.getLastAccessedTime();
    Instant idleEnd = accessed.plus(principal == null ? ANONYMOUS_IDLE : idle);
    Instant end = session.getCreationTime().plus(life);
    return new Document("accessed", Date.from(accessed))
        .append("principal", principal == null ? "" : principal)
        .append("expireAt", Date.from(idleEnd.isBefore(end) ? idleEnd : end));
  }

  private static Optional<String> principal(StoredSession session) {
    @Nullable SecurityContext context =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    @Nullable Authentication signedIn = context == null ? null : context.getAuthentication();
    return Optional.ofNullable(signedIn).map(Authentication::getName);
  }

  private Binary sealed(String id, @Nullable Object value) {
    try (var bytes = new ByteArrayOutputStream();
        var objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(value);
      objects.flush();
      return new Binary(vault.seal(bytes.toByteArray(), id));
    } catch (IOException e) {
      throw new IllegalStateException("A session holds what cannot be written", e);
    }
  }

  private Object opened(String id, Binary sealed) {
    try (var objects =
        new ObjectInputStream(new ByteArrayInputStream(vault.open(sealed.getData(), id)))) {
      objects.setObjectInputFilter(ALLOWED);
      return objects.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("A session holds what cannot be read", e);
    }
  }

  /// Attribute names contain dots, which would be paths in an update.
  private static String field(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String field) {
    return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
  }
}
