package newsroom.submission.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import newsroom.contracts.submission.PointAnswer;
import org.jspecify.annotations.Nullable;

/// What a unit says with a new version: a note, and an answer to each point of the return.
public record Answers(String changeNote, List<String> answers, List<PointAnswer> pointAnswers) {
  public static final int LONGEST_ANSWER = 500;
  public static final int MOST_ANSWERS = 50;

  public Answers {
    answers = List.copyOf(answers);
    pointAnswers = List.copyOf(pointAnswers);
  }

  /// As it came: in the order of the points, or each with its point.
  public record Given(
      @Nullable String changeNote,
      @Nullable List<@Nullable String> answers,
      @Nullable List<@Nullable Point> pointAnswers) {}

  public record Point(
      @Nullable Integer point,
      @Nullable String answer,
      @Nullable List<@Nullable String> paragraphIds) {}

  static Answers of(Given given) {
    var mistakes = new Mistakes();
    String note = mistakes.line("/changeNote", given.changeNote(), LONGEST_ANSWER);
    var byPoint = new TreeMap<Integer, PointAnswer>();
    var plain = Objects.requireNonNullElse(given.answers(), List.<@Nullable String>of());
    var points = Objects.requireNonNullElse(given.pointAnswers(), List.<@Nullable Point>of());
    if (plain.size() > MOST_ANSWERS) {
      mistakes.tooMany("/answers", MOST_ANSWERS, plain.size());
    } else if (points.size() > MOST_ANSWERS) {
      mistakes.tooMany("/pointAnswers", MOST_ANSWERS, points.size());
    } else {
      for (int i = 0; i < plain.size(); i++) {
        String words = mistakes.line("/answers/" + i, plain.get(i), LONGEST_ANSWER);
        byPoint.put(i, new PointAnswer(i, words, List.of()));
      }
      for (int i = 0; i < points.size(); i++) {
        var answer = answer("/pointAnswers/" + i, i, points.get(i), mistakes);
        byPoint.put(answer.point(), answer);
      }
    }
    mistakes.refuse();
    var answers = new String[byPoint.isEmpty() ? 0 : byPoint.lastKey() + 1];
    Arrays.fill(answers, "");
    byPoint.forEach((point, answer) -> answers[point] = answer.answer());
    return new Answers(
        note,
        List.of(answers),
        byPoint.values().stream().filter(a -> !a.answer().isEmpty()).toList());
  }

  private static PointAnswer answer(
      String path, int place, @Nullable Point given, Mistakes mistakes) {
    if (given == null) {
      return new PointAnswer(place, "", List.of());
    }
    int point = Objects.requireNonNullElse(given.point(), place);
    if (point < 0 || point >= MOST_ANSWERS) {
      mistakes.wrong(path + "/point", ArticleReason.ANSWER_POINT, Map.of("limit", MOST_ANSWERS));
      point = place;
    }
    return new PointAnswer(
        point,
        mistakes.line(path + "/answer", given.answer(), LONGEST_ANSWER),
        mistakes.lines(
            path + "/paragraphIds",
            given.paragraphIds(),
            CopyCheck.MOST_PASSAGES,
            CopyCheck.LONGEST_NAME));
  }

  /// Every point has an answer, no answer is without a point, and what it names is in the text.
  ///
  /// @throws newsroom.platform.problem.Refusal.Invalid naming each that is missing
  void mustAnswer(int points, Text text) {
    var mistakes = new Mistakes();
    for (int i = 0; i < points; i++) {
      if (i >= answers.size() || answers.get(i).isEmpty()) {
        mistakes.wrong("/answers/" + i, ArticleReason.ANSWER_MISSING, Map.of("no", i + 1));
      }
    }
    for (var answer : pointAnswers) {
      if (answer.point() >= points) {
        mistakes.wrong(
            "/answers/" + answer.point(), ArticleReason.ANSWER_POINT, Map.of("limit", points));
      }
      var unknown = new ArrayList<>(answer.paragraphIds());
      unknown.removeAll(text.paragraphIds());
      if (!unknown.isEmpty()) {
        mistakes.wrong(
            "/pointAnswers/" + answer.point() + "/paragraphIds", ArticleReason.NO_SUCH_PARAGRAPH);
      }
    }
    mistakes.refuse();
  }
}
