package newsroom.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Place;
import org.junit.jupiter.api.Test;

class ErrorCountTests {
  private static final LocalDate ISSUE = LocalDate.of(2026, 12, 1);

  private static ErrorCount count(Place... places) {
    var manuscript = new Manuscript(List.of(places), ISSUE, List.of());
    return ErrorCount.of(manuscript, Checker.shipped().findings(manuscript));
  }

  private static Place body(String text) {
    return new Place("/body/0", Kind.TEXT, text);
  }

  @Test
  void aWrongCharacterWeighsOneAndTwoInAHeadline() {
    assertThat(count(body("各地布署接种")).weight()).isEqualByComparingTo("1");
    assertThat(count(new Place("/headline", Kind.HEADLINE, "各地布署接种")).weight())
        .isEqualByComparingTo("2");
  }

  @Test
  void aMarkWeighsATenth() {
    assertThat(count(body("全省,各地都在推进。")).weight()).isEqualByComparingTo("0.1");
  }

  @Test
  void theSameErrorIsCountedThreeTimesAtMost() {
    assertThat(count(body("各地布署接种。".repeat(5))).weight()).isEqualByComparingTo("3");
  }

  @Test
  void numeralsAreCappedAtOne() {
    var dates = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      dates
          .append("到了2０26年")
          .append(month)
          .append("月，二○二")
          .append("五六七八九".charAt(month % 5))
          .append("年的事。");
    }
    assertThat(count(body(dates.toString())).weight()).isLessThanOrEqualTo(BigDecimal.ONE);
  }

  @Test
  void threeInTenThousandIsTheLine() {
    var clean = "天气晴好。".repeat(800);
    var one = count(body(clean + "各地布署接种。"));
    assertThat(one.characters()).isEqualTo(4007);
    assertThat(one.most()).isEqualByComparingTo("1.20");
    assertThat(one.perTenThousand()).isEqualByComparingTo("2.50");
    assertThat(one.within()).isTrue();
    var shorter = count(body("天气晴好。".repeat(600) + "各地布署接种。"));
    assertThat(shorter.within()).isFalse();
  }

  @Test
  void aRemarkIsNoError() {
    assertThat(count(body("“减盐”、“减油”行动")).weight()).isEqualByComparingTo("0");
    assertThat(ErrorCount.SOURCE.certainty()).isEqualTo(Rule.Certainty.EXCERPT);
  }
}
