package newsroom.submission.article;

import static newsroom.submission.article.Samples.AT;
import static newsroom.submission.article.Samples.handedIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlookTests {
  /// Handed in at 16:00 on 21 November in Shanghai.
  private static final Instant FREE = Instant.parse("2026-12-06T16:00:00Z");

  private final Outlook outlook =
      new Outlook(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(60));

  @Test
  void theFifteenDaysEndAtMidnightInShanghaiAndTheFirstDayDoesNotCount() {
    var clock = AnswerClock.of(handedIn());
    assertThat(clock.answerBy()).isEqualTo(FREE);
    assertThat(clock.next()).contains(Instant.parse("2026-12-01T16:00:00Z"));
    assertThat(clock.due(FREE.minusMillis(1))).isEqualTo(AnswerClock.Due.WARNING);
    assertThat(clock.due(FREE)).isEqualTo(AnswerClock.Due.FREEDOM);
  }

  @Test
  void aNewVersionIsHandedInAnew() {
    var later = AT.plus(Duration.ofDays(12));
    var m =
        handedIn()
            .line(new Line.AnswerDue(AT.plus(Duration.ofDays(11)), FREE))
            .handedIn(new Manuscript.HandedIn(2, "h", "c1", later, "k"));
    var clock = AnswerClock.of(m);
    assertThat(clock.warned()).isFalse();
    assertThat(clock.answerBy()).isEqualTo(FREE.plus(Duration.ofDays(12)));
  }

  @Test
  void everyStatusSaysWhatComesNext() {
    assertThat(said(new Article.Submitted(handedIn())))
        .isEqualTo("预计11月22日 16:00前开审 | Review expected by 16:00 on 22 Nov");
    assertThat(
            said(
                new Article.InReview(
                    handedIn().line(new Line.Opened(AT.plus(Duration.ofDays(1)))))))
        .isEqualTo("预计11月25日 16:00前有结果 | Answer expected by 16:00 on 25 Nov");
    assertThat(
            said(
                new Article.Returned(
                    handedIn().line(new Line.Returned(AT, 1, "FACTS", List.of("人数"), FREE)))))
        .isEqualTo("12月6日 24:00前交第2稿 | Version 2 by 24:00 on 6 Dec");
    assertThat(said(new Article.Accepted(handedIn().line(new Line.Accepted(AT, 1)))))
        .isEqualTo("等版面，1月20日 16:00前有效 | Waiting for a page until 16:00 on 20 Jan");
    assertThat(outlook.of(new Article.Published(handedIn()), AT)).isEmpty();
  }

  @Test
  void whatDidNotComeInTimeIsNotPromisedAgain() {
    assertThat(outlook.of(new Article.Submitted(handedIn()), FREE)).isEmpty();
  }

  @Test
  void aUnitIsFreeAfterFifteenDaysOrANo() {
    for (var owed :
        List.of(
            new Article.Submitted(handedIn()),
            new Article.InReview(handedIn()),
            new Article.Returned(handedIn()))) {
      assertThat(Outlook.freeElsewhere(owed, FREE.minusMillis(1))).isFalse();
      assertThat(Outlook.freeElsewhere(owed, FREE)).isTrue();
      assertThat(Outlook.answerBy(owed)).contains(FREE);
    }
    assertThat(Outlook.freeElsewhere(new Article.Accepted(handedIn()), FREE)).isFalse();
    assertThat(Outlook.freeElsewhere(new Article.Rejected(handedIn()), AT)).isTrue();
    assertThat(Outlook.freeElsewhere(new Article.Lapsed(handedIn()), AT)).isTrue();
  }

  private String said(Article article) {
    var expected = outlook.of(article, AT.plusSeconds(1)).orElseThrow();
    return expected.zh() + " | " + expected.en();
  }
}
