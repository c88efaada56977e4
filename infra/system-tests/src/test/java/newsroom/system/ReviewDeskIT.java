package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Look;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reviewer's day in the browser.
class ReviewDeskIT {
  private static final String FIRST =
      "晚上8点，示例县石坪镇大坑头村的卫生所还亮着灯。62岁的茶农卷起袖子量血压，村医一边记录，一边把降压药的服用时间写在药盒上。";
  private static final String SECOND = "今年3月，示例县总医院把排班表向后推了三个小时，42个中心村卫生所晚上开诊。";
  private static final String MENDED = "今年3月，示例县总医院把排班表向后推了3小时，42个中心村卫生所每周二、四、六晚上开诊。";

  private static SharedNewsroom newsroom;
  private static Chromium chromium;
  private static Steps steps;

  @BeforeAll
  static void open() {
    newsroom = SharedNewsroom.get();
    chromium = new Chromium();
    steps = new Steps(newsroom);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,en"})
  void anArticleIsClaimedReturnedRevisedComparedAndPassed(Screen screen, String language) {
    boolean english = language.equals("en");
    var title = title("夜门诊开到村口");
    var id = steps.submitted(title, List.of(), FIRST, SECOND);
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    try (var visitor = atTheDesk(screen, language, reviewer, "/desk/review/" + id)) {
      visitor.refusalsAreExpected();
      var page = visitor.page();
      assertThat(page.locator(".rt-title h1")).hasText(title);
      visitor.look("review-free");
      if (screen == Screen.PHONE) {
        page.locator(".rd-phone .btn").click();
        assertThat(page.locator("[data-case='" + id + "']")).isVisible();
        visitor.look("review-queue");
        page.locator("[data-case='" + id + "']").click();
      }
      act(page, english ? "Claim" : "领取").click();
      assertThat(page.locator(".rd .who b")).hasText(english ? "In your hands" : "已由我领取");
      visitor.look("review-claimed");
      page.locator(".cm-add").first().click();
      page.locator(".rt-beside textarea").fill("受访者不写姓名，可以。");
      page.locator(".rt-beside .btn").click();
      assertThat(page.locator(".rt-beside .cm")).containsText("受访者不写姓名");
      visitor.look("review-commented");

      act(page, english ? "Return" : "退改").click();
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd-panel .err").first()).isVisible();
      page.locator(".rd-panel select").selectOption("FACTS");
      page.locator(".rd-panel .rd-point input").fill("原稿没写每周几天，请补。");
      visitor.look("review-returning");
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd-panel")).hasCount(0);

      revised(id, title);
      page.navigate(newsroom.origin() + "/desk/review/" + id);
      assertThat(page.locator(".rt-body ins").first()).isVisible();
      assertThat(page.locator(".rt-body del").first()).hasText(english ? "Deleted: 三个" : "删：三个");
      assertThat(page.locator(".rt-body")).containsText("每周二、四、六，已补。");
      visitor.look("review-changes");
      act(page, english ? "Claim" : "领取").click();
      act(page, english ? "Pass to second review" : "通过，送复审").click();
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd-panel")).hasCount(0);
    }
    var after = reviewer.get(Steps.reviewCase(id)).orThrow().json();
    assertThat(after.path("stage").asString()).isEqualTo("SECOND");
    assertThat(after.path("decisions").size()).isEqualTo(2);
  }

  @Test
  void aWholeQueueIsWorkedWithoutAMouse() {
    var mark = UUID.randomUUID().toString().substring(0, 6);
    var one = steps.submitted("流动接种车进校园" + mark, List.of(), FIRST, SECOND);
    var other = steps.submitted("银发听力筛查启动" + mark, List.of(), FIRST, SECOND);
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    try (var visitor = atTheDesk(Screen.DESKTOP, "zh-CN", reviewer, "/desk/review")) {
      var page = visitor.page();
      narrow(page, mark);
      assertThat(page.locator(".q")).hasCount(2);
      page.locator("[data-case='" + one + "']").click();
      assertThat(page.locator(".rt-title h1")).hasText("流动接种车进校园" + mark);
      var keys = page.keyboard();
      keys.press("c");
      assertThat(page.locator(".rd .who b")).hasText("已由我领取");
      keys.press("p");
      assertThat(page.locator(".rd-panel h2")).hasText("通过，送复审");
      keys.press("Control+Enter");
      assertThat(page.locator(".rt-title h1")).hasText("银发听力筛查启动" + mark);
      keys.press("c");
      assertThat(page.locator(".rd .who b")).hasText("已由我领取");
      keys.press("h");
      keys.type("等发布会后再用");
      keys.press("Escape");
      assertThat(page.locator(".rd-panel")).hasCount(0);
      keys.press("h");
      assertThat(page.locator(".rd-panel textarea")).hasValue("等发布会后再用");
      visitor.look("review-holding");
      page.locator(".rd-panel textarea").press("Control+Enter");
      assertThat(page.locator(".rq .emp-t")).hasText("没有等您审的稿件");
      keys.press("?");
      assertThat(page.locator("dialog[open]")).containsText("退回上一审");
      visitor.look("review-keys");
    }
    assertThat(state(one)).isEqualTo("WAITING");
    assertThat(state(other)).isEqualTo("HELD");
  }

  @Test
  void whatSomebodyElseClaimsDisappearsAtOnceAndThePlaceIsKept() {
    var mark = UUID.randomUUID().toString().substring(0, 6);
    var read = steps.submitted("正在读的稿件" + mark, List.of(), FIRST, SECOND);
    var taken = steps.submitted("别人领走的稿件" + mark, List.of(), FIRST, SECOND);
    var colleague = newsroom.account(List.of(Role.FIRST_REVIEWER), null);
    try (var visitor =
            atTheDesk(
                Screen.DESKTOP, "zh-CN", newsroom.person(Role.FIRST_REVIEWER), "/desk/review");
        var second = atTheDesk(Screen.DESKTOP, "zh-CN", colleague, "/desk/review/" + taken)) {
      var page = visitor.page();
      narrow(page, mark);
      page.locator("[data-case='" + read + "']").click();
      assertThat(page.locator(".q")).hasCount(2);
      page.locator(".rt-body").evaluate("body => body.scrollTop = 40");

      second.refusalsAreExpected();
      act(second.page(), "领取").click();
      assertThat(page.locator(".q"))
          .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(2_000));
      assertThat(page.locator(".rt-title h1")).hasText("正在读的稿件" + mark);

      page.navigate(newsroom.origin() + "/desk/review/" + taken);
      assertThat(page.locator(".rd .who b")).containsText("在审");
      assertThat(page.locator(".rt-head [role=status]")).containsText("在看");
      act(page, "接管").click();
      page.locator(".rd-panel textarea").fill("同事请假，今天截稿");
      visitor.look("review-taking-over");
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd .who b")).hasText("已由我领取");
      assertThat(second.page().locator(".rd .who b")).containsText("在审");
      second.look("review-taken-over");
    }
  }

