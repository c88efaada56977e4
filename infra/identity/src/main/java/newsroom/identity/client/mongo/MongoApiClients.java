package newsroom.identity.client.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import newsroom.identity.account.Refusal;
import newsroom.identity.client.ApiClient;
import newsroom.identity.client.ApiClients;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoApiClients implements ApiClients {
  private static final int DUPLICATE_KEY = 11_000;

  private final MongoCollection<Document> clients;

  MongoApiClients(MongoDatabase database) {
    this.clients = database.getCollection("api_clients");
  }

  @Override
  public ApiClient add(NewClient made) {
    ApiClient client = made.client();
    var document =
        new Document("_id", client.id())
            .append("version", client.version())
            .append("name", client.name())
            .append("unit", client.unit())
            .append("secret", made.secretHash())
            .append("createdBy", client.createdBy())
            .append("createdAt", Date.from(client.createdAt()))
            .append("expiresAt", Date.from(client.expiresAt()))
            .append("cause", made.cause())
            .append("request", made.request());
    try {
      clients.insertOne(document);
      return client;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() != DUPLICATE_KEY) {
        throw e;
      }
      Document first =
          Objects.requireNonNull(clients.find(eq("cause", made.cause())).first(), "the first one");
      if (!made.request().equals(first.getString("request"))) {
        throw new Refusal.KeyUsedDifferently().raise();
      }
      return read(first);
    }
  }

  @Override
  public Optional<ApiClient> find(String id) {
    return Optional.ofNullable(clients.find(eq("_id", id)).first()).map(MongoApiClients::read);
  }

  @Override
  public Optional<String> secretHash(String id) {
    return Optional.ofNullable(clients.find(eq("_id", id)).first())
        .map(found -> found.getString("secret"));
  }

  @Override
  public List<ApiClient> list(@Nullable String unit, @Nullable String after, int limit) {
    Bson some = unit == null ? new Document() : eq("unit", unit);
    return clients
        .find(after == null ? some : and(some, gt("_id", after)))
        .sort(Sorts.ascending("_id"))
        .limit(limit)
        .map(MongoApiClients::read)
        .into(new ArrayList<>());
  }

  @Override
  public ApiClient revoke(String id, long version, Instant at) {
    @Nullable Document after =
        clients.findOneAndUpdate(
            and(eq("_id", id), eq("version", version)),
            Updates.combine(Updates.set("revokedAt", Date.from(at)), Updates.inc("version", 1L)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
    if (after != null) {
      return read(after);
    }
    ApiClient current = find(id).orElseThrow(() -> new Refusal.NoSuchClient().raise());
    throw new Refusal.Stale(current.version()).raise();
  }

  /// No new version: nobody decides anything on it.
  @Override
  public void used(String id, Instant at) {
    clients.updateOne(eq("_id", id), Updates.set("lastUsedAt", Date.from(at)));
  }

  private static ApiClient read(Document document) {
    return new ApiClient(
        document.getString("_id"),
        document.getString("name"),
        document.getString("unit"),
        document.getString("createdBy"),
        document.getDate("createdAt").toInstant(),
        document.getDate("expiresAt").toInstant(),
        instant(document.getDate("revokedAt")),
        instant(document.getDate("lastUsedAt")),
        document.getLong("version"));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
