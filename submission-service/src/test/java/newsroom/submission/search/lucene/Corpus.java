package newsroom.submission.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Searchable;
import newsroom.submission.search.Synonyms;

/// Short stories of our own invention, and what is asked of them.
final class Corpus {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private Corpus() {}

  record Asked(String query, Map<String, Integer> grades) {}

  static List<Searchable> articles() {
    return lines("articles.txt").stream()
        .map(line -> line.split("\\|", -1))
        .map(part ->
            new Searchable(
                part[0],
                part[0],
                "unit-of-" + part[0],
                "2026-000" + part[0].replace("a", "1"),
                part[3],
                "",
                part[2],
                part[4],
                Facts.of(LocalDate.parse(part[1]).atStartOfDay().toInstant(ZoneOffset.UTC))))
        .toList();
  }

  static List<Asked> queries() {
    return lines("queries.txt").stream()
        .map(line -> {
          var parts = line.split("\\|", -1);
          var grades = new LinkedHashMap<String, Integer>();
          for (var grade : parts[1].isBlank() ? new String[0] : parts[1].split(" ")) {
            var pair = grade.split("=");
            grades.put(pair[0], Integer.parseInt(pair[1]));
          }
          return new Asked(parts[0], grades);
        })
        .toList();
  }

  static LuceneIndex index(List<Searchable> articles) {
    var synonyms = new Synonyms(List.of(List.of("榕示例省立医院", "省立示例医院")));
    var index = LuceneIndex.inMemory(() -> synonyms, Clock.fixed(NOW, ZoneOffset.UTC));
    articles.forEach(index::put);
    index.refresh();
    return index;
  }

  private static List<String> lines(String resource) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Corpus.class.getResourceAsStream("/newsroom/submission/search/" + resource)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
