package newsroom.platform.inbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Events that could not be applied, and all later ones of the same source, in order.
///
/// A row is found by its `_id` alone: that one test tells whether a source is parked.
public final class ParkingLot {
  private final MongoCollection<Document> rows;
  private final Clock clock;

  public ParkingLot(MongoCollection<Document> rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  static String id(String group, String source, long sequence) {
    return group + "|" + source + "|" + sequence;
  }

  boolean has(String group, String source, long sequence) {
    return rows.find(eq("_id", id(group, source, sequence))).first() != null;
  }

  Optional<Document> find(String group, String source, long sequence) {
    return Optional.ofNullable(rows.find(eq("_id", id(group, source, sequence))).first());
  }

  /// Idempotent.
  void park(String group, RawEvent raw, String cause) {
    var row =
        new Document("_id", id(group, raw.source(), raw.sequence()))
            .append("group", group)
            .append("source", raw.source())
            .append("sequence", raw.sequence())
            .append("type", raw.type())
            .append("payload", raw.payload())
            .append("headers", new Document(raw.headers()))
            .append("cause", cause)
            .append("at", Date.from(clock.instant()))
            .append("redrive", false);
    try {
      rows.insertOne(row);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  void remove(String group, String source, long sequence) {
    rows.deleteOne(eq("_id", id(group, source, sequence)));
  }

  void refused(String group, String source, long sequence, String cause) {
    rows.updateOne(
        eq("_id", id(group, source, sequence)),
        combine(set("redrive", false), set("cause", cause)));
  }

  /// Rows that somebody asked to try again.
  List<Document> asked(String group) {
    return rows.find(and(eq("group", group), eq("redrive", true))).into(new ArrayList<>());
  }

  /// All rows of a group, oldest first.
  public List<Document> list(String group) {
    return rows.find(eq("group", group)).sort(new Document("at", 1)).into(new ArrayList<>());
  }

  /// Asks the owner of the row to try it again, and what follows it.
  ///
  /// @return false when there is no such row
  public boolean redrive(String id) {
    return rows.updateOne(eq("_id", id), set("redrive", true)).getMatchedCount() == 1;
  }

  /// How many events are parked.
  public long count() {
    return rows.countDocuments();
  }
}
