package newsroom.submission.article;

import static newsroom.submission.article.Samples.copy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
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
  void anArticleOfNoCharactersIsRefusedAtTheBody() {
    assertThat(wrong(copy(" ", "\u200b")))
        .containsExactly(
            new FieldProblem(
                "/body", ArticleReason.ARTICLE_LENGTH, Map.of("limit", 20_000, "actual", 0)));
  }

  @Test
  void anArticleOfTwoHundredThousandCharactersIsRefusedAtTheBody() {
    assertThat(wrong(copy(paragraphs(200, 1_000))))
        .containsExactly(
            new FieldProblem(
                "/body", ArticleReason.ARTICLE_LENGTH, Map.of("limit", 20_000, "actual", 200_000)));
  }

  @Test
  void theBoundsThemselvesAreFine() {
    assertThat(CopyCheck.check(copy("字"), _ -> true).length()).isEqualTo(1);
    assertThat(CopyCheck.check(copy(paragraphs(20, 1_000)), _ -> true).length()).isEqualTo(20_000);
    assertThat(wrong(copy(paragraphs(1, 20_001)))).hasSize(1);
  }

  @Test
  void nobodySmugglesInvisibleCharactersByTheHundredThousand() {
    assertThat(reasons(copy("字" + "\u200d".repeat(20_001) + "字")))
        .containsExactly(ArticleReason.TOO_MUCH_BLANK);
  }

  @Test
  void aReprintNamesItsSourceAndTheOriginalTitle() {
    for (var source :
        Arrays.asList(
            null,
            new Copy.Source(null, null, null, "标题", null, null),
            new Copy.Source("示例日报", null, null, " ", null, null))) {
      assertThat(wrong(copy(Origin.REPRINT, source, "字")))
          .containsExactly(new FieldProblem("/reprint", ArticleReason.REPRINT_SOURCE));
    }
    var source = new Copy.Source("示例日报", null, null, "标题", null, null);
    assertThat(CopyCheck.check(copy(Origin.REPRINT, source, "字"), _ -> true).reprint()).isNotNull();
    assertThat(reasons(copy(Origin.ORIGINAL, source, "字")))
        .containsExactly(ArticleReason.REPRINT_UNEXPECTED);
  }

  @Test
  void anOriginalAddressIsAWebAddress() {
    for (var address : List.of("javascript:alert(1)", "daily.example/1", "https:///x", "%%")) {
      assertThat(
              reasons(
                  copy(
                      Origin.REPRINT,
                      new Copy.Source("示例日报", null, null, "标题", address, null),
                      "字")))
          .containsExactly(ArticleReason.WEB_ADDRESS);
    }
  }

  @Test
  void aBylineUnitIsRegisteredOrOpenlyUnresolved() {
    var resolved = withBylines(List.of(new Copy.Byline("u9", "示例局", Credit.PHOTO)));
    assertThat(wrong(resolved))
        .containsExactly(new FieldProblem("/bylineUnits/0/unitId", ArticleReason.UNIT_UNKNOWN));
    var unresolved = withBylines(List.of(new Copy.Byline(null, "示例局", Credit.PHOTO)));
    assertThat(CopyCheck.check(unresolved, "u1"::equals).bylineUnits().getFirst().unitId())
        .isNull();
    assertThat(reasons(withBylines(List.of()))).containsExactly(ArticleReason.BYLINE_MISSING);
    assertThat(reasons(withBylines(List.of(new Copy.Byline(null, "示例局", null)))))
        .containsExactly(ArticleReason.CREDIT_MISSING);
  }

  @Test
  void nothingAtAllNamesEverythingThatIsMissing() {
    var nothing = new Copy(null, null, null, null, null, null, null, null, null, null);
    assertThat(wrong(nothing))
        .extracting(FieldProblem::path)
        .containsExactly("/headline", "/body", "/genre", "/origin", "/bylineUnits");
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
        .containsExactly("/headline/main/0", "/body/0", "/body", "/bylineUnits/0/role");
  }

  @Test
  void aHeadlineHasOneToThreeLines() {
    var four = Collections.<@Nullable String>nCopies(4, "行");
    var copy = copy("字");
    var tall =
        new Copy(
            new Copy.Heading("引".repeat(81), four, "副".repeat(121)),
            copy.body(),
            "brief",
            copy.origin(),
            null,
            "署".repeat(201),
            copy.bylineUnits(),
            null,
            "\u0001",
            null);
    assertThat(wrong(tall))
        .extracting(FieldProblem::path)
        .containsExactly(
            "/headline/main",
            "/headline/eyebrow",
            "/headline/deck",
            "/genre",
            "/rawByline",
            "/pointer");
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
    return catchThrowableOfType(Refusal.Invalid.class, () -> CopyCheck.check(copy, "u1"::equals))
        .fields();
  }
}
