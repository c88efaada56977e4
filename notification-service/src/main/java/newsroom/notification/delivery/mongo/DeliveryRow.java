package newsroom.notification.delivery.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import newsroom.notification.delivery.Delivery;
import newsroom.notification.delivery.Purpose;
import newsroom.notification.delivery.Standing;
import org.bson.Document;
import org.bson.conversions.Bson;

/// A delivery as its row. `open` and `due` stand only while there is something to do.
final class DeliveryRow {
  static final String SENT = "SENT";
  static final String FAILED = "FAILED";
  static final String UNKNOWN = "UNKNOWN";
  static final String SUPPRESSED = "SUPPRESSED";
  private static final String PLANNED = "PLANNED";
  private static final String SENDING = "SENDING";
  private static final String RETRY_WAIT = "RETRY_WAIT";

  private DeliveryRow() {}

  static Document write(Delivery delivery) {
    var row = new Document("_id", delivery.id());
    switch (delivery.purpose()) {
      case Purpose.IssueMail(var issueId, var subscriberId) ->
          row.append("for", "ISSUE")
              .append("issueId", issueId)
              .append("subscriberId", subscriberId);
      case Purpose.Confirmation(var subscriberId, var round, var copy) ->
          row.append("for", "CONFIRMATION")
              .append("subscriberId", subscriberId)
              .append("round", round)
              .append("copy", copy);
      case Purpose.NoticeMail(var noticeId) ->
          row.append("for", "NOTICE").append("noticeId", noticeId);
    }
    row.append("rank", delivery.purpose().urgent() ? 0 : 1)
        .append("plannedAt", Date.from(delivery.plannedAt()))
        .append("revision", delivery.revision())
        .append("open", true)
        .append("due", Date.from(delivery.plannedAt()));
    row.putAll(standing(delivery.standing()));
    return row;
  }

  static Bson update(Delivery delivery, Instant at) {
    var changes = new ArrayList<Bson>();
    changes.add(set("revision", delivery.revision()));
    changes.add(set("changedAt", Date.from(at)));
    standing(delivery.standing()).forEach((name, value) -> changes.add(set(name, value)));
    switch (delivery.standing()) {
      case Standing.Settled _ -> {
        changes.add(unset("open"));
        changes.add(unset("due"));
      }
      case Standing.RetryWait waits -> changes.add(set("due", Date.from(waits.dueAt())));
      case Standing.Planned _, Standing.Sending _ -> {}
    }
    return combine(changes);
  }

  private static Document standing(Standing standing) {
    return switch (standing) {
      case Standing.Planned _ -> new Document("standing", PLANNED);
      case Standing.Sending(var attempt, var worker, var doubtful) ->
          new Document("standing", SENDING)
              .append("attempts", attempt)
              .append("worker", worker)
              .append("doubtful", doubtful);
      case Standing.RetryWait(var attempts, _, var doubtful, var reason) ->
          new Document("standing", RETRY_WAIT)
              .append("attempts", attempts)
              .append("doubtful", doubtful)
              .append("reason", reason);
      case Standing.Sent(var attempts, var at) ->
          new Document("standing", SENT).append("attempts", attempts).append("at", Date.from(at));
      case Standing.Failed(var attempts, var reason) ->
          new Document("standing", FAILED).append("attempts", attempts).append("reason", reason);
      case Standing.Unknown(var attempts, var reason) ->
          new Document("standing", UNKNOWN).append("attempts", attempts).append("reason", reason);
      case Standing.Suppressed(var reason) ->
          new Document("standing", SUPPRESSED).append("reason", reason);
    };
  }

  static Delivery read(Document row) {
    return new Delivery(
        purpose(row),
        row.getDate("plannedAt").toInstant(),
        ((Number) row.get("revision", 0)).longValue(),
        standing(row));
  }

  private static Purpose purpose(Document row) {
    return switch (row.getString("for")) {
      case "ISSUE" ->
          new Purpose.IssueMail(row.getString("issueId"), row.getString("subscriberId"));
      case "CONFIRMATION" ->
          new Purpose.Confirmation(
              row.getString("subscriberId"), row.getInteger("round", 0), row.getInteger("copy", 0));
      case "NOTICE" -> new Purpose.NoticeMail(row.getString("noticeId"));
      case String other -> throw new IllegalStateException("No such purpose: " + other);
    };
  }

  private static Standing standing(Document row) {
    int attempts = row.getInteger("attempts", 0);
    boolean doubtful = row.getBoolean("doubtful", false);
    return switch (row.getString("standing")) {
      case PLANNED -> new Standing.Planned();
      case SENDING -> new Standing.Sending(attempts, row.getString("worker"), doubtful);
      case RETRY_WAIT ->
          new Standing.RetryWait(
              attempts, row.getDate("due").toInstant(), doubtful, row.getString("reason"));
      case SENT -> new Standing.Sent(attempts, row.getDate("at").toInstant());
      case FAILED -> new Standing.Failed(attempts, row.getString("reason"));
      case UNKNOWN -> new Standing.Unknown(attempts, row.getString("reason"));
      case SUPPRESSED -> new Standing.Suppressed(row.getString("reason"));
      case String other -> throw new IllegalStateException("No such standing: " + other);
    };
  }
}
