package newsroom.platform.inbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.KafkaException;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/// Sends the letter to the `.dlt` topic of where the event came from. For operators and their alarms:
/// what is tried again is the parked row, not this.
public final class StreamDeadLetters implements DeadLetters {
  private final StreamBridge bridge;

  public StreamDeadLetters(StreamBridge bridge) {
    this.bridge = bridge;
  }

  @Override
  public void tell(String group, RawLetter letter) {
    if (letter.topic().isEmpty()) {
      return;
    }
    var message =
        MessageBuilder.withPayload(letter.payload().getBytes(StandardCharsets.UTF_8))
            .setHeader(KafkaHeaders.KEY, letter.key().getBytes(StandardCharsets.UTF_8))
            .setHeader(MessageHeaders.CONTENT_TYPE, "application/json")
            .setHeader("x-group", group)
            .setHeader("x-cause", letter.cause());
    letter
        .headers()
        .forEach((name, value) -> {
          if (name.equals("traceparent")) {
            message.setHeader(name, value);
          } else if (!name.equals("topic")) {
            message.setHeader("ce_" + name, value);
          }
        });
    try {
      if (bridge.send(letter.topic() + ".dlt", message.build())) {
        return;
      }
    } catch (RuntimeException e) {
      throw new KafkaException("Dead letter not acknowledged", e);
    }
    throw new KafkaException("Dead letter not sent");
  }
}
