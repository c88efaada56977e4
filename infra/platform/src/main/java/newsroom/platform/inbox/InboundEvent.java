package newsroom.platform.inbox;

import java.time.Instant;
import java.util.Map;
import newsroom.contracts.Event;
import newsroom.platform.aggregate.Cause;
import org.jspecify.annotations.Nullable;

/// An event as read from the broker.
///
/// @param kind of the aggregate that told it, for example `article`
/// @param subject id of that aggregate
/// @param sequence within that aggregate
/// @param latestOnly the topic is compacted
/// @param headers as they came, named without `ce_`
/// @param payload as it came
/// @param event null when this build does not know the type
public record InboundEvent(
    String id,
    String type,
    String kind,
    String subject,
    long sequence,
    Instant at,
    @Nullable String correlationId,
    @Nullable String traceparent,
    boolean latestOnly,
    Map<String, String> headers,
    String payload,
    @Nullable Event event) {

  /// Names the aggregate that told it, for example `article:0190…`.
  public String source() {
    return kind + ":" + subject;
  }

  public Cause.Told cause() {
    return new Cause.Told(source(), sequence, id, correlationId, latestOnly);
  }
}