  @ParameterizedTest
  @CsvSource("DESKTOP,zh-CN")
  void anEditorChangesTheContentAndTheUnitAgrees(Screen screen, String language) {
    boolean english = language.equals("en");
    var title = title("义诊进社区");
    var id = steps.submitted(title, List.of(), FIRST, "活动共有80人参加。");
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    try (var visitor = atTheDesk(screen, language, reviewer, "/desk/review/" + id)) {
      visitor.refusalsAreExpected();
      var page = visitor.page();
      act(page, english ? "Claim" : "领取").click();
      act(page, english ? "Edit" : "改稿").click();
      var place = page.locator(".re-place").last();
      place.locator("textarea").fill("活动共有81人参加。");
      page.locator(".re-foot .btn.pri").click();
      assertThat(place.locator(".err").first()).isVisible();
      place.locator(".re-why input.in").fill("与签到表一致");
      place.locator("input[value=CONTENT]").check();
      visitor.look("review-editing");
      page.locator(".re-foot .btn.pri").click();
      assertThat(page.locator(".rt-body ins")).hasText(english ? "Inserted: 1" : "增：1");
      visitor.look("review-edited");
      page.locator(".rt-tool .seg button").last().click();
      page.locator(".sentence.editor").click();
      assertThat(page.locator(".sentence .from")).containsText(english ? "version 2 by" : "改的第2稿");
      visitor.look("review-lineage");
      act(page, english ? "Pass with edits" : "改后通过").click();
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd-panel")).hasCount(0);
    }
    try (var visitor =
        atTheDesk(
            screen, language, newsroom.a().correspondent(), "/desk/submission/articles/" + id)) {
      var page = visitor.page();
      assertThat(page.locator(".edits")).containsText("与签到表一致");
      visitor.look("article-consent");
      page.locator(".edits .btn.pri").click();
      assertThat(page.locator(".edits .green")).isVisible();
    }
    steps.pass(Role.SECOND_REVIEWER, id, "SECOND");
    steps.pass(Role.FINAL_REVIEWER, id, "FINAL");
    assertThat(state(id)).isEqualTo("APPROVED");
    var pool =
        newsroom
            .person(Role.LAYOUT_EDITOR)
            .getUntil(
                "/api/publishing/pool?limit=100",
                reply -> reply.ok() && reply.body().contains(id),
                "the edited text in the pool");
    assertThat(pool.body()).contains(title);
  }

