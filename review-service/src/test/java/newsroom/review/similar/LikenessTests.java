package newsroom.review.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsroom.review.similar.Likeness.Copy;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pairs of our own: the same text, a version, another report of the event, nothing of the kind.
class LikenessTests {
  private static List<JsonNode> pairs() throws IOException {
    return pairs("pairs.jsonl");
  }

  private static List<JsonNode> pairs(String name) throws IOException {
    try (var file = Objects.requireNonNull(LikenessTests.class.getResourceAsStream(name))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JsonMapper.shared()::readTree)
          .toList();
    }
  }

  private static Copy copy(JsonNode pair, String name) {
    return new Copy(
        pair.path(name).asString(), LocalDate.parse(pair.path(name + "_date").asString()));
  }

  @Test
  void pairsAreToldApart() throws IOException {
    var wrong = new ArrayList<String>();
    for (var pair : pairs()) {
      var said = Likeness.of(copy(pair, "a"), copy(pair, "b")).label();
      if (!said.equals(pair.path("label").asString())) {
        wrong.add(
            said + ", not " + pair.path("label").asString() + ": " + pair.path("b").asString());
      }
    }
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(45);
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  /// The two wrong ones are known: one place does two alike things on one day.
  @Test
  void nearlyAllPairsThatWereWrittenLaterAreToldApart() throws IOException {
    var pairs = pairs("pairs-2.jsonl");
    var wrong =
        pairs.stream()
            .filter(pair ->
                !Likeness.of(copy(pair, "a"), copy(pair, "b"))
                    .label()
                    .equals(pair.path("label").asString()))
            .map(pair -> pair.path("a").asString())
            .toList();
    assertThat(pairs).hasSize(49);
    assertThat(wrong).as(String.join("\n", wrong)).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void itDoesNotMatterWhichComesFirst() throws IOException {
    for (var pair : pairs()) {
      assertThat(Likeness.of(copy(pair, "b"), copy(pair, "a")))
          .isEqualTo(Likeness.of(copy(pair, "a"), copy(pair, "b")));
    }
  }

  @Test
  void aSignatureTellsAboutWhatTheWholeTextsTell() throws IOException {
    for (var pair : pairs()) {
      var one = Shingles.of(pair.path("a").asString());
      var other = Shingles.of(pair.path("b").asString());
      assertThat(one.about(other)).isBetween(one.common(other) - 0.15, one.common(other) + 0.15);
    }
  }

  @Test
  void nothingIsLikeNothing() {
    var none = new Copy("", LocalDate.of(2026, 12, 1));
    var some = new Copy("医院开诊。", LocalDate.of(2026, 12, 1));
    assertThat(Likeness.of(none, some)).isEqualTo(Likeness.UNRELATED);
    assertThat(Likeness.of(none, none)).isEqualTo(Likeness.SAME_TEXT);
  }
}
