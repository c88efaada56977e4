package newsroom.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a person does with the proposals of the intake: keeps what is right and mends the rest.
///
/// @param copy to be sent as the draft
/// @param fields how many were mended
record Correction(Map<String, Object> copy, int fields) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// @param proposed the copy that the intake read out of the file
  /// @param article what it says
  static Correction of(JsonNode proposed, Map<String, Object> article) {
    var copy = new LinkedHashMap<String, Object>();
    int fields = 0;
    for (var field : article.entrySet()) {
      var name = field.getKey();
      JsonNode wanted = JSON.valueToTree(field.getValue());
      boolean right = same(name, proposed.path(name), wanted);
      copy.put(name, right && proposed.hasNonNull(name) ? proposed.path(name) : field.getValue());
      fields += right ? 0 : 1;
    }
    return new Correction(copy, fields);
  }

  /// A unit is the right one whatever it is called; of a paragraph, kind and words count.
  private static boolean same(String name, JsonNode proposed, JsonNode wanted) {
    return switch (name) {
      case "bylineUnits" -> each(proposed, "unitId").equals(each(wanted, "unitId"));
      case "body" ->
          each(proposed, "kind").equals(each(wanted, "kind"))
              && each(proposed, "text").equals(each(wanted, "text"));
      case "headline" ->
          text(proposed, "eyebrow").equals(text(wanted, "eyebrow"))
              && text(proposed, "deck").equals(text(wanted, "deck"))
              && Objects.equals(proposed.path("main"), wanted.path("main"));
      // Nobody can read out of a text how it was verified: that is added, not mended
      case "verification" -> true;
      default -> proposed.asString("").equals(wanted.asString("")) && wanted.isValueNode();
    };
  }

  private static List<String> each(JsonNode list, String field) {
    return list.valueStream().map(item -> text(item, field)).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
