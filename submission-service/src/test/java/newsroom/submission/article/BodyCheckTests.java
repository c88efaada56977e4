package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BodyCheckTests {
  @Test
  void everyKindKeepsWhatItMayHaveAndNothingElse() {
    var body =
        checked(
            new Copy.Passage(PassageKind.SUBHEAD, "怎么投", 2, true, null, "photo", "谁"),
            new Copy.Passage(PassageKind.LIST_ITEM, "甲", null, null, null, "photo", "谁"),
            new Copy.Passage(PassageKind.LIST_ITEM, "乙", 3, true, null, null, null),
            new Copy.Passage(PassageKind.QUOTE, "“好。”"),
            new Copy.Passage(PassageKind.IMAGE, " 图说 ", 1, true, null, "photo", " 谁 "));
    assertThat(body)
        .containsExactly(
            new Passage(PassageKind.SUBHEAD, "怎么投"),
            new Passage(PassageKind.LIST_ITEM, "甲", 1, false, List.of(), null, null),
            new Passage(PassageKind.LIST_ITEM, "乙", 3, true, List.of(), null, null),
            new Passage(PassageKind.QUOTE, "“好。”"),
            new Passage(PassageKind.IMAGE, "图说", null, null, List.of(), "photo", "谁"));
  }

  @Test
  void aPictureWithoutCaptionYetIsKeptAndItsCaptionIsNoLength() {
    var content = content(new Copy.Passage(PassageKind.IMAGE, " ", null, null, null, "p", null));
    assertThat(content.body()).hasSize(1);
    assertThat(
            content(
                    new Copy.Passage(PassageKind.TEXT, "三个字"),
                    new Copy.Passage(PassageKind.IMAGE, "说明", null, null, null, "p", null))
                .length())
        .isEqualTo(3);
  }

  @Test
  void marksMoveWithTheTextWhenItIsNormalised() {
    // two blanks before, e and its accent become one
    var body =
        checked(
            marked(
                "  cafe\u0301好 ",
                new Copy.Mark(2, 7, Emphasis.Kind.STRONG),
                new Copy.Mark(7, 9, Emphasis.Kind.EMPHASIS)));
    assertThat(body.getFirst().text()).isEqualTo("café好");
    assertThat(body.getFirst().marks())
        .containsExactly(
            new Emphasis(0, 4, Emphasis.Kind.STRONG), new Emphasis(4, 5, Emphasis.Kind.EMPHASIS));
  }

  @Test
  void aMarkCountsRareCharactersAsOne() {
    var body = checked(marked("𠮷野家", new Copy.Mark(0, 1, Emphasis.Kind.STRONG)));
    assertThat(body.getFirst().marks()).containsExactly(new Emphasis(0, 1, Emphasis.Kind.STRONG));
  }

  @Test
  void aMarkOutsideItsParagraphIsNamed() {
    for (var mark :
        List.of(
            new Copy.Mark(0, 4, Emphasis.Kind.STRONG),
            new Copy.Mark(2, 2, Emphasis.Kind.STRONG),
            new Copy.Mark(-1, 1, Emphasis.Kind.STRONG),
            new Copy.Mark(0, 1, null))) {
      assertThat(wrong(marked("三个字", mark)))
          .extracting(FieldProblem::path)
          .containsExactly("/body/0/marks/0");
    }
  }

  @Test
  void aListHasThreeLevels() {
    for (int level : List.of(0, 4)) {
      assertThat(wrong(new Copy.Passage(PassageKind.LIST_ITEM, "甲", level, null, null, null, null)))
          .extracting(FieldProblem::path)
          .containsExactly("/body/0/level");
    }
  }

  private static Copy.Passage marked(String text, Copy.Mark... marks) {
    return new Copy.Passage(
        PassageKind.TEXT, text, null, null, Arrays.<Copy.@Nullable Mark>asList(marks), null, null);
  }

  private static List<Passage> checked(Copy.Passage... passages) {
    return content(passages).body();
  }

  private static Content content(Copy.Passage... passages) {
    return CopyCheck.check(copy(passages), _ -> true);
  }

  private static List<FieldProblem> wrong(Copy.Passage... passages) {
    return catchThrowableOfType(Refusal.Invalid.class, () -> content(passages)).fields();
  }

  private static Copy copy(Copy.Passage... passages) {
    return new Copy(
        null,
        Arrays.<Copy.@Nullable Passage>asList(passages),
        null,
        Origin.ORIGINAL,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
