package newsroom.review.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Chain;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An event as it stood on the topic.
///
/// @param attributes what the chain covers, and the chain's own two, in the order of [#ATTRIBUTES]
/// @param payload byte for byte
public record Entry(Map<String, String> attributes, String payload) {
  /// In the order in which they are written.
  public static final List<String> ATTRIBUTES = attributeNames();

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Drops attributes that prove nothing, for example the trace.
  public Entry {
    var kept = new LinkedHashMap<String, String>();
    for (var name : ATTRIBUTES) {
      var value = attributes.get(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    attributes = java.util.Collections.unmodifiableMap(kept);
  }

  private static List<String> attributeNames() {
    var names = new ArrayList<>(Chain.COVERED);
    names.add(Chain.PREVIOUS);
    names.add(Chain.HASH);
    return List.copyOf(names);
  }

  private String attribute(String name) {
    var value = attributes.get(name);
    if (value == null) {
      throw new IllegalArgumentException("An event without " + name);
    }
    return value;
  }

  public String id() {
    return attribute("id");
  }

  public String type() {
    return attribute("type");
  }

  /// `stage-decided` of `newsroom.review.stage-decided.v1`; the type itself when it is not named so.
  public String name() {
    var parts = type().split("\\.");
    return parts.length == 4 ? parts[2] : type();
  }

  public String articleId() {
    return attribute("subject");
  }

  /// Kind of the aggregate that told it.
  public String kind() {
    var source = attribute("source");
    return source.substring(source.lastIndexOf('/') + 1);
  }

  public long sequence() {
    return Long.parseLong(attribute("sequence"));
  }

  public Instant at() {
    return Instant.parse(attribute("time"));
  }

  /// Hash of the event before; null when it is not chained.
  public @Nullable String previous() {
    return attributes.get(Chain.PREVIOUS);
  }

  public @Nullable String hash() {
    return attributes.get(Chain.HASH);
  }

  /// The hash that its content has.
  public String recomputed() {
    var previous = previous();
    return Chain.hash(previous == null ? Chain.START : previous, attributes, payload);
  }

  /// Read anew each time; what is no JSON is an empty object.
  public JsonNode json() {
    try {
      return JSON.readTree(payload);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
