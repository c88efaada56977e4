package newsroom.review.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Leader;
import newsroom.review.check.Manuscript.Place;
import newsroom.review.check.Manuscript.Post;
import org.junit.jupiter.api.Test;

/// Names, posts and the order of leaders, against a dated list.
class PeopleTests {
  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 12, 1);
  private static final List<Leader> LIST =
      List.of(
          new Leader(
              1,
              "陈示例",
              List.of(
                  new Post("示例省卫健委", "党组书记、主任", LocalDate.of(2026, 6, 1), LocalDate.MAX),
                  new Post("示例省卫健委", "副主任", LocalDate.MIN, LocalDate.of(2026, 5, 31)))),
          new Leader(2, "林样本", List.of(new Post("示例省卫健委", "副主任", LocalDate.MIN, LocalDate.MAX))),
          new Leader(3, "吴示范", List.of(new Post("示例省疾控局", "局长", LocalDate.MIN, LocalDate.MAX))));

  private static List<String> found(String text, LocalDate day) {
    return Checker.shipped()
        .findings(new Manuscript(List.of(new Place("/body/0", Kind.TEXT, text)), day, LIST))
        .stream()
        .map(finding -> finding.rule().type() + " " + finding.words())
        .toList();
  }

  @Test
  void aPostThatIsHeldOnTheDayIsRight() {
    assertThat(found("示例省卫健委党组书记、主任陈示例出席会议。", NOW)).isEmpty();
    assertThat(found("示例省卫健委主任陈示例、副主任林样本出席会议。", NOW)).isEmpty();
    assertThat(found("示例省卫健委副主任陈示例出席会议。", BEFORE)).isEmpty();
    assertThat(found("时任示例省卫健委副主任陈示例出席会议。", NOW)).isEmpty();
  }

  @Test
  void aPostThatIsNotHeldIsTold() {
    assertThat(found("示例省卫健委副主任陈示例出席会议。", NOW)).containsExactly("name_title 示例省卫健委副主任陈示例");
    assertThat(found("示例省疾控局局长林样本讲话。", NOW)).containsExactly("name_title 示例省疾控局局长林样本");
    assertThat(found("示例省卫健委党组书记、主任陈示例出席会议。", BEFORE))
        .containsExactly("name_title 示例省卫健委党组书记、主任陈示例");
  }

  @Test
  void anotherNameUnderALeadersPostIsTold() {
    assertThat(found("示例省疾控局局长吴示犯讲话。", NOW)).containsExactly("name_title 示例省疾控局局长吴示犯");
    assertThat(found("示例省疾控局局长会议召开。", NOW)).isEmpty();
  }

  @Test
  void leadersAreNamedInTheOrderOfTheList() {
    assertThat(found("林样本、陈示例出席会议。", NOW)).containsExactly("leader_order 林样本、陈示例");
    assertThat(found("陈示例、林样本、吴示范出席会议。", NOW)).isEmpty();
    assertThat(found("林样本主持会议，陈示例讲话。", NOW)).isEmpty();
  }
}
