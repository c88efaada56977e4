package newsroom.submission.article;

import static newsroom.submission.article.Samples.copy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Reason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyCheckTests {
  @Test
  void anArticleOfTwoHundredThousandCharactersIsRefusedAtTheBody() {
    assertThat(wrong(copy(paragraphs(200, 1_000))))
        .containsExactly(
            new FieldProblem(
                "/body", ArticleReason.ARTICLE_LENGTH, Map.of("limit", 20_000, "actual", 200_000)));
  }

  @Test
  void theBoundsThemselvesAreFine() {
    assertThat(CopyCheck.check(copy("　"), _ -> true).length()).as("only begun").isZero();
    assertThat(CopyCheck.check(copy(paragraphs(20, 1_000)), _ -> true).length()).isEqualTo(20_000);
    assertThat(wrong(copy(paragraphs(1, 20_001)))).hasSize(1);
  }

  @Test
  void nobodySmugglesInvisibleCharactersByTheHundredThousand() {
    assertThat(reasons(copy("字" + "\u200d".repeat(20_001) + "字")))
        .containsExactly(ArticleReason.TOO_MUCH_BLANK);
  }

  @Test
  void onlyAReprintNamesASource() {
    var source = new Copy.Source("示例日报", null, null, "标题", null, null);
    assertThat(CopyCheck.check(copy(Origin.REPRINT, source, "字"), _ -> true).reprint()).isNotNull();
    assertThat(reasons(copy(Origin.ORIGINAL, source, "字")))
        .containsExactly(ArticleReason.REPRINT_UNEXPECTED);
  }

  @Test
  void aBylineUnitIsRegisteredOrOpenlyUnresolved() {
    var resolved = withBylines(List.of(new Copy.Byline("u9", "示例局", Credit.PHOTO)));
    assertThat(wrong(resolved))
        .containsExactly(new FieldProblem("/bylineUnits/0/unitId", ArticleReason.UNIT_UNKNOWN));
    var unresolved = withBylines(List.of(new Copy.Byline(null, "示例局", Credit.PHOTO)));
    assertThat(CopyCheck.check(unresolved, "u1"::equals).bylineUnits().getFirst().unitId())
        .isNull();
    assertThat(reasons(withBylines(List.of(new Copy.Byline(null, "示例局", null)))))
        .containsExactly(ArticleReason.CREDIT_MISSING);
  }

  @Test
  void aDraftMayLackEverythingButItsOrigin() {
    var nothing = new Copy(null, null, null, null, null, null, null, null, null, null);
    assertThat(wrong(nothing)).extracting(FieldProblem::path).containsExactly("/origin");
    var begun = new Copy(null, null, null, Origin.REPRINT, null, null, null, null, null, null);
    assertThat(CopyCheck.check(begun, _ -> true).title()).isEmpty();
  }

  @Test
  void nullEntriesOfListsAreNamedNotStumbledOver() {
    var copy =
        new Copy(
            new Copy.Heading(null, Collections.singletonList(null), null),
            Collections.singletonList(null),
            "NEWS_BRIEF",
            Origin.ORIGINAL,
            null,
            null,
            Collections.singletonList(null),
            null,
            null,
            null);
    assertThat(wrong(copy))
        .extracting(FieldProblem::path)
        .containsExactly("/body/0", "/bylineUnits/0/role");
  }

  @Test
  void whatIsTooLongToPrintIsKeptAndWhatIsEndlessIsNot() {
    var copy = copy("字");
    assertThat(wrong(tall(copy, 400))).isEmpty();
    assertThat(wrong(tall(copy, 1_001)))
        .extracting(FieldProblem::path)
        .containsExactly("/headline/eyebrow", "/headline/main/0", "/rawByline", "/pointer");
  }

  @Test
  void halfASurrogatePairAndControlCharactersAreNamedWhereTheyAre() {
    Map.of("一\ud83d二", at("U+D83D", 2), "一\u0000", at("U+0000", 2), "\u001b[2J", at("U+001B", 1))
        .forEach((text, where) ->
            assertThat(wrong(copy("好", text)))
                .containsExactly(new FieldProblem("/body/1/text", ArticleReason.NOT_TEXT, where)));
    assertThat(wrong(copy("😀好", "䶮和𠮷野"))).isEmpty();
  }

  private static Map<String, Object> at(String character, int place) {
    return Map.of("character", character, "place", place);
  }

  private static Copy tall(Copy copy, int length) {
    return new Copy(
        new Copy.Heading("引".repeat(length), List.of("主".repeat(length)), null),
        copy.body(),
        "NEWS_BRIEF",
        copy.origin(),
        null,
        "署".repeat(length),
        copy.bylineUnits(),
        null,
        "详".repeat(length),
        null);
  }

  private static Copy withBylines(List<Copy.@Nullable Byline> bylines) {
    var copy = copy("字");
    return new Copy(
        copy.headline(),
        copy.body(),
        copy.genre(),
        copy.origin(),
        null,
        "(示例)",
        bylines,
        null,
        null,
        null);
  }

  private static String[] paragraphs(int count, int length) {
    return Collections.nCopies(count, "字".repeat(length)).toArray(String[]::new);
  }

  private static List<Reason> reasons(Copy copy) {
    return wrong(copy).stream().map(FieldProblem::reason).toList();
  }

  private static List<FieldProblem> wrong(Copy copy) {
    var refused =
        catchThrowableOfType(Refusal.Invalid.class, () -> CopyCheck.check(copy, "u1"::equals));
    return refused == null ? List.of() : refused.fields();
  }
}
