package newsroom.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.gateway.GatewaySettings;
import newsroom.gateway.store.Seal;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;

/// Sessions in the store. A save changes what changed and never inserts a second time, so a session
/// that was revoked during a request stays revoked. The id is stored as a hash, the content sealed.
class Sessions implements SessionRepository<BrowserSession> {
  private static final Logger log = LoggerFactory.getLogger(Sessions.class);
  private static final String ATTRIBUTES = "a";

  /// What a login leaves in a session, and nothing else, may be read back.
  private static final ObjectInputFilter ALLOWED =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=40;maxrefs=20000;maxbytes=262144;maxarray=20000;"
              + "java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;"
              + "org.springframework.security.core.**;"
              + "org.springframework.security.authentication.*;"
              + "org.springframework.security.oauth2.**;"
              + "org.springframework.security.web.authentication.*;!*");

  private final MongoCollection<Document> collection;
  private final Seal seal;
  private final Duration beforeLogin;
  private final Duration absolute;

  Sessions(MongoDatabase database, Seal seal, GatewaySettings.Gateway settings) {
    this.collection = database.getCollection("sessions");
    this.seal = seal;
    this.beforeLogin = settings.loginWindow();
    this.absolute = settings.absolute();
  }

  /// A session begins with a login under way, so its first life is short.
  @Override
  public BrowserSession createSession() {
    return BrowserSession.fresh(now(), beforeLogin, absolute);
  }

  @Override
  public @Nullable BrowserSession findById(String id) {
    String key = Seal.hash(id);
    Document found = collection.find(and(eq("_id", key), gt("expireAt", Date.from(now())))).first();
    if (found == null) {
      return null;
    }
    Map<String, byte[]> sealed = new HashMap<>();
    found
        .get(ATTRIBUTES, Document.class)
        .forEach((field, value) -> sealed.put(name(field), ((Binary) value).getData()));
    return BrowserSession.stored(
        id,
        found.getDate("created").toInstant(),
        found.getDate("accessed").toInstant(),
        Duration.ofSeconds(found.getLong("idle")),
        absolute,
        sealed,
        (name, bytes) -> open(key, name, bytes));
  }

  @Override
  public void save(BrowserSession session) {
    String storedId = session.storedId();
    if (storedId == null) {
      insert(session);
    } else if (!storedId.equals(session.getId())) {
      // Whoever deletes the old document owns the session; with nothing to delete it was revoked
      if (collection.deleteOne(eq("_id", Seal.hash(storedId))).getDeletedCount() == 1) {
        insert(session);
      }
    } else {
      update(session);
    }
    session.saved();
  }

  @Override
  public void deleteById(String id) {
    collection.deleteOne(eq("_id", Seal.hash(id)));
  }

  /// The embedded store expires nothing by itself.
  @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
  void sweep() {
    collection.deleteMany(lte("expireAt", Date.from(now())));
  }

  private void insert(BrowserSession session) {
    String key = Seal.hash(session.getId());
    Document attributes = new Document();
    for (String name : session.getAttributeNames()) {
      Object value = session.getAttribute(name);
      if (value != null) {
        attributes.append(field(name), seal(key, name, value));
      }
    }
    collection.insertOne(
        new Document("_id", key)
            .append("created", Date.from(session.getCreationTime()))
            .append("accessed", Date.from(session.getLastAccessedTime()))
            .append("idle", session.getMaxInactiveInterval().toSeconds())
            .append("expireAt", Date.from(session.expiresAt()))
            .append(ATTRIBUTES, attributes));
  }

  private void update(BrowserSession session) {
    if (session.changed().isEmpty() && !session.idleChanged() && !session.accessWorthWriting()) {
      return;
    }
    String key = Seal.hash(session.getId());
    List<Bson> updates = new ArrayList<>();
    updates.add(Updates.set("accessed", Date.from(session.getLastAccessedTime())));
    updates.add(Updates.set("idle", session.getMaxInactiveInterval().toSeconds()));
    updates.add(Updates.set("expireAt", Date.from(session.expiresAt())));
    for (String name : session.changed()) {
      String path = ATTRIBUTES + "." + field(name);
      Object value = session.getAttribute(name);
      updates.add(value == null ? Updates.unset(path) : Updates.set(path, seal(key, name, value)));
    }
    collection.updateOne(eq("_id", key), Updates.combine(updates));
  }

  private Binary seal(String key, String name, Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Binary(seal.seal(bytes.toByteArray(), place(key, name)));
  }

  /// What cannot be opened (another key, another version of the classes) counts as absent: the
  /// person signs in again.
  private @Nullable Object open(String key, String name, byte[] sealed) {
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(seal.open(sealed, place(key, name))))) {
      in.setObjectInputFilter(Sessions::allowed);
      return in.readObject();
    } catch (GeneralSecurityException | IOException | ClassNotFoundException e) {
      log.warn("The attribute {} of a session cannot be read: {}", name, e.toString());
      return null;
    }
  }

  private static ObjectInputFilter.Status allowed(ObjectInputFilter.FilterInfo info) {
    ObjectInputFilter.Status status = ALLOWED.checkInput(info);
    if (status == ObjectInputFilter.Status.REJECTED) {
      log.warn("A session may not hold {}", info.serialClass());
    }
    return status;
  }

  private static String place(String key, String name) {
    return "session/" + key + "/" + name;
  }

  /// Attribute names hold dots, which a path in the store may not.
  private static String field(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(String field) {
    return new String(Base64.getUrlDecoder().decode(field), StandardCharsets.UTF_8);
  }

  private static Instant now() {
    return Instant.now();
  }
}
