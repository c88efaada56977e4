package newsroom.platform.relay;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newsroom.contracts.Topic;
import newsroom.contracts.WireName;
import newsroom.platform.aggregate.Chain;
import newsroom.platform.aggregate.PendingEvent;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/// CloudEvents 1.0 in Kafka binary mode through a binding whose producer is synchronous.
///
/// The key goes only in the byte[] key header: Kafka's own partitioner then agrees with every other client.
public final class StreamEventSender implements EventSender {
  private final StreamBridge bridge;

  public StreamEventSender(StreamBridge bridge) {
    this.bridge = bridge;
  }

  /// The output binding of a topic, to be listed in `spring.cloud.stream.output-bindings`.
  public static String binding(Topic topic) {
    return topic.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void send(String kind, String key, PendingEvent event) throws SendFailed {
    var topic =
        WireName.of(event.type())
            .orElseThrow(() -> new IllegalStateException("Unknown wire name " + event.type()))
            .topic();
    var message =
        MessageBuilder.withPayload(event.payload().getBytes(StandardCharsets.UTF_8))
            .setHeader(KafkaHeaders.KEY, key.getBytes(StandardCharsets.UTF_8))
            .setHeader(MessageHeaders.CONTENT_TYPE, "application/json")
            .setHeader("ce_specversion", "1.0")
            .setHeader("ce_id", event.id())
            .setHeader("ce_type", event.type())
            .setHeader("ce_source", PendingEvent.source(kind))
            .setHeader("ce_subject", key)
            .setHeader("ce_time", event.at().toString())
            .setHeader("ce_sequence", Long.toString(event.sequence()))
            .setHeader("ce_partitionkey", key)
            .setHeader("ce_correlationid", event.correlationId());
    if (event.causationId() != null) {
      message.setHeader("ce_causationid", event.causationId());
    }
    if (event.traceparent() != null) {
      message.setHeader("traceparent", event.traceparent());
    }
    var link = event.link();
    if (link != null) {
      message.setHeader("ce_" + Chain.PREVIOUS, link.previous());
      message.setHeader("ce_" + Chain.HASH, link.hash());
    }
    boolean sent;
    try {
      sent = bridge.send(binding(topic), message.build());
    } catch (RuntimeException e) {
      throw new SendFailed("No acknowledgement for " + event.id(), e);
    }
    if (!sent) {
      throw new SendFailed(
          "Not sent: " + event.id(), new IllegalStateException("binding refused it"));
    }
  }
}
