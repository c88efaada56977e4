package newsroom.platform.aggregate;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event that is stored with its aggregate and not yet known to be with the broker.
///
/// @param sequence within the aggregate, from 1, gapless
/// @param payload JSON
public record PendingEvent(
    String id,
    String type,
    long sequence,
    Instant at,
    String payload,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent) {

  public static PendingEvent read(Document d) {
    return new PendingEvent(
        d.getString("id"),
        d.getString("type"),
        d.get("sequence", 0L),
        d.getDate("at").toInstant(),
        d.getString("payload"),
        d.getString("correlationId"),
        d.getString("causationId"),
        d.getString("traceparent"));
  }

  Document write() {
    return new Document("id", id)
        .append("type", type)
        .append("sequence", sequence)
        .append("at", Date.from(at))
        .append("payload", payload)
        .append("correlationId", correlationId)
        .append("causationId", causationId)
        .append("traceparent", traceparent);
  }
}
