package newsroom.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import newsroom.launcher.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A newspaper page in the import format: the articles of one page with their structure.
record SamplePage(String name, String masthead, List<Article> articles) {
  record Article(
      String id,
      @Nullable String column,
      @Nullable String eyebrow,
      List<String> headline,
      @Nullable String deck,
      String rawByline,
      List<Unit> units,
      boolean reprint,
      String genre,
      @Nullable String pointer,
      boolean vertical,
      List<Line> body) {
    String title() {
      return String.join(" ", headline);
    }
  }

  /// A paragraph TEXT or a SUBHEAD, in reading order.
  record Line(String kind, String text) {}

  /// A contributing unit as the page knows it.
  record Unit(String key, String name, String raw, String kind, @Nullable String parent) {}

  static SamplePage read(Path file) {
    try {
      return read(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Refused("Cannot read " + file + ": " + e.getMessage());
    }
  }

  static SamplePage own() {
    try (InputStream page = SamplePage.class.getResourceAsStream("page.json")) {
      if (page == null) {
        throw new IllegalStateException("The sample page is missing from the launcher");
      }
      return read("page.json", page.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SamplePage read(String file, byte[] content) {
    try {
      var json = JsonMapper.shared().readTree(content);
      var articles = new ArrayList<Article>();
      for (var article : json.path("articles")) {
        articles.add(article(file, article));
      }
      if (articles.isEmpty()) {
        throw new Refused(file + ": no articles in it");
      }
      return new SamplePage(
          file, text(json.path("masthead")).orElse("健康福建"), List.copyOf(articles));
    } catch (JacksonException e) {
      throw new Refused(file + " is no page in the import format: " + e.getOriginalMessage());
    }
  }

  private static Article article(String file, JsonNode json) {
    var id = text(json.path("id")).orElseThrow(() -> new Refused(file + ": an article without id"));
    var headline = json.path("headline");
    var title =
        text(headline.path("text"))
            .or(() -> text(headline.path("reconstructed")))
            .orElseThrow(() -> new Refused(file + " " + id + ": no headline"));
    var lines =
        headline.path("two_line").asBoolean(false) ? List.of(title.split(" ", 2)) : List.of(title);
    var units =
        StreamSupport.stream(json.path("byline_units").spliterator(), false)
            .map(u ->
                new Unit(
                    u.path("unit_id").asString(),
                    u.path("normalised").asString(),
                    u.path("raw").asString(),
                    u.path("unit_type").asString(),
                    text(u.path("parent")).orElse(null)))
            .toList();
    if (units.isEmpty()) {
      throw new Refused(file + " " + id + ": no contributing unit");
    }
    return new Article(
        id,
        text(json.path("column_banner").path("text")).orElse(null),
        text(json.path("eyebrow").path("text")).orElse(null),
        lines,
        text(json.path("deck").path("text")).orElse(null),
        text(json.path("byline_raw").path("text")).orElse(""),
        units,
        json.path("origin").asString().equals("REPRINT"),
        json.path("genre").asString(),
        text(json.path("pointer").path("text")).orElse(null),
        headline.path("lines").size() > 2 || headline.path("vertical").asBoolean(false),
        body(json));
  }

  /// Subheads are listed apart, with the line of the scan they stood on.
  private static List<Line> body(JsonNode json) {
    var lines = new ArrayList<Line>();
    var subheads = new ArrayList<JsonNode>();
    json.path("subheads").forEach(subheads::add);
    for (int i = 0; i < json.path("body").size(); i++) {
      int starts = firstLine(json.path("body_paragraph_line_refs").path(i).path(0));
      while (!subheads.isEmpty() && subheads.getFirst().path("line").asInt(0) < starts) {
        lines.add(new Line("SUBHEAD", subheads.removeFirst().path("text").asString()));
      }
      lines.add(new Line("TEXT", json.path("body").path(i).asString()));
    }
    return List.copyOf(lines);
  }

  private static int firstLine(JsonNode reference) {
    return reference.isObject() ? reference.path("line").asInt(0) : reference.asInt(0);
  }

  private static Optional<String> text(JsonNode node) {
    return node.isString() && !node.asString().isBlank()
        ? Optional.of(node.asString())
        : Optional.empty();
  }
}
