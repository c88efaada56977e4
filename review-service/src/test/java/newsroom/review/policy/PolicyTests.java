package newsroom.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTests {
  private static final Policy STANDARD =
      new Policy(
          "standard", 1, List.of(Stage.FIRST, Stage.SECOND, Stage.FINAL), 30, 7, Stage.FIRST, 6);

  @Test
  void thePolicyThatComesWithTheServiceIsTheStandardOne() throws Exception {
    try (var in = getClass().getResourceAsStream("/review-policy.json")) {
      assertThat(PolicyConfiguration.read(in)).isEqualTo(STANDARD);
    }
  }

  @Test
  void dayDeadlinesEndAtMidnightInShanghai() {
    assertThat(STANDARD.revisionDue(Instant.parse("2026-03-01T15:59:59Z")))
        .isEqualTo("2026-03-08T16:00:00Z");
    assertThat(STANDARD.revisionDue(Instant.parse("2026-03-01T16:00:00Z")))
        .isEqualTo("2026-03-09T16:00:00Z");
    assertThat(STANDARD.lease()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aChangedTextStartsAtTheFirstStageAndAnUnchangedOneWhereItWasReturned() {
    for (var stage : Stage.values()) {
      assertThat(STANDARD.restart(stage, true)).isEqualTo(Stage.FIRST);
      assertThat(STANDARD.restart(stage, false)).isEqualTo(stage);
    }
  }

  @Test
  void theStageThatReturnedIsNeverSkippedByALaterRestart() {
    var late = new Policy("late", 1, STANDARD.stages(), 30, 7, Stage.FINAL, 6);
    assertThat(late.restart(Stage.FIRST, true)).isEqualTo(Stage.FIRST);
    assertThat(late.restart(Stage.FINAL, true)).isEqualTo(Stage.FINAL);
  }

  @Test
  void stagesFollowOneAnother() {
    assertThat(STANDARD.after(Stage.FIRST)).contains(Stage.SECOND);
    assertThat(STANDARD.after(Stage.SECOND)).contains(Stage.FINAL);
    assertThat(STANDARD.after(Stage.FINAL)).isEmpty();
  }

  @Test
  void aPolicyThatWouldLetOnePersonDecideStopsTheStart() {
    assertThatThrownBy(() -> read(json("[\"FINAL\"]", "FINAL")))
        .rootCause()
        .hasMessageContaining("two stages or more");
    assertThatThrownBy(() -> read(json("[\"SECOND\", \"FIRST\", \"FINAL\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("in order");
    assertThatThrownBy(() -> read(json("[\"FIRST\", \"FIRST\", \"FINAL\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("once each");
    assertThatThrownBy(() -> read(json("[\"FIRST\", \"SECOND\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("end with FINAL");
    assertThatThrownBy(() -> read(json("[\"SECOND\", \"FINAL\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("restart");
    assertThatThrownBy(() -> read("{\"id\": \"x\"}")).isInstanceOf(RuntimeException.class);
  }

  private static String json(String stages, String restart) {
    return """
    {"id": "x", "version": 1, "stages": %s, "leaseMinutes": 30, "revisionDueDays": 7,
     "restartStage": "%s", "mostRounds": 3}
    """
        .formatted(stages, restart);
  }

  private static Policy read(String json) {
    return PolicyConfiguration.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
