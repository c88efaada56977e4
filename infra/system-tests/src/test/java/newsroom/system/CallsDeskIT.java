package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Look;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A call in the browser: from the invitation to the answer and its result.
class CallsDeskIT {
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
  void aUnitIsInvitedTakesPartAnswersAndReadsTheResult(Screen screen, String language) {
    boolean english = language.equals("en");
    var title = "我身边的家庭医生" + UUID.randomUUID().toString().substring(0, 4);
    var id = steps.invitation(title);
    try (var visitor = atTheDesk(screen, language, newsroom.a().correspondent(), "/desk/")) {
      var page = visitor.page();
      var wanted = page.locator(".need .nd").filter(new Locator.FilterOptions().setHasText(title));
      assertThat(wanted).isVisible();
      visitor.look("calls-home");
      wanted.locator("h2 a").click();
      assertThat(page.locator(".pagehead h1")).hasText(title);
      visitor.look("calls-invited");
      page.locator(".pagehead .btn.pri").click();
      assertThat(page.locator(".pagehead p b.ink")).hasText(english ? "accepted" : "已应约");

      page.locator(".pagehead a.btn").click();
      assertThat(page.locator("[data-path='/callId']")).hasValue(id);
      page.locator("[data-path='/headline/main']").fill("签约医生的一天");
      page.locator(".ProseMirror").click();
      page.keyboard().type("早上7点半，示例县大坑头村的签约医生已经在路上。");
      page.locator("[data-path='/genre']").selectOption("NEWS_BRIEF");
      page.locator(".own").click();
      assertThat(page.locator(".foot .lacks")).hasCount(0);
      visitor.look("calls-answering");
      page.locator(".foot .pri").click();
      assertThat(page.locator(".pagehead")).containsText(english ? "receipt" : "来稿");

      judged(id, screen, language);
      page.navigate(newsroom.origin() + "/desk/submission/unit-calls/" + id);
      assertThat(page.locator(".callpage")).containsText("一等奖");
      assertThat(page.locator(".callpage .people").first()).containsText("签约医生的一天");
      visitor.look("calls-result");
      page.navigate(newsroom.origin() + "/desk/submission/unit-calls");
      assertThat(page.locator("main")).containsText(title);
      visitor.look("calls-of-a-unit");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,en"})
  void aCallIsWrittenCorrectedOpenedDeclinedAndAnnounced(Screen screen, String language) {
    boolean english = language.equals("en");
    var editor = newsroom.person(Role.LIAISON_EDITOR);
    var title = "基层健康故事征稿" + UUID.randomUUID().toString().substring(0, 4);
    try (var visitor = atTheDesk(screen, language, editor, "/desk/submission/calls/new")) {
      visitor.refusalsAreExpected();
      var page = visitor.page();
      page.locator(".callform input[maxlength='80']").fill(title);
      page.locator(".callform input[type=date]").first().fill("2020-01-01");
      page.locator(".callform .btn.pri").click();
      assertThat(page.locator(".callform .err").first()).isVisible();
      assertThat(page.locator(".callform input[maxlength='80']")).hasValue(title);
      visitor.look("calls-form-wrong");

      page.locator(".callform input[value=INVITED]").check();
      pick(page, newsroom.a().unitId());
      pick(page, newsroom.b().unitId());
      page.locator(".callform input[type=date]")
          .first()
          .fill(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20).toString());
      page.locator(".callform textarea").nth(0).fill("家庭医生签约\n村医的一天");
      page.locator(".callform textarea").nth(1).fill("通讯一篇，1500字以内\n照片两张，写明拍摄时间");
      page.locator(".callform textarea").nth(2).fill("写您身边真实的人和事。\n来稿请写明作者和电话。");
      visitor.look("calls-form");
      page.locator(".callform .btn.pri").click();
      assertThat(page.locator(".pagehead h1")).hasText(title);
      assertThat(page.locator(".pagehead .status")).hasText(english ? "a draft" : "草稿");

      page.locator(".pagehead .btn.pri").click();
      visitor.look("calls-opening");
      page.locator("form.out .btn.pri").click();
      assertThat(page.locator(".pagehead .status")).hasText(english ? "open" : "征稿中");
      var id = page.url().replaceFirst(".*/", "");

      declined(id, screen, language);
      page.reload();
      assertThat(page.locator(".callpage aside")).containsText("人手都在下乡义诊");
      page.locator(".pagehead .btn").first().click();
      assertThat(page.locator(".callpage aside")).containsText(english ? "drafted" : "已起草");
      visitor.look("calls-open");
      page.navigate(newsroom.origin() + "/desk/submission/calls");
      assertThat(page.locator(".calls")).containsText(title);
      visitor.look("calls-list");
    }
  }

  /// Into the first field that still asks for a unit.
  private static void pick(Page page, String unitId) {
    var name =
        newsroom
            .person(Role.LIAISON_EDITOR)
            .get("/api/submission/units/" + unitId)
            .orThrow()
            .json()
            .path("canonicalName")
            .asString();
    page.locator(".callform input[autocomplete=off]").first().fill(name);
    page.locator(".callform .offers button")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first()
        .click();
    assertThat(page.locator(".callform .picked").last()).containsText(name);
  }

  private static void declined(String id, Screen screen, String language) {
    try (var visitor =
        atTheDesk(
            screen, language, newsroom.b().correspondent(), "/desk/submission/unit-calls/" + id)) {
      var page = visitor.page();
      page.locator(".pagehead .btn").first().click();
      page.locator("form.why .btn").last().click();
      assertThat(page.locator("form.why .err")).isVisible();
      page.locator("form.why textarea").fill("人手都在下乡义诊，这个月写不出来。");
      visitor.look("calls-declining");
      page.locator("form.why .btn").last().click();
      assertThat(page.locator(".pagehead p b.ink"))
          .hasText(language.equals("en") ? "declined" : "已谢绝");
    }
  }

  /// The newsroom closes the call, chooses the answer on its page and publishes the result.
  private static void judged(String id, Screen screen, String language) {
    var editor = newsroom.person(Role.LIAISON_EDITOR);
    editor.getUntil(
        Steps.call(id) + "/answers",
        reply -> !reply.json().path("items").isEmpty(),
        "the answer has come");
    steps.change(editor, Steps.call(id), "closing", Map.of());
    try (var visitor = atTheDesk(screen, language, editor, "/desk/submission/calls/" + id)) {
      var page = visitor.page();
      page.locator(".came .pick input").first().check();
      page.locator(".came .award").fill("一等奖");
      page.locator(".verdict .f input").first().fill("写得实在。");
      visitor.look("calls-judging");
      page.locator(".verdict .btn").click();
      page.locator(".pagehead .btn.pri").click();
      page.locator("form.out .btn.pri").click();
      assertThat(page.locator(".came .tag.ma")).hasText("一等奖");
      visitor.look("calls-judged");
    }
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
