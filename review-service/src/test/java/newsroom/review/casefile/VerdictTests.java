package newsroom.review.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictTests {

  @Test
  void aReturnOrRejectionNeedsAReasonCodeAndWords() {
    for (var kind : List.of(Verdict.Kind.RETURN, Verdict.Kind.REJECT)) {
      invalid(kind, null, "请核实人数", null, "/reasonCode reason-code-required");
      invalid(kind, " ", "请核实人数", null, "/reasonCode reason-code-required");
      invalid(kind, "facts", "请核实人数", null, "/reasonCode reason-code-malformed");
    }
    invalid(Verdict.Kind.RETURN, "FACTS", " ", List.of(" "), "/points words-required");
    invalid(Verdict.Kind.REJECT, "FACTS", null, List.of(), "/comment words-required");
    invalid(
        Verdict.Kind.RETURN,
        null,
        null,
        null,
        "/reasonCode reason-code-required, /points words-required");
  }

  @Test
  void wordsHaveALimit() {
    invalid(Verdict.Kind.PASS, null, "长".repeat(2_001), null, "/comment too-long");
    invalid(
        Verdict.Kind.RETURN, "FACTS", null, List.of("短", "长".repeat(501)), "/points/1 too-long");
    invalid(
        Verdict.Kind.RETURN,
        "FACTS",
        null,
        Collections.nCopies(21, "点"),
        "/points too-many-points");
  }

  @Test
  void theUnitReadsPointsOrElseTheComment() {
    assertThat(Verdict.of(Verdict.Kind.RETURN, "FACTS", " 请核实 ", null))
        .isEqualTo(new Verdict.Return("FACTS", List.of("请核实"), null));
    assertThat(Verdict.of(Verdict.Kind.RETURN, "FACTS", "内部", List.of("请核实", " ")))
        .isEqualTo(new Verdict.Return("FACTS", List.of("请核实"), "内部"));
    assertThat(Verdict.of(Verdict.Kind.REJECT, "FACTS", null, List.of("一", "二")))
        .isEqualTo(new Verdict.Reject("FACTS", "一\n二"));
    assertThat(Verdict.of(Verdict.Kind.PASS, null, " ", null).words().isEmpty()).isTrue();
  }

  @Test
  void everyRefusalHasItsOwnCodeAndSpeaksBothLanguages() {
    assertThat(Arrays.stream(ReviewReason.values()).map(ReviewReason::code).distinct())
        .hasSize(ReviewReason.values().length);
    assertThat(ReviewReason.values())
        .allSatisfy(reason -> {
          assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*");
          assertThat(reason.chinese()).containsPattern("\\p{IsHan}").endsWith("。");
          assertThat(reason.english()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
        });
  }

  private static void invalid(
      Verdict.Kind kind,
      @Nullable String code,
      @Nullable String comment,
      @Nullable List<String> points,
      String problems) {
    assertThatThrownBy(() -> Verdict.of(kind, code, comment, points))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            e ->
                assertThat(
                        e.fields().stream()
                            .map(f -> f.path() + " " + f.reason().code())
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(problems));
  }
}
