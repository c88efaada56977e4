package newsroom.submission.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import newsroom.submission.search.Counted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {
  @ParameterizedTest
  @CsvSource({"2026-10,2026-09", "2026-01,2025-12", "2026-Q1,2025-Q4", "2026,2025"})
  void aPeriodHasOneBefore(String written, String before) {
    var period = Period.of(written).orElseThrow();
    assertThat(period).hasToString(written);
    assertThat(period.previous()).hasToString(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-13", "2026-Q5", "26-10", "2026-1", "1999", "2026-10-01"})
  void anythingElseIsNone(String written) {
    assertThat(Period.of(written)).isEmpty();
  }

  @Test
  void aMonthBeginsInShanghai() {
    assertThat(Period.monthOf(Instant.parse("2026-09-30T16:00:00Z")))
        .isEqualTo(YearMonth.of(2026, 10));
    assertThat(Period.monthOf(Instant.parse("2026-09-30T15:59:59Z")))
        .isEqualTo(YearMonth.of(2026, 9));
    assertThat(Period.of("2026-10").orElseThrow().span().until())
        .isEqualTo(Instant.parse("2026-10-31T16:00:00Z"));
  }

  @Test
  void medianAndNinetiethAreTimesThatReallyWere() {
    var tally = new Tally();
    for (int hours = 1; hours <= 10; hours++) {
      tally.add(answered("REJECTED", hours * 60));
    }
    tally.add(answered("SUBMITTED", -1));
    var figures = tally.figures();
    assertThat(figures.answer()).isEqualTo(new Figures.Pace(10, 5.0, 9.0));
    assertThat(figures.submitted()).isEqualTo(11);
    assertThat(figures.decision()).isEqualTo(new Figures.Pace(10, 5.0, 9.0));
  }

  @Test
  void theStatesAddUpToWhatWasHandedIn() {
    var tally = new Tally();
    for (var status : newsroom.submission.newsroom.Submissions.STATUSES) {
      tally.add(answered(status, -1));
    }
    var f = tally.figures();
    assertThat(
            f.inReview()
                + f.returned()
                + f.accepted()
                + f.published()
                + f.rejected()
                + f.withdrawn()
                + f.lapsed())
        .isEqualTo(f.submitted())
        .isEqualTo(9);
    assertThat(f.used()).isEqualTo(2);
    assertThat(f.withdrawn()).isEqualTo(2);
  }

  @Test
  void daysAreDaysOfTheCalendarAndTheSeventhIsAllThatAreLonger() {
    var evening = Instant.parse("2026-10-30T15:00:00Z");
    assertThat(Statistics.bucket(evening, evening.plusSeconds(60))).isZero();
    assertThat(Statistics.bucket(evening, Instant.parse("2026-10-30T17:00:00Z"))).isEqualTo(1);
    assertThat(Statistics.bucket(evening, Instant.parse("2026-12-30T17:00:00Z"))).isEqualTo(6);
  }

  private static Counted answered(String status, int minutes) {
    var at = Instant.parse("2026-10-10T02:00:00Z");
    @Nullable Instant then = minutes < 0 ? null : at.plusSeconds(60L * minutes);
    return new Counted("u", status, "NEWS_BRIEF", "ORIGINAL", null, at, then, then, 0, null);
  }
}
