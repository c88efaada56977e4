package newsroom.submission.intake.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsroom.submission.byline.KnownUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages and units of our own making, labelled by construction.
final class Pages {
  static final List<String> NAMES =
      List.of(
          "101_wrapped",
          "102_call",
          "103_marked",
          "104_interleaved",
          "105_briefs",
          "106_narrow",
          "107_explainer");
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FOLDER = "/newsroom/submission/intake/pages/";

  private Pages() {}

  static PageImporter importer() {
    return new PageImporter(
        ResolvedBylines.of(units()), new ChineseWords(), LocalDate.of(2026, 11, 22));
  }

  static ImportedPage imported(String name) {
    return importer().read(name + ".txt", text(name));
  }

  static String text(String name) {
    return resource(name + ".txt");
  }

  static JsonNode labels(String name) {
    return JSON.readTree(resource(name + ".json"));
  }

  static List<KnownUnit> units() {
    var units = new ArrayList<KnownUnit>();
    for (var node : JSON.readTree(resource("units.json"))) {
      var aliases = new ArrayList<String>();
      node.path("aliases").forEach(alias -> aliases.add(alias.asString()));
      units.add(
          KnownUnit.of(
              node.path("unit_id").asString(),
              node.path("name").asString(),
              node.path("type").asString(),
              node.path("parent").isNull() ? null : node.path("parent").asString(),
              aliases.toArray(String[]::new)));
    }
    return units;
  }

  private static String resource(String name) {
    try (var in = Objects.requireNonNull(Pages.class.getResourceAsStream(FOLDER + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
