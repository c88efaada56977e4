package newsroom.notification.delivery.mongo;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import newsroom.notification.delivery.Deliveries;
import newsroom.notification.delivery.Delivery;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.delivery.Standing;
import newsroom.notification.delivery.Step;
import newsroom.notification.delivery.Tally;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// One row per promised mail, never an aggregate: an issue may have a hundred thousand.
@Component
final class MongoDeliveries implements Deliveries {
  private final MongoCollection<Document> rows;

  MongoDeliveries(MongoDatabase database) {
    this.rows = database.getCollection("deliveries");
  }

  @Override
  public void plan(Collection<? extends Purpose> purposes, Instant at) {
    if (purposes.isEmpty()) {
      return;
    }
    var planned =
        purposes.stream()
            .map(purpose -> new Delivery(purpose, at, 1, new Standing.Planned()))
            .map(DeliveryRow::write)
            .toList();
    try {
      rows.insertMany(planned, new InsertManyOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null
          || e.getWriteErrors().stream()
              .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
        throw e;
      }
    }
  }

  @Override
  public List<Delivery> due(Instant now, int limit) {
    return rows.find(and(eq("open", true), lte("due", Date.from(now))))
        .sort(ascending("rank", "due", "_id"))
        .limit(limit)
        .map(DeliveryRow::read)
        .into(new ArrayList<>());
  }

  @Override
  public Optional<Delivery> move(Delivery delivery, Step step, Instant at) {
    var next =
        new Delivery(
            delivery.purpose(),
            delivery.plannedAt(),
            delivery.revision() + 1,
            delivery.standing().after(step));
    var moved =
        rows.updateOne(
            and(eq("_id", delivery.id()), eq("revision", delivery.revision())),
            DeliveryRow.update(next, at));
    if (moved.getMatchedCount() == 1) {
      return Optional.of(next);
    }
    // A write that was made although its answer was lost counts as made
    return find(delivery.id()).filter(next::equals);
  }

  @Override
  public Optional<Delivery> find(String id) {
    return Optional.ofNullable(rows.find(eq("_id", id)).first()).map(DeliveryRow::read);
  }

  @Override
  public Tally tally(String issueId) {
    var counts = new HashMap<String, Integer>();
    rows.aggregate(
            List.of(
                match(eq("issueId", issueId)), group("$standing", Accumulators.sum("count", 1))))
        .forEach(
            row -> counts.put(row.getString("_id"), ((Number) row.get("count", 0)).intValue()));
    int sent = counts.getOrDefault(DeliveryRow.SENT, 0);
    int failed = counts.getOrDefault(DeliveryRow.FAILED, 0);
    int unknown = counts.getOrDefault(DeliveryRow.UNKNOWN, 0);
    int suppressed = counts.getOrDefault(DeliveryRow.SUPPRESSED, 0);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return new Tally(sent, failed, unknown, suppressed, all - sent - failed - unknown - suppressed);
  }

  @Override
  public List<String> audience(String issueId) {
    return rows.find(eq("issueId", issueId))
        .projection(include("subscriberId"))
        .sort(ascending("_id"))
        .map(row -> row.getString("subscriberId"))
        .into(new ArrayList<>());
  }
}
