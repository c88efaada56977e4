package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the newsroom sees of all that was handed in: the list, an article, two versions side by side.
class SubmissionsDeskIT {
  private static final String WORD = "夜门诊" + UUID.randomUUID().toString().substring(0, 6);
  private static final String POINT = "“31人”请注明是确诊还是疑似";
  private static SharedNewsroom newsroom;
  private static Chromium chromium;
  private static Steps steps;
  private static String revised;

  @BeforeAll
  static void open() {
    newsroom = SharedNewsroom.get();
    chromium = new Chromium();
    steps = new Steps(newsroom);
    revised = revisedArticle();
    handIn(unresolved());
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static Map<String, Object> copy(String title, String... paragraphs) {
    var copy = new LinkedHashMap<>(Steps.copy(newsroom.a(), paragraphs));
    copy.put("headline", Map.of("main", List.of(title)));
    return copy;
  }

  private static Map<String, Object> unresolved() {
    var copy = copy(WORD + "义诊走进示例社区", "示例社区的居民排起了队，" + WORD + "当天接诊四十人。");
    copy.put("bylineUnits", List.of(Map.of("name", "示例街道服务中心", "role", "CONTRIBUTED")));
    copy.put("rawByline", "（示例街道服务中心）");
    copy.put("sensitivity", List.of("MINOR"));
    return copy;
  }

  private static String handIn(Map<String, Object> copy) {
    var writer = newsroom.a().correspondent();
    var id =
        writer
            .post("/api/submission/articles", copy, null, Steps.key())
            .orThrow()
            .json()
            .path("articleId")
            .asString();
    steps.change(writer, Steps.article(id), "submission", Map.of());
    return id;
  }

  private static String revisedArticle() {
    var writer = newsroom.a().correspondent();
    var id =
        handIn(
            copy(
                "示例县夜间门诊延伸到村",
                "晚上8点，示例县石坪镇的卫生所还亮着灯，" + WORD + "的第一位病人已经坐下。",
                "示例县总医院把排班表向后推了三个小时：四十二个卫生所晚上7点到9点半开诊。",
                "今年以来，" + WORD + "累计接诊1.26万人次，有31人是早期患者。",
                "“以前最怕夜里发病，现在心里有底。”大坑头示例村的村干部说。"));
    steps.reviewed(id, reply -> reply.json().path("stage").asString("").equals("FIRST"));
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    steps.change(reviewer, Steps.reviewCase(id), "claim", Map.of("stage", "FIRST"));
    steps
        .decide(
            reviewer,
            id,
            "FIRST",
            Map.of("decision", "RETURN", "reasonCode", "FACT_MISSING", "points", List.of(POINT)))
        .orThrow();
    var returned =
        writer.getUntil(
            Steps.article(id),
            reply -> reply.json().path("status").asString().equals("RETURNED"),
            "RETURNED");
    writer
        .put(
            Steps.article(id) + "/draft",
            copy(
                "示例县：夜门诊开到村口",
                "晚上8点，示例县石坪镇的卫生所还亮着灯，" + WORD + "的第一位病人已经坐下。",
                "“以前最怕夜里发病，现在心里有底。”大坑头示例村的村干部说。",
                "示例县总医院把排班表向后推了3个小时：四十二个卫生所每周二、四、六晚上7点到9点半开诊。",
                "3月以来，" + WORD + "累计接诊1.26万人次，有31人是确诊的早期患者。",
                "据了解，年底前还将开通夜间视频问诊。"),
            returned.etag())
        .orThrow();
    steps.change(
        writer,
        Steps.article(id),
        "revision",
        Map.of("changeNote", "按要求核对了人数。", "answers", List.of("均为确诊，附病案科说明。")));
    return id;
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,zh-CN", "DESKTOP,en", "PHONE,en"})
  void theNewsroomFindsAnArticleReadsItAndSeesWhatChanged(Screen screen, String language) {
    boolean english = language.equals("en");
    try (var visitor = atTheDesk(newsroom.person(Role.LIAISON_EDITOR), screen, language)) {
      var page = visitor.page();
      page.locator(".rail a[href$='/desk/submission/submissions']").click();
      page.waitForURL("**/submissions?**view=house-to-answer");
      assertThat(page.locator(".subl").first()).isVisible();
      assertThat(page.locator(".lefts b").first()).containsText(english ? "days left" : "剩");
      visitor.look("submissions");

      page.locator("[role=search] input").fill(WORD);
      page.keyboard().press("Enter");
      page.waitForURL("**q=*");
      assertThat(page.locator(".subl")).hasCount(2);
      assertThat(page.locator(".subl mark").first()).containsText("夜门诊");
      page.locator(".strip.second .opt[aria-expanded]").click();
      page.locator(".marks input").first().check();
      page.waitForURL("**mark=UNRESOLVED_BYLINE**");
      assertThat(page.locator(".subl")).hasCount(1);
      visitor.look("submissions-filtered");

      page.goBack();
      page.locator(".strip.second .opt[aria-expanded]").click();
      assertThat(page.locator(".subl")).hasCount(2);
      page.locator(".subl a[href$='" + revised + "']").click();
      assertThat(page.locator(".paper")).containsText("夜间视频问诊");
      assertThat(page.locator(".unitbox")).containsText("示例县人民医院");
      assertThat(page.locator(".evs")).containsText(POINT);
      visitor.look("submission");

      page.locator(".pagehead a[href*='/compare/']").click();
      compared(page, english);
      visitor.look("compare");
      page.keyboard().press("]");
      page.keyboard().press("]");
      assertThat(page.locator(".cr.here")).hasCount(1);
      assertThat(page.locator(".cr.here")).isFocused();
      page.locator(".seg .merged").click();
      assertThat(page.locator(".cr del").first()).isVisible();
      visitor.look("compare-merged");
    }
  }

  private static void compared(Page page, boolean english) {
    assertThat(page.locator(".cr.moved")).hasCount(1);
    assertThat(page.locator(".cr ins").first()).containsText(english ? "Inserted: " : "增：");
    assertThat(page.locator(".cr.same .un").first()).hasText(english ? "Unchanged" : "未改");
    assertThat(page.locator(".why")).containsText(POINT);
    assertThat(page.locator(".why")).containsText("附病案科说明");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,en"})
  void aUnitSearchesItsOwnAndSeesWhatItChanged(Screen screen, String language) {
    try (var visitor = atTheDesk(newsroom.a().correspondent(), screen, language)) {
      var page = visitor.page();
      page.locator("[role=search] input").fill(WORD);
      page.keyboard().press("Enter");
      assertThat(page.locator(".rowf")).hasCount(2);
      assertThat(page.locator(".rowf mark").first()).containsText("夜门诊");
      page.locator(".sown select").first().selectOption("IN_REVIEW");
      page.waitForURL("**status=IN_REVIEW**");
      visitor.look("own-search");
      page.locator(".rowf a[href$='" + revised + "']").click();
      page.locator("a[href*='/compare/1/2']").click();
      compared(page, language.equals("en"));
    }
    try (var visitor = atTheDesk(newsroom.b().correspondent(), screen, language)) {
      var page = visitor.page();
      page.locator("[role=search] input").fill(WORD);
      page.keyboard().press("Enter");
      assertThat(page.locator(".sown + * .emp, .sown ~ .emp").first()).isVisible();
      assertThat(page.locator(".rowf")).hasCount(0);
    }
  }

  @Test
  void whatArrivesWaitsUntilItIsAskedForAndAViewIsSavedAndBroughtBack() {
    try (var visitor = atTheDesk(newsroom.person(Role.LIAISON_EDITOR), Screen.DESKTOP, "zh-CN")) {
      var page = visitor.page();
      page.navigate(
          newsroom.origin() + "/desk/submission/submissions?unit=" + newsroom.a().unitId());
      assertThat(page.locator(".subl").first()).isVisible();
      var before = page.locator(".subl .go").first().textContent();
      handIn(copy("刚刚交来的一篇示例稿", "这一篇在列表开着的时候交来。"));
      assertThat(page.locator(".fresh")).hasText("有 1 篇新到");
      assertThat(page.locator(".subl .go").first()).hasText(before);
      page.keyboard().press("n");
      assertThat(page.locator(".subl .go").first()).hasText("刚刚交来的一篇示例稿");
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.locator(".subl .go").nth(1)).isFocused();

      var name = "示例医院的" + UUID.randomUUID().toString().substring(0, 4);
      page.locator(".views .lk").filter(withText("存成视图")).click();
      page.locator(".vform input.in").fill(name);
      visitor.look("submissions-view");
      page.locator(".vform .btn").first().click();
      assertThat(page.locator(".pickv option:checked")).hasText(name);
      page.locator(".views .lk").filter(withText("改名")).click();
      page.locator(".vform .dan").click();
      page.locator(".toast .lk").click();
      assertThat(page.locator(".pickv option:checked")).hasText(name);
      page.locator(".pickv").selectOption(new SelectOption().setLabel("署名待定的"));
      page.waitForURL(Pattern.compile(".*mark=UNRESOLVED_BYLINE.*"));

      page.locator(".takeout summary").click();
      var file = page.waitForDownload(() -> page.locator(".takeout .lk").last().click());
      org.assertj.core.api.Assertions.assertThat(file.suggestedFilename())
          .startsWith("来稿-")
          .endsWith("篇.csv");
    }
  }

  private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static Visitor atTheDesk(Person person, Screen screen, String language) {
    var visitor = chromium.visitor(screen, language);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=/desk/");
    visitor.signIn(person);
    assertThat(visitor.page().locator("#main h1").first()).isVisible();
    return visitor;
  }
}
