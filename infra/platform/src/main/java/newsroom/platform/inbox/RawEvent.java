package newsroom.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.Topic;
import newsroom.contracts.WireName;
import newsroom.platform.aggregate.Chain;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// An event before its payload is understood. Headers are bare: `id`, `type`, `source` and so on.
record RawEvent(Map<String, String> headers, String payload) {
  private static final List<String> KNOWN =
      List.of(
          "id",
          "type",
          "source",
          "subject",
          "time",
          "sequence",
          "correlationid",
          "causationid",
          "partitionkey",
          Chain.PREVIOUS,
          Chain.HASH);

  /// Spring Cloud Function renames `ce_x` to `ce-x` in record mode, so both are read.
  static RawEvent of(Message<byte[]> message) {
    var headers = new LinkedHashMap<String, String>();
    for (var name : KNOWN) {
      var value = text(message.getHeaders().get("ce_" + name));
      if (value == null) {
        value = text(message.getHeaders().get("ce-" + name));
      }
      if (value != null) {
        headers.put(name, value);
      }
    }
    var traceparent = text(message.getHeaders().get("traceparent"));
    if (traceparent != null) {
      headers.put("traceparent", traceparent);
    }
    var topic = text(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC));
    if (topic != null) {
      headers.put("topic", topic);
    }
    return new RawEvent(headers, new String(message.getPayload(), StandardCharsets.UTF_8));
  }

  /// Reads back what [ParkingLot#park] wrote.
  static RawEvent of(Document row) {
    var headers = new LinkedHashMap<String, String>();
    row.get("headers", Document.class).forEach((name, value) -> headers.put(name, (String) value));
    return new RawEvent(headers, row.getString("payload"));
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
      default -> value.toString();
    };
  }

  /// False for a record that is no event of ours; it has no place in any order.
  boolean complete() {
    return headers.containsKey("id")
        && headers.containsKey("type")
        && headers.containsKey("source")
        && headers.containsKey("subject")
        && headers.getOrDefault("sequence", "").matches("[1-9][0-9]{0,17}");
  }

  String type() {
    return header("type");
  }

  String kind() {
    var source = header("source");
    return source.substring(source.lastIndexOf('/') + 1);
  }

  String subject() {
    return header("subject");
  }

  String source() {
    return kind() + ":" + subject();
  }

  long sequence() {
    return Long.parseLong(header("sequence"));
  }

  private String header(String name) {
    var value = headers.get(name);
    if (value == null) {
      throw new Poison("Header ce_" + name + " is missing");
    }
    return value;
  }

  /// @throws Poison when the payload cannot be read as what the type says
  InboundEvent read(JsonMapper json) {
    var name = WireName.of(type());
    try {
      return new InboundEvent(
          header("id"),
          type(),
          kind(),
          header("subject"),
          sequence(),
          Instant.parse(headers.getOrDefault("time", Instant.EPOCH.toString())),
          headers.get("correlationid"),
          headers.get("traceparent"),
          compacted(),
          headers,
          payload,
          name.isEmpty() ? null : json.readValue(payload, name.get().record()));
    } catch (JacksonException e) {
      throw new Poison("Payload of " + type() + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  /// The topic keeps only the latest event per key, so gaps are normal.
  boolean compacted() {
    return WireName.of(type())
        .map(name -> name.topic().keeping() == Topic.Keeping.LATEST_PER_KEY)
        .orElseGet(() -> Topic.UNIT.wire().equals(headers.get("topic")));
  }
}
