package newsroom.review.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import newsroom.review.journal.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A case as one file: every event with its attributes and its payload byte for byte, one a line.
///
/// There is one way to write it, so that a file of which any byte is another is told from it.
///
/// @param ofCase what the case told
/// @param ofArticle what the unit's article told
public record CaseExport(String articleId, List<Entry> ofCase, List<Entry> ofArticle) {
  private static final String FORM = "newsroom-review-export/1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  public CaseExport {
    ofCase = List.copyOf(ofCase);
    ofArticle = List.copyOf(ofArticle);
  }

  /// The file is no export, or not as it was written.
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }
  }

  public byte[] bytes() {
    var text = new StringBuilder();
    text.append("{\"format\":")
        .append(JSON.writeValueAsString(FORM))
        .append(",\"articleId\":")
        .append(JSON.writeValueAsString(articleId))
        .append(",\"head\":")
        .append(JSON.writeValueAsString(head(ofCase)))
        .append(",\"articleHead\":")
        .append(JSON.writeValueAsString(head(ofArticle)))
        .append(",\n\"events\":[");
    write(ofCase, text);
    text.append("],\n\"articleEvents\":[");
    write(ofArticle, text);
    return text.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(List<Entry> entries, StringBuilder text) {
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var line = new LinkedHashMap<String, Object>();
      line.put("attributes", entry.attributes());
      line.put("payload", entry.payload());
      text.append(i == 0 ? "\n" : ",\n").append(JSON.writeValueAsString(line));
    }
    text.append('\n');
  }

  private static @Nullable String head(List<Entry> entries) {
    return entries.isEmpty() ? null : entries.getLast().hash();
  }

  /// @throws Unreadable when it is no export at all
  static CaseExport read(byte[] bytes) throws Unreadable {
    try {
      var json = JSON.readTree(bytes);
      if (!json.path("format").asString("").equals(FORM)) {
        throw new Unreadable("format is not " + FORM);
      }
      return new CaseExport(
          json.path("articleId").asString(""),
          entries(json.path("events")),
          entries(json.path("articleEvents")));
    } catch (JacksonException e) {
      throw new Unreadable("no JSON: " + e.getOriginalMessage());
    }
  }

  private static List<Entry> entries(JsonNode list) throws Unreadable {
    var all = new ArrayList<Entry>();
    for (var one : list) {
      var attributes = new LinkedHashMap<String, String>();
      for (var attribute : one.path("attributes").properties()) {
        if (!attribute.getValue().isString()) {
          throw new Unreadable("attribute " + attribute.getKey() + " is no text");
        }
        attributes.put(attribute.getKey(), attribute.getValue().asString());
      }
      if (!one.path("payload").isString()) {
        throw new Unreadable("event " + (all.size() + 1) + " has no payload");
      }
      all.add(new Entry(attributes, one.path("payload").asString()));
    }
    return all;
  }

  /// Where the file differs first from the one way to write what it says; -1 when it does not.
  long differsAt(byte[] file) {
    return java.util.Arrays.mismatch(file, bytes());
  }
}