  @Test
  void severalAreClaimedAndGivenBackAtOnce() {
    var mark = UUID.randomUUID().toString().substring(0, 6);
    var one = steps.submitted("批量一" + mark, List.of(), FIRST);
    var other = steps.submitted("批量二" + mark, List.of(), FIRST);
    var taken = steps.submitted("批量三" + mark, List.of(), FIRST);
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    try (var visitor = atTheDesk(Screen.DESKTOP, "zh-CN", reviewer, "/desk/review")) {
      var page = visitor.page();
      narrow(page, mark);
      page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("批量")).click();
      for (var id : List.of(one, other)) {
        page.locator(".q:has([data-case='" + id + "']) .q-pick").check();
      }
      visitor.look("review-bulk");
      page.locator(".rq-bulk .btn").first().click();
      assertThat(page.locator(".q .holder")).hasCount(2);
      for (var id : List.of(one, other)) {
        page.locator(".q:has([data-case='" + id + "']) .q-pick").check();
      }
      page.locator(".rq-bulk .btn").nth(1).click();
      assertThat(page.locator(".q .holder")).hasCount(0);
    }
    assertThat(List.of(state(one), state(other), state(taken))).containsOnly("WAITING");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,en", "PHONE,zh-CN"})
  void whatMustBeFixedIsWaivedByNameAndTheDutyEditorPassesWithACode(
      Screen screen, String language) {
    boolean english = language.equals("en");
    var title = title("疫情之下的发热门诊");
    var id = steps.submitted(title, List.of("OUTBREAK"), FIRST, "艾滋病患者张晓明告诉记者，他在示例县人民医院接受治疗已有三年。");
    steps.pass(Role.FIRST_REVIEWER, id, "FIRST");
    steps.pass(Role.SECOND_REVIEWER, id, "SECOND");
    var duty = newsroom.person(Role.DUTY_EDITOR);
    try (var visitor = atTheDesk(screen, language, duty, "/desk/review/" + id)) {
      visitor.refusalsAreExpected();
      var page = visitor.page();
      act(page, english ? "Claim" : "领取").click();
      assertThat(page.locator(".rd .who b")).hasText(english ? "In your hands" : "已由我领取");
      assertThat(page.locator(".rd-why").last()).isVisible();
      if (screen == Screen.PHONE) {
        page.locator(".rd-side").click();
      }
      var block = page.locator(".fd").first();
      assertThat(block).containsText(english ? "Must fix" : "须改");
      visitor.look("review-findings");
      block.locator(".a .lk").last().click();
      block.locator("textarea").fill("患者本人书面同意，已存档");
      block.locator(".btn").click();
      assertThat(page.locator(".fd.done")).hasCount(1);
      visitor.look("review-waived");
      if (screen == Screen.PHONE) {
        page.locator(".rs-close").click();
      }
      act(page, english ? "Approve" : "终审通过").click();
      page.locator(".rd-panel textarea").fill("已与疾控核对");
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd-panel .note.oc")).isVisible();
      visitor.look("review-second-factor");
      page.locator(".rd-panel .note.oc a").click();
      page.waitForLoadState();
      if (page.locator("input[name=username]").count() > 0) {
        visitor.signIn(duty);
      }
      visitor.fill(Map.of("code", duty.code()));
      visitor.send("code");
      assertThat(page.locator(".rt-title h1")).hasText(title);
      act(page, english ? "Approve" : "终审通过").click();
      assertThat(page.locator(".rd-panel textarea")).hasValue("已与疾控核对");
      page.locator(".rd-panel .btn.pri").click();
      assertThat(page.locator(".rd-panel")).hasCount(0);
    }
    assertThat(state(id)).isEqualTo("APPROVED");
  }

