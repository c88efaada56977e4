package newsroom.platform.topic;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/// Only CloudEvents and trace headers leave or enter, as bare UTF-8: no class names, no JSON quotes.
final class PlainHeaders implements KafkaHeaderMapper {
  private static boolean ours(String name) {
    return name.startsWith("ce_")
        || name.equals("traceparent")
        || name.equals("tracestate")
        || name.equals("content-type")
        || name.equals("x-group")
        || name.equals("x-cause");
  }

  @Override
  public void fromHeaders(MessageHeaders from, Headers to) {
    from.forEach((name, value) -> {
      var wire = name.equals(MessageHeaders.CONTENT_TYPE) ? "content-type" : name;
      if (ours(wire)) {
        to.remove(wire);
        to.add(
            wire,
            value instanceof byte[] bytes
                ? bytes
                : value.toString().getBytes(StandardCharsets.UTF_8));
      }
    });
  }

  @Override
  public void toHeaders(Headers from, Map<String, Object> to) {
    for (var header : from) {
      if (ours(header.key()) && header.value() != null) {
        to.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
  }
}
