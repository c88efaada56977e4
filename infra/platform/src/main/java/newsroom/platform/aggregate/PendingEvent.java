package newsroom.platform.aggregate;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// An event that is stored with its aggregate and not yet known to be with the broker.
///
/// @param sequence within the aggregate, from 1, gapless
/// @param payload JSON
/// @param link null when events of this kind are not chained
public record PendingEvent(
    String id,
    String type,
    long sequence,
    Instant at,
    String payload,
    String correlationId,
    @Nullable String causationId,
    @Nullable String traceparent,
    @Nullable Link link) {

  /// The place in the chain: see [Chain].
  public record Link(String previous, String hash) {}

  /// `ce_source` of the events of that kind of aggregate.
  public static String source(String kind) {
    return "/newsroom/" + kind;
  }

  public static PendingEvent read(Document d) {
    return new PendingEvent(
        d.getString("id"),
        d.getString("type"),
        d.get("sequence", 0L),
        d.getDate("at").toInstant(),
        d.getString("payload"),
        d.getString("correlationId"),
        d.getString("causationId"),
        d.getString("traceparent"),
        d.getString("hash") == null
            ? null
            : new Link(d.getString("previous"), d.getString("hash")));
  }

  Document write() {
    var document =
        new Document("id", id)
            .append("type", type)
            .append("sequence", sequence)
            .append("at", Date.from(at))
            .append("payload", payload)
            .append("correlationId", correlationId)
            .append("causationId", causationId)
            .append("traceparent", traceparent);
    if (link != null) {
      document.append("previous", link.previous()).append("hash", link.hash());
    }
    return document;
  }
}
