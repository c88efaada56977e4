package newsroom.submission.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import newsroom.platform.tool.BadFile;
import newsroom.platform.tool.JsonLines;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Question;
import newsroom.submission.search.Searchable;
import newsroom.submission.search.Synonyms;
import newsroom.submission.search.lucene.LuceneIndex;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval search`: {id, query} to {id, results}, best first.
@Command(
    name = "search",
    description = "{id,query} to {id,results}, best first. 检索。",
    mixinStandardHelpOptions = true)
final class EvalSearch implements Callable<Integer> {
  @Parameters(paramLabel = "CASES.jsonl", description = "A case a line; - reads standard input.")
  private @Nullable Path cases;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "ARTICLES.jsonl",
      description = "{id,headline,body,...} a line; body is a text or an array of paragraphs.")
  private @Nullable Path corpus;

  @Option(
      names = "--units",
      paramLabel = "UNITS.json",
      description = "Array of {unit_id,name,aliases[]}: their names stand for one another.")
  private @Nullable Path units;

  @Option(names = "--limit", defaultValue = "50", description = "Results a case, 50 by default.")
  private int limit;

  @Override
  public Integer call() {
    if (cases == null || corpus == null) {
      throw new BadFile("Cases and a corpus are needed");
    }
    if (limit < 1 || limit > Question.MOST) {
      throw new BadFile("--limit is 1 to " + Question.MOST);
    }
    // Lucene's remark that it would be quicker with an incubator module helps nobody here
    var chatter = Logger.getLogger("org.apache.lucene.internal.vectorization");
    chatter.setLevel(Level.SEVERE);
    var synonyms = new Synonyms(units == null ? List.of() : names(units));
    try (var index = LuceneIndex.inMemory(() -> synonyms, Clock.systemUTC())) {
      var ids = fill(index, corpus);
      return new JsonLines(System.out, System.err)
          .answer(cases, question -> answer(index, ids, question));
    }
  }

  private ObjectNode answer(LuceneIndex index, Map<String, JsonNode> ids, JsonNode question) {
    var query = question.path("query");
    if (!query.isString()) {
      throw new IllegalArgumentException("query is missing");
    }
    var answer = JsonLines.JSON.createObjectNode();
    var results = answer.putArray("results");
    for (var hit : index.find(new Question(query.stringValue(), Filter.ALL, limit, false))) {
      var id = ids.get(hit.articleId());
      if (id != null) {
        results.add(id);
      }
    }
    return answer;
  }

  /// The ids come out as they were: a number stays a number.
  private static Map<String, JsonNode> fill(LuceneIndex index, Path corpus) {
    var ids = new HashMap<String, JsonNode>();
    try (var lines = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
      int number = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        var text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (text.isBlank()) {
          continue;
        }
        var article = JsonLines.JSON.readTree(text);
        var id = article.get("id");
        if (id == null) {
          throw new BadFile(corpus + " line " + number + ": an article with an id is expected");
        }
        ids.put(id.toString(), id);
        index.put(searchable(id.toString(), article));
      }
    } catch (IOException | JacksonException e) {
      throw new BadFile("Cannot read " + corpus + ": " + e.getMessage());
    }
    index.refresh();
    return ids;
  }

  private static Searchable searchable(String id, JsonNode article) {
    return new Searchable(
        id,
        id,
        null,
        text(article.has("receiptNo") ? article.path("receiptNo") : article.path("receipt_no")),
        text(article.path("headline")),
        String.join(
            "\n",
            List.of(
                text(article.path("eyebrow")),
                text(article.path("deck")),
                text(article.path("column_banner")),
                text(article.path("column")),
                text(article.path("genre")),
                text(article.path("region")),
                text(article.path("keywords")),
                text(article.path("tags")))),
        String.join(
            "\n",
            List.of(
                text(
                    article.path("byline_raw").isMissingNode()
                        ? article.path("byline")
                        : article.path("byline_raw")),
                text(article.path("unit")),
                text(article.path("units")),
                text(article.path("byline_units")),
                text(article.path("author")))),
        text(article.path("body")),
        Facts.of(day(text(article.path("date")))));
  }

  /// A text, an array of them, or objects with a text inside.
  private static String text(JsonNode node) {
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isObject()) {
      var parts = new ArrayList<String>();
      for (var name : List.of("eyebrow", "main", "text", "name", "deck")) {
        parts.add(text(node.path(name)));
      }
      return String.join("\n", parts).strip();
    }
    if (node.isArray()) {
      var parts = new ArrayList<String>();
      node.forEach(part -> parts.add(text(part)));
      return String.join("\n", parts);
    }
    return node.isNumber() ? node.asString() : "";
  }

  private static Instant day(String text) {
    try {
      return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text)
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      return Instant.EPOCH;
    }
  }

  private static List<List<String>> names(Path units) {
    var all = new ArrayList<List<String>>();
    try {
      for (var unit : JsonLines.JSON.readTree(Files.readString(units))) {
        var names = new ArrayList<String>();
        names.add(text(unit.path("name")));
        unit.path("aliases").forEach(alias -> names.add(text(alias)));
        names.removeIf(String::isBlank);
        all.add(names);
      }
    } catch (IOException | JacksonException e) {
      throw new BadFile("Cannot read " + units + ": " + e.getMessage());
    }
    return all;
  }
}
