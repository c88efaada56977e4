package newsroom.platform.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/// Saves two processes from doing the same work. Nothing is wrong when both do it: it fences no write.
final class Lease {
  private static final int DUPLICATE_KEY = 11000;

  private final MongoCollection<Document> leases;
  private final String owner = UUID.randomUUID().toString();
  private final Duration length;

  Lease(MongoCollection<Document> leases, Duration length) {
    this.leases = leases;
    this.length = length;
  }

  /// The store's time when the lease is ours, by the store's clock.
  Optional<Instant> take(String name) {
    var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    try {
      var clock = leases.findOneAndUpdate(eq("_id", "clock"), currentDate("now"), options);
      if (clock == null) {
        return Optional.empty();
      }
      var now = clock.getDate("now").toInstant();
      leases.findOneAndUpdate(
          and(eq("_id", name), or(lt("until", Date.from(now)), eq("owner", owner))),
          combine(set("owner", owner), set("until", Date.from(now.plus(length)))),
          options);
      return Optional.of(now);
    } catch (MongoException e) {
      if (e.getCode() == DUPLICATE_KEY) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
