package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import newsroom.contracts.submission.PointAnswer;
import newsroom.platform.problem.Refusal;
import org.junit.jupiter.api.Test;

class AnswersTests {
  private final Text text = Samples.text("第一段。", "第二段。");

  @Test
  void plainAnswersFollowTheOrderOfThePoints() {
    var answers = Answers.of(new Answers.Given("改了", List.of("是二十一人", " 补了 "), null));
    assertThat(answers.answers()).containsExactly("是二十一人", "补了");
    assertThat(answers.pointAnswers())
        .containsExactly(
            new PointAnswer(0, "是二十一人", List.of()), new PointAnswer(1, "补了", List.of()));
    answers.mustAnswer(2, text);
  }

  @Test
  void anAnswerMayNameItsPointAndWhatItChanged() {
    var answers =
        Answers.of(
            new Answers.Given(
                null,
                null,
                List.of(
                    new Answers.Point(1, "补了", List.of("p1")), new Answers.Point(0, "无误", null))));
    assertThat(answers.answers()).containsExactly("无误", "补了");
    assertThat(answers.pointAnswers().getLast().paragraphIds()).containsExactly("p1");
    answers.mustAnswer(2, text);
  }

  @Test
  void everyPointNeedsItsAnswer() {
    var answers = Answers.of(new Answers.Given("改了", List.of("", "补了"), null));
    assertThat(refused(answers, 3)).containsExactly("/answers/0", "/answers/2");
  }

  @Test
  void anAnswerNeedsItsPointAndItsParagraph() {
    var answers =
        Answers.of(
            new Answers.Given(
                null,
                null,
                List.of(
                    new Answers.Point(0, "改了", List.of("nowhere")),
                    new Answers.Point(4, "多答一点", null))));
    assertThat(refused(answers, 1)).containsExactly("/pointAnswers/0/paragraphIds", "/answers/4");
  }

  private List<String> refused(Answers answers, int points) {
    return catchThrowableOfType(Refusal.Invalid.class, () -> answers.mustAnswer(points, text))
        .fields()
        .stream()
        .map(field -> field.path())
        .toList();
  }
}
