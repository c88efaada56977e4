package newsroom.review.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule brings its own tests: what it marks ⟦so⟧ is found, and nothing else is.
class RuleExamplesTests {
  record One(Rule rule, Rule.Example example) {
    @Override
    public String toString() {
      return rule.id() + ": " + example.text();
    }
  }

  static Stream<One> examples() {
    return RulePack.shipped().stream()
        .flatMap(pack -> pack.rules().stream())
        .flatMap(rule -> rule.examples().stream().map(example -> new One(rule, example)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRuleFindsWhatItsExamplesMark(One one) {
    var marked = one.example().text();
    var text = new StringBuilder();
    var wanted = new ArrayList<String>();
    int from = 0;
    for (char c : marked.toCharArray()) {
      if (c == '⟦') {
        from = text.length();
      } else if (c == '⟧') {
        wanted.add(from + "–" + text.length());
      } else {
        text.append(c);
      }
    }
    var date = one.example().date();
    var manuscript =
        new Manuscript(
            List.of(new Place("/body/0", Kind.TEXT, text.toString())),
            date == null ? LocalDate.of(2026, 12, 1) : date,
            List.of());
    assertThat(Kinds.of(one.rule()).look(manuscript))
        .extracting(hit -> hit.from() + "–" + hit.to())
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void aRuleWhoseSourceNobodyReadCannotBlock() {
    assertThatThrownBy(() -> pack("BLOCK", "GENERAL"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody has read its source");
    assertThat(pack("BLOCK", "READ").rules()).hasSize(1);
    assertThat(pack("ERROR", "EXCERPT").rules()).hasSize(1);
  }

  @Test
  void theRuleInForceOnTheDayOfTheIssueApplies() {
    var checker = new Checker(List.of(pack("ERROR", "GENERAL")));
    assertThat(checker.findings(of("甲乙", LocalDate.of(2026, 5, 1)))).isEmpty();
    assertThat(checker.findings(of("甲乙", LocalDate.of(2026, 6, 1)))).hasSize(1);
    assertThat(checker.findings(of("甲乙", LocalDate.of(2027, 1, 1)))).isEmpty();
  }

  @Test
  void placesAreCountedInCodePoints() {
    var found = Checker.shipped().findings(of("𠮷村既使下雨也开诊。", LocalDate.of(2026, 12, 1)));
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().from()).isEqualTo(2);
    assertThat(found.getFirst().to()).isEqualTo(4);
    assertThat(found.getFirst().words()).isEqualTo("既使");
    assertThat(found.getFirst().instead()).containsExactly("即使");
  }

  @Test
  void aCheckThatIsNotThereIsNamed() {
    var json = text("ERROR", "GENERAL").replace("\"words\"", "\"magic\"");
    assertThatThrownBy(() -> new Checker(List.of(read(json))))
        .hasMessageContaining("magic")
        .hasMessageContaining("house");
  }

  private static Manuscript of(String text, LocalDate day) {
    return new Manuscript(List.of(new Place("/body/0", Kind.TEXT, text)), day, List.of());
  }

  private static RulePack pack(String level, String certainty) {
    return read(text(level, certainty));
  }

  private static RulePack read(String json) {
    return RulePack.read(
        "test.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String level, String certainty) {
    return """
    {"pack":"test","version":1,"rules":[{"id":"house","version":1,"type":"typo","level":"%s",
     "check":"words","title":{"zh":"甲","en":"A"},"params":{"words":{"甲乙":""}},
     "validFrom":"2026-06-01","validTo":"2026-12-31",
     "source":{"name":"本报规范","certainty":"%s"},"examples":[{"text":"甲乙"}]}]}
    """
        .formatted(level, certainty);
  }
}
