package newsroom.platform.web;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Gives one id to one creating request, however often it is sent. The caller creates under that id,
/// so a request repeated after a crash finds what the first one made.
public final class Idempotency {
  private static final Duration KEPT = Duration.ofDays(7);

  private final MongoCollection<Document> rows;
  private final JsonMapper mapper;
  private final Clock clock;

  public Idempotency(MongoDatabase database, JsonMapper mapper, Clock clock) {
    this.rows = database.getCollection("idempotency");
    this.mapper =
        mapper
            .rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    this.clock = clock;
  }

  /// The id for what this request creates; the same key with another body is refused.
  public UUID claim(String accountId, String operation, IdempotencyKey key, Object requestBody) {
    String row = sha256(mapper.writeValueAsBytes(new String[] {accountId, operation, key.value()}));
    String bodyHash = sha256(mapper.writeValueAsBytes(requestBody));
    while (true) {
      String id = Ids.next();
      try {
        rows.insertOne(
            new Document("_id", row)
                .append("id", id)
                .append("bodyHash", bodyHash)
                .append("at", clock.instant()));
        return UUID.fromString(id);
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
      }
      Document first = rows.find(Filters.eq("_id", row)).first();
      if (first == null) {
        continue;
      }
      if (!bodyHash.equals(first.getString("bodyHash"))) {
        throw new Refusal.Invalid(PlatformReason.IDEMPOTENCY_KEY_REUSED);
      }
      return UUID.fromString(first.getString("id"));
    }
  }

  /// By the clock and not by a TTL index: the embedded store has none.
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forgetOld() {
    rows.deleteMany(Filters.lt("at", clock.instant().minus(KEPT)));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
