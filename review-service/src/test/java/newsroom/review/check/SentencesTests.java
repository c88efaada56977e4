package newsroom.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Leader;
import newsroom.review.check.Manuscript.Place;
import newsroom.review.check.Manuscript.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How much of what is wrong is found, and how much of what is found is wrong: all rules together.
class SentencesTests {
  private static final LocalDate ISSUE = LocalDate.of(2026, 12, 1);
  private static final List<Leader> LIST =
      List.of(
          leader(1, "陈示例", "示例省卫健委", "党组书记、主任"),
          leader(2, "林样本", "示例省卫健委", "副主任"),
          leader(3, "吴示范", "示例省疾控局", "局长"));

  private record Label(String type, int from, int to) {
    boolean met(Finding finding) {
      return type.equals(finding.rule().type()) && finding.from() < to && from < finding.to();
    }
  }

  private record Sentence(
      String text, List<Label> labels, LocalDate date, List<Leader> authority) {}

  /// Found and right, found, wanted.
  private static final class Score {
    int right;
    int found;
    int wanted;

    double precision() {
      return found == 0 ? 1 : (double) right / found;
    }

    double recall() {
      return wanted == 0 ? 1 : (double) right / wanted;
    }
  }

  private static Leader leader(int order, String name, String organisation, String title) {
    return new Leader(
        order, name, List.of(new Post(organisation, title, LocalDate.MIN, LocalDate.MAX)));
  }

  /// `@date`, `@leader ORDER NAME|ORGANISATION|POST|FROM|TO` and `@none` hold for the lines after them.
  private static List<Sentence> sentences(String name) throws IOException {
    var date = ISSUE;
    var authority = new ArrayList<>(LIST);
    boolean own = false;
    var sentences = new ArrayList<Sentence>();
    try (var file = Objects.requireNonNull(SentencesTests.class.getResourceAsStream(name))) {
      for (var line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith("@date ")) {
          date = LocalDate.parse(line.substring(6));
        } else if (line.startsWith("@")) {
          if (!own || line.equals("@none")) {
            authority.clear();
            own = true;
          }
          if (line.startsWith("@leader ")) {
            authority.add(leader(line.substring(8)));
          }
        } else if (!line.isBlank() && !line.startsWith("#")) {
          sentences.add(sentence(line, date, held(authority)));
        }
      }
    }
    return sentences;
  }

  private static Leader leader(String line) {
    var parts = line.split("[ |]", -1);
    var from = parts[4].isEmpty() ? LocalDate.MIN : LocalDate.parse(parts[4]);
    var to = parts[5].isEmpty() ? LocalDate.MAX : LocalDate.parse(parts[5]);
    return new Leader(
        Integer.parseInt(parts[0]), parts[1], List.of(new Post(parts[2], parts[3], from, to)));
  }

  /// Who stands in two lines holds two posts.
  private static List<Leader> held(List<Leader> lines) {
    Map<String, Leader> leaders = new LinkedHashMap<>();
    for (var line : lines) {
      leaders.merge(
          line.name(),
          line,
          (one, other) ->
              new Leader(
                  one.order(),
                  one.name(),
                  Stream.concat(one.posts().stream(), other.posts().stream()).toList()));
    }
    return List.copyOf(leaders.values());
  }

  private static Sentence sentence(String line, LocalDate date, List<Leader> authority) {
    var text = new StringBuilder();
    var labels = new ArrayList<Label>();
    for (int at = 0; at < line.length(); ) {
      int open = line.indexOf('⟦', at);
      if (open < 0) {
        text.append(line, at, line.length());
        break;
      }
      text.append(line, at, open);
      int space = line.indexOf(' ', open);
      int shut = line.indexOf('⟧', open);
      int from = text.length();
      text.append(line, space + 1, shut);
      labels.add(new Label(line.substring(open + 1, space), from, text.length()));
      at = shut + 1;
    }
    return new Sentence(text.toString(), labels, date, authority);
  }

  /// The last file was written after the rules had been mended with the others.
  @ParameterizedTest
  @CsvSource({
    "sentences.txt, 300, 0.97, 0.93",
    "sentences-2.txt, 240, 0.97, 0.93",
    "sentences-3.txt, 60, 0.95, 0.8"
  })
  void mostOfWhatIsWrongIsFoundAndLittleElse(
      String file, int least, double precision, double recall) throws IOException {
    var checker = Checker.shipped();
    Map<String, Score> scores = new TreeMap<>();
    var all = new Score();
    var told = new ArrayList<String>();
    var sentences = sentences(file);
    for (var sentence : sentences) {
      var findings =
          checker.findings(
              new Manuscript(
                  List.of(new Place("/body/0", Kind.TEXT, sentence.text())),
                  sentence.date(),
                  sentence.authority()));
      for (var finding : findings) {
        var score = scores.computeIfAbsent(finding.rule().type(), _ -> new Score());
        score.found++;
        all.found++;
        if (sentence.labels().stream().noneMatch(label -> label.met(finding))) {
          told.add(
              "false " + finding.rule().id() + " “" + finding.words() + "” " + sentence.text());
        }
      }
      for (var label : sentence.labels()) {
        var score = scores.computeIfAbsent(label.type(), _ -> new Score());
        score.wanted++;
        all.wanted++;
        if (findings.stream().anyMatch(label::met)) {
          score.right++;
          all.right++;
        } else {
          told.add("missed " + label.type() + " " + sentence.text());
        }
      }
    }
    var report = new StringBuilder();
    scores.forEach((type, score) ->
        report.append(
            "%-20s precision %.2f recall %.2f (%d wanted)%n"
                .formatted(type, score.precision(), score.recall(), score.wanted)));
    report.append("all: %.3f %.3f%n".formatted(all.precision(), all.recall()));
    report.append(String.join("\n", told));
    System.out.println(report);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(least);
    assertThat(all.precision()).as(report.toString()).isGreaterThan(precision);
    assertThat(all.recall()).as(report.toString()).isGreaterThan(recall);
  }

  /// The page that the demonstration plays has been proofread.
  @Test
  void cleanTextRaisesAtMostOneFalseAlarmInAThousandCharacters() throws IOException {
    var page =
        JsonMapper.shared()
            .readTree(
                Files.readString(
                    Path.of(
                        "../infra/launcher/src/main/resources/newsroom/launcher/demo/page.json")));
    var checker = Checker.shipped();
    var found = new ArrayList<String>();
    int characters = 0;
    for (var article : page.path("articles")) {
      var places = new ArrayList<Place>();
      for (var paragraph : article.path("body")) {
        var text = paragraph.isString() ? paragraph.stringValue() : text(paragraph);
        places.add(new Place("/body/" + places.size(), Kind.TEXT, text));
        characters += text.codePointCount(0, text.length());
      }
      checker
          .findings(new Manuscript(places, ISSUE, List.of()))
          .forEach(finding -> found.add(finding.rule().id() + " " + finding.words()));
    }
    System.out.println(characters + " characters: " + found);
    assertThat(characters).isGreaterThan(900);
    assertThat(found).as(characters + " characters").hasSizeLessThanOrEqualTo(1);
  }

  private static String text(JsonNode paragraph) {
    return paragraph.path("text").asString("");
  }
}
