package newsroom.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Leader;
import newsroom.review.check.Manuscript.Place;
import newsroom.review.check.Manuscript.Post;
import org.junit.jupiter.api.Test;
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

  private record Sentence(String text, List<Label> labels) {}

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

  private static List<Sentence> sentences() throws IOException {
    try (var file =
        Objects.requireNonNull(SentencesTests.class.getResourceAsStream("sentences.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(SentencesTests::sentence)
          .toList();
    }
  }

  private static Sentence sentence(String line) {
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
    return new Sentence(text.toString(), labels);
  }

  private static Manuscript of(String text, Kind kind) {
    return new Manuscript(List.of(new Place("/body/0", kind, text)), ISSUE, LIST);
  }

  @Test
  void mostOfWhatIsWrongIsFoundAndLittleElse() throws IOException {
    var checker = Checker.shipped();
    Map<String, Score> scores = new TreeMap<>();
    var all = new Score();
    var told = new ArrayList<String>();
    var sentences = sentences();
    for (var sentence : sentences) {
      var findings = checker.findings(of(sentence.text(), Kind.TEXT));
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
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(300);
    assertThat(all.precision()).as(report.toString()).isGreaterThan(0.97);
    assertThat(all.recall()).as(report.toString()).isGreaterThan(0.93);
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
