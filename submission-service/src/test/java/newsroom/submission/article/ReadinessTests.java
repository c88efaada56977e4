package newsroom.submission.article;

import static newsroom.submission.article.Samples.AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.contracts.submission.BylineUnit;
import newsroom.contracts.submission.Headline;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.ShownPhoto.Agreement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessTests {
  private static final PrintedNames NOBODY = (_, _) -> List.of();
  private final Genres genres = Genres.ofThisBuild();
  private final Readiness readiness = new Readiness(genres, NOBODY);

  @Test
  void aFinishedBriefMayBeHandedIn() {
    assertThat(musts(new Draft())).isEmpty();
    readiness.require(new Draft().content(), Map.of(), AT);
  }

  @Test
  void nothingYetNamesEverythingThatIsMissing() {
    var nothing =
        CopyCheck.check(
            new Copy(null, null, null, Origin.ORIGINAL, null, null, null, null, null, null),
            _ -> true);
    assertThatThrownBy(() -> readiness.require(nothing, Map.of(), AT))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(FieldProblem::path)
                    .containsExactly("/headline/main", "/genre", "/body", "/bylineUnits"));
  }

  @Test
  void whoIsPrintedAndNotAmongTheUnitsIsNamed() {
    var draft = new Draft();
    draft.rawByline = "（示例医院、示例疾控、示例血站）";
    draft.units =
        List.of(
            new BylineUnit("u1", "闽江示例医院", "CONTRIBUTED"),
            new BylineUnit(null, "示例血站", "CONTRIBUTED"));
    PrintedNames names =
        (_, _) ->
            List.of(
                new PrintedNames.Printed("示例医院", Set.of("u1")),
                new PrintedNames.Printed("示例疾控", Set.of("u2", "u3")),
                new PrintedNames.Printed("示例血站", Set.of()));
    var found =
        new Readiness(genres, names)
            .of(draft.content(), Map.of(), AT).stream()
                .filter(finding -> finding.level() == Finding.Level.CHECK)
                .map(Finding::problem);
    assertThat(found)
        .containsExactly(
            new FieldProblem(
                "/rawByline", ArticleReason.BYLINE_NAMES_MORE, Map.of("names", "示例疾控")));
  }

  @Test
  void aHeadlineOfFourHundredCharactersIsToldItsBound() {
    var draft = new Draft();
    draft.headline = new Headline(null, List.of("题".repeat(400)), "副".repeat(27));
    assertThat(readiness.of(draft.content(), Map.of(), AT).getFirst().problem())
        .isEqualTo(
            new FieldProblem(
                "/headline/main/0",
                ArticleReason.TEXT_LENGTH,
                Map.of("least", 0, "limit", 80, "actual", 400)));
    assertThat(notes(draft)).contains("/headline/deck usually-shorter");
  }

  @Test
  void aBylineOfFortyUnitsIsTooLong() {
    var draft = new Draft();
    draft.units = Collections.nCopies(40, new BylineUnit("u1", "示例局", "CONTRIBUTED"));
    assertThat(musts(draft)).containsExactly("/bylineUnits too-many");
  }

  @ParameterizedTest
  @CsvSource({
    "MEETING_REPORT,会议报道",
    "EVENT_REPORT,活动报道",
    "FEATURE,通讯",
    "NEWS_BRIEF,简讯",
    "NOTICE,通知公告",
    "ANNOUNCEMENT,通知公告",
    "NOTICE_DIGEST,通知公告",
    "CAMPAIGN_NOTICE,通知公告",
    "CALL,征稿",
    "HONOUR,表彰",
    "COMPETITION_RESULT,评选结果",
    "POLICY_BRIEF,政策简报",
    "EXPLAINER,科普"
  })
  void everyCodeEverUsedIsAGenre(String code, String name) {
    assertThat(genres.on(LocalDate.of(2026, 11, 22)).genre(code).orElseThrow().zh())
        .isEqualTo(name);
  }

  @Test
  void anUnknownGenreIsNamed() {
    var draft = new Draft();
    draft.genre = "POEM";
    assertThat(musts(draft)).containsExactly("/genre genre-unknown");
  }

  @Test
  void overTheUsualLengthIsNotedAndOverTheBoundRefused() {
    var draft = new Draft();
    draft.body = List.of(new Passage(PassageKind.TEXT, "字".repeat(501)));
    assertThat(notes(draft)).contains("/body genre-usual-length");
    assertThat(musts(draft)).isEmpty();
    draft.body = List.of(new Passage(PassageKind.TEXT, "字".repeat(1_001)));
    assertThat(musts(draft)).containsExactly("/body genre-length");
  }

  @Test
  void aGenreAsksForItsParts() {
    var draft = new Draft();
    draft.genre = "COMPETITION_RESULT";
    assertThat(musts(draft)).containsExactly("/eventDate part-missing");
    assertThat(notes(draft)).contains("/body part-expected");
    draft.eventDate = LocalDate.of(2026, 11, 20);
    draft.body =
        List.of(
            new Passage(PassageKind.TEXT, "字".repeat(80)),
            new Passage(PassageKind.LIST_ITEM, "一等奖", 1, true, List.of(), null, null));
    assertThat(musts(draft)).isEmpty();
    assertThat(notes(draft)).doesNotContain("/body part-expected");
    draft.genre = "CALL";
    assertThat(musts(draft)).containsExactly("/pointer part-missing");
  }

  @Test
  void aPictureHasAPhotoACaptionAndACredit() {
    var draft = new Draft();
    draft.body =
        List.of(
            new Passage(PassageKind.TEXT, "字".repeat(80)),
            new Passage(PassageKind.IMAGE, "", null, null, List.of(), null, null));
    assertThat(musts(draft))
        .containsExactly(
            "/body/1/photoId picture-missing",
            "/body/1/text caption-missing",
            "/body/1/credit photo-credit-missing");
  }

  @Test
  void aPhotoOfPatientsOrMinorsNeedsTheirConsent() {
    var draft = new Draft();
    draft.body =
        List.of(
            new Passage(PassageKind.TEXT, "字".repeat(80)),
            new Passage(PassageKind.IMAGE, "图说", null, null, List.of(), "p1", "张三示例"));
    assertThat(withPhoto(draft, false, Agreement.MISSING)).isEmpty();
    assertThat(withPhoto(draft, true, Agreement.MISSING))
        .containsExactly("/body/1/consent consent-missing");
    assertThat(withPhoto(draft, true, Agreement.NOT_NEEDED))
        .as("whoever is seen is asked")
        .hasSize(1);
    assertThat(withPhoto(draft, true, Agreement.GIVEN)).isEmpty();
    draft.particulars =
        new Particulars(List.of(), null, null, null, List.of(Sensitivity.MINOR), null);
    assertThat(withPhoto(draft, false, Agreement.MISSING)).hasSize(1);
    assertThat(withPhoto(draft, false, Agreement.NOT_NEEDED)).as("nobody is recognised").isEmpty();
  }

  @Test
  void aPhotoThatIsGoneOrTooCoarseIsSaid() {
    var draft = new Draft();
    draft.body =
        List.of(
            new Passage(PassageKind.TEXT, "字".repeat(80)),
            new Passage(PassageKind.IMAGE, "图说", null, null, List.of(), "p1", "张三示例"));
    assertThat(musts(draft)).containsExactly("/body/1/photoId photo-gone");
    var coarse = new ShownPhoto(0, false, false, false, Agreement.MISSING);
    assertThat(readiness.of(draft.content(), Map.of("p1", coarse), AT))
        .extracting(finding -> finding.level() + " " + finding.problem().reason().code())
        .contains("CHECK photo-coarse", "NOTE photo-bare");
  }

  private List<String> withPhoto(Draft draft, boolean protectedPeople, Agreement agreement) {
    var photo = new ShownPhoto(4, true, true, protectedPeople, agreement);
    return paths(readiness.of(draft.content(), Map.of("p1", photo), AT), Finding.Level.MUST);
  }

  @Test
  void notBeforeThePastIsNoTime() {
    var draft = new Draft();
    draft.particulars = new Particulars(List.of(), AT.minusSeconds(1), null, null, List.of(), null);
    assertThat(musts(draft)).containsExactly("/notBefore not-before-past");
    draft.particulars = new Particulars(List.of(), AT, null, null, List.of(), null);
    assertThat(musts(draft)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-31", "2026-01-01", "2030-01-01"})
  void everyDayHasItsGenres(LocalDate day) {
    assertThat(genres.on(day).edition()).isEqualTo("2026-1");
    assertThat(genres.on(day).genres()).hasSize(10);
  }

  @Test
  void aNewEditionHoldsFromItsDay() {
    var first = genres.on(LocalDate.of(2026, 1, 1));
    var two =
        new Genres(
            List.of(
                new Genres.Edition(
                    "old",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 11, 21),
                    first.source(),
                    first.headline(),
                    List.of()),
                new Genres.Edition(
                    "new",
                    LocalDate.of(2026, 11, 22),
                    null,
                    first.source(),
                    first.headline(),
                    first.genres())));
    var draft = new Draft().content();
    var midnight = Instant.parse("2026-11-21T16:00:00Z");
    assertThat(
            paths(
                new Readiness(two, NOBODY).of(draft, Map.of(), midnight.minusSeconds(1)),
                Finding.Level.MUST))
        .containsExactly("/genre genre-unknown");
    assertThat(paths(new Readiness(two, NOBODY).of(draft, Map.of(), midnight), Finding.Level.MUST))
        .isEmpty();
  }

  private List<String> musts(Draft draft) {
    return paths(readiness.of(draft.content(), Map.of(), AT), Finding.Level.MUST);
  }

  private List<String> notes(Draft draft) {
    return paths(readiness.of(draft.content(), Map.of(), AT), Finding.Level.NOTE);
  }

  static List<String> paths(List<Finding> findings, Finding.Level level) {
    return findings.stream()
        .filter(finding -> finding.level() == level)
        .map(finding -> finding.problem().path() + " " + finding.problem().reason().code())
        .toList();
  }

  /// A brief that may be handed in, to be spoilt.
  static final class Draft {
    Headline headline = new Headline(null, List.of("示例医院开出夜门诊"), null);
    List<Passage> body = new ArrayList<>(List.of(new Passage(PassageKind.TEXT, "字".repeat(100))));
    String genre = "NEWS_BRIEF";
    Origin origin = Origin.ORIGINAL;
    newsroom.contracts.submission.@Nullable ReprintSource reprint;
    String rawByline = "(示例医院)";
    List<BylineUnit> units = List.of(new BylineUnit("u1", "示例医院", "CONTRIBUTED"));
    @Nullable LocalDate eventDate;
    Particulars particulars = Particulars.NONE;

    Content content() {
      return new Content(
          headline,
          body,
          genre,
          origin,
          reprint,
          rawByline,
          units,
          null,
          null,
          eventDate,
          particulars);
    }
  }
}