  @Test
  void theDutyEditorAllowsAReviewerAndTheAuditorOnlyReads() {
    var title = title("示例县人民医院的稿件");
    var id = steps.submitted(title, List.of(), FIRST);
    var seconded = newsroom.account(List.of(Role.FIRST_REVIEWER), newsroom.a().unitId());
    var account = seconded.get("/bff/me").orThrow().json().path("id").asString();
    try (var visitor =
        atTheDesk(
            Screen.DESKTOP, "zh-CN", newsroom.person(Role.DUTY_EDITOR), "/desk/review/" + id)) {
      var page = visitor.page();
      act(page, "准予审稿").click();
      page.locator(".rd-panel input").fill(account);
      page.locator(".rd-panel textarea").fill("本版只有这位审稿人");
      visitor.look("review-override");
      page.locator(".rd-panel .btn.pri").click();
      page.locator("#rs-story").click();
      assertThat(page.locator(".evs.rs-block")).containsText("本版只有这位审稿人");
    }
    try (var visitor =
        atTheDesk(Screen.DESKTOP, "zh-CN", newsroom.person(Role.AUDITOR), "/desk/review/" + id)) {
      var page = visitor.page();
      assertThat(page.locator(".rt-title h1")).hasText(title);
      assertThat(page.locator(".rd .who b")).hasText("审计只看，不处理稿件。");
      assertThat(page.locator(".rd .btn")).hasCount(0);
      visitor.look("review-auditor");
    }
  }

  private static Locator act(Page page, String name) {
    return page.locator(".rd-bar .btn, .rd-more .lk")
        .filter(new Locator.FilterOptions().setHasText(name))
        .last();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void narrow(Page page, String words) {
    page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, named("筛选")).click();
    page.locator(".rq-narrow input[type=search]").fill(words);
    page.locator(".rq-narrow input[type=search]").press("Enter");
    page.locator(".rq-narrow input[type=search]").blur();
  }

  private static String title(String words) {
    return words + UUID.randomUUID().toString().substring(0, 4);
  }

  private static String state(String id) {
    return newsroom
        .person(Role.AUDITOR)
        .get(Steps.reviewCase(id))
        .orThrow()
        .json()
        .path("state")
        .asString();
  }

  /// The unit changes the second paragraph and answers the point.
  private static void revised(String id, String title) {
    var writer = newsroom.a().correspondent();
    var seen =
        writer.getUntil(
            Steps.article(id),
            reply -> reply.json().path("status").asString().equals("RETURNED"),
            "RETURNED");
    var copy = new LinkedHashMap<>(Steps.copy(newsroom.a(), FIRST, MENDED));
    copy.put("headline", Map.of("main", List.of(title)));
    var saved = writer.put(Steps.article(id) + "/draft", copy, seen.etag()).orThrow();
    writer
        .post(
            Steps.article(id) + "/revision",
            Map.of("changeNote", "补了开诊日", "answers", List.of("每周二、四、六，已补。")),
            saved.etag(),
            Steps.key())
        .orThrow();
    steps.reviewed(id, reply -> reply.json().path("versionNo").asInt() == 2);
  }

  /// Phones are looked at in the dark.
  private static Visitor atTheDesk(Screen screen, String language, Person person, String address) {
    var look = screen == Screen.PHONE ? Look.DARK : Look.LIGHT;
    var visitor = chromium.visitor(screen, language, look);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=" + address);
    visitor.signIn(person);
    return visitor;
  }
}
