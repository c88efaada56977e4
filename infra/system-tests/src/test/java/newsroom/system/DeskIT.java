package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Look;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The desk as people of a unit and of the newspaper see it.
class DeskIT {
  private static final String POINT = "志愿者人数前后不一，请核对";

  private static SharedNewsroom newsroom;
  private static Chromium chromium;
  private static Steps steps;
  private static String returned;
  private static String waiting;

  @BeforeAll
  static void articlesStandEverywhere() {
    newsroom = SharedNewsroom.get();
    chromium = new Chromium();
    steps = new Steps(newsroom);
    steps.draft();
    waiting = steps.submitted();
    steps.approved();
    returned =
        decided(
            Map.of("decision", "RETURN", "reasonCode", "FACT_MISSING", "points", List.of(POINT)));
    decided(Map.of("decision", "REJECT", "reasonCode", "OFF_TOPIC", "comment", "与本报宗旨不符"));
    var gone = steps.submitted();
    steps.change(
        newsroom.a().correspondent(), Steps.article(gone), "withdrawal", Map.of("reason", "另有安排"));
    for (var status : Map.of(returned, "RETURNED", gone, "WITHDRAWN").entrySet()) {
      newsroom
          .a()
          .correspondent()
          .getUntil(
              Steps.article(status.getKey()),
              reply -> reply.json().path("status").asString().equals(status.getValue()),
              status.getValue());
    }
  }

  private static String decided(Map<String, Object> decision) {
    var id = steps.submitted();
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    steps.change(reviewer, Steps.reviewCase(id), "claim", Map.of("stage", "FIRST"));
    steps.decide(reviewer, id, "FIRST", decision).orThrow();
    return id;
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({
    "DESKTOP,zh-CN,LIGHT",
    "PHONE,zh-CN,LIGHT",
    "DESKTOP,en,LIGHT",
    "PHONE,en,DARK",
    "DESKTOP,zh-CN,DARK"
  })
  void aCorrespondentSeesWhatWaitsAndWhereEverythingStands(
      Screen screen, String language, Look look) {
    try (var visitor = signedIn(newsroom.a().correspondent(), screen, language, look)) {
      var page = visitor.page();
      boolean english = language.equals("en");
      assertThat(page.locator(".nd").first()).containsText(POINT);
      assertThat(page.locator("h1")).containsText(english ? "you" : "等您");
      for (var word :
          english
              ? List.of("In review", "Returned", "Accepted", "Rejected", "Withdrawn", "Draft")
              : List.of("在审", "退改", "留用", "退稿", "撤稿", "草稿")) {
        assertThat(page.locator(".st8").getByText(word).first()).isVisible();
      }
      assertThat(page.locator(".rowa").getByText("与本报宗旨不符").first()).isVisible();
      visitor.look("desk-home");

      page.locator(".rowa a[href$='" + returned + "']").click();
      assertThat(page.locator(".asked")).containsText(POINT);
      assertThat(page.locator(".evs li").first())
          .containsText(english ? "The desk asks 1 point" : "编辑部请您改 1 处");
      assertThat(page.locator(".ms .hl")).containsText("示例稿件的标题");
      assertThat(page.locator("body")).not().containsText("FIRST");
      visitor.look("desk-article-returned");

      page.getByRole(AriaRole.BUTTON, name(english ? "Withdraw" : "撤稿")).click();
      assertThat(page.locator("dialog textarea")).isFocused();
      visitor.look("desk-withdraw");
      page.keyboard().press("Escape");
      assertThat(page.locator("dialog")).hasCount(0);

      page.navigate(newsroom.origin() + "/desk/notification/notices");
      assertThat(page.locator(".notices li").first()).isVisible();
      visitor.look("desk-notices");
      page.navigate(newsroom.origin() + "/desk/settings");
      visitor.look("desk-settings");
      page.navigate(newsroom.origin() + "/desk/no/such/page");
      assertThat(page.locator("h1")).containsText(english ? "no such page" : "没有这一页");
      visitor.look("desk-not-found");
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void whatWasTypedOutlivesTheSession(Screen screen) {
    var person = newsroom.a().correspondent();
    try (var visitor = signedIn(person, screen, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/articles/" + waiting);
      page.getByRole(AriaRole.BUTTON, name("撤稿")).click();
      page.locator("dialog textarea").fill("数字还要再核对");

      visitor.forgetCookie("GWSESSION");
      visitor.forgetCookie("IDSESSION");
      visitor.refusalsAreExpected();
      page.locator("dialog .btn.solid").click();
      assertThat(page.locator("dialog [role=alert]")).containsText("您写的都还在");
      assertThat(page.locator("dialog textarea")).hasValue("数字还要再核对");
      visitor.look("desk-session-expired");
      page.keyboard().press("Escape");
      assertThat(page.locator(".bar-note")).containsText("登录已过期");
      page.locator(".bar-note button").click();

      visitor.signIn(person);
      assertThat(page).hasURL(newsroom.origin() + "/desk/submission/articles/" + waiting);
      page.getByRole(AriaRole.BUTTON, name("撤稿")).click();
      assertThat(page.locator("dialog textarea")).hasValue("数字还要再核对");
    }
  }

  @Test
  void withoutANetworkNothingPretendsToBeSent() {
    try (var visitor =
        signedIn(newsroom.a().correspondent(), Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/articles/" + waiting);
      page.getByRole(AriaRole.BUTTON, name("撤稿")).click();
      page.locator("dialog textarea").fill("数字还要再核对");
      visitor.refusalsAreExpected();
      page.context().setOffline(true);
      page.locator("dialog .btn.solid").click();
      assertThat(page.locator("dialog [role=alert]")).containsText("网断了");
      assertThat(page.locator(".bar-note")).containsText("网断了");
      visitor.look("desk-offline");
      page.context().setOffline(false);
      assertThat(page.locator(".bar-note")).hasCount(0);
      assertThat(page.locator("dialog textarea")).hasValue("数字还要再核对");
    }
  }

  @Test
  void aPersonsTasteIsKeptAndEverythingGoesByKeyboard() {
    try (var visitor =
        signedIn(newsroom.a().correspondent(), Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      assertThat(page.locator(".rowa").first()).isVisible();
      page.keyboard().press("j");
      assertThat(page.locator(".home .go").first()).isFocused();
      page.keyboard().press("j");
      assertThat(page.locator(".home .go").nth(1)).isFocused();
      page.keyboard().press("k");
      assertThat(page.locator(".home .go").first()).isFocused();
      page.keyboard().press("?");
      assertThat(page.locator("dialog")).containsText("快捷键");
      visitor.look("desk-keys");
      page.keyboard().press("Escape");

      page.getByRole(AriaRole.BUTTON, name("EN")).click();
      page.getByRole(AriaRole.BUTTON, name("Switch to dark")).click();
      page.reload();
      assertThat(page.locator("h1")).containsText("you");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(page.locator("html")).hasAttribute("lang", "en");
    }
  }

  @Test
  void aMoveShowsWithoutLoadingThePageAgain() {
    var id = steps.submitted();
    try (var visitor =
        signedIn(newsroom.a().correspondent(), Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      var line = page.locator(".rowa:has(a[href$='" + id + "'])");
      assertThat(line).containsText("在审");
      page.evaluate("() => { window.sameDocument = true }");
      var reviewer = newsroom.person(Role.FIRST_REVIEWER);
      steps.change(reviewer, Steps.reviewCase(id), "claim", Map.of("stage", "FIRST"));
      steps
          .decide(
              reviewer,
              id,
              "FIRST",
              Map.of("decision", "REJECT", "reasonCode", "OFF_TOPIC", "comment", "与上期一篇重复"))
          .orThrow();
      assertThat(line).containsText("退稿", new ContainsTextOptions().setTimeout(20_000));
      assertThat(line).containsText("与上期一篇重复");
      assertThat((Boolean) page.evaluate("() => window.sameDocument")).isTrue();
    }
  }

  @Test
  void anotherUnitsArticleIsNotThere() {
    try (var visitor =
        signedIn(newsroom.b().correspondent(), Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      visitor.refusalsAreExpected();
      visitor.page().navigate(newsroom.origin() + "/desk/submission/articles/" + returned);
      assertThat(visitor.page().locator("#main [role=alert]")).isVisible();
      assertThat(visitor.page().locator("body")).not().containsText(POINT);
      visitor.look("desk-not-ours");
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"CORRESPONDENT", "UNIT_ADMIN"})
  void everyoneOfTheNewspaperLandsSomewhere(Role role) {
    try (var visitor = signedIn(newsroom.person(role), Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      assertThat(visitor.page().locator(".rail [aria-current=page]")).isVisible();
      assertThat(visitor.page().locator(".staff a").first()).isVisible();
      visitor.look("desk-staff-" + role);
    }
  }

  @ParameterizedTest
  @CsvSource({"PHONE,en,DARK", "PHONE,zh-CN,LIGHT"})
  void theStaffsRailIsAtTheFootOfATelephone(Screen screen, String language, Look look) {
    try (var visitor = signedIn(newsroom.person(Role.AUDITOR), screen, language, look)) {
      Locator rail = visitor.page().locator(".rail");
      assertThat(rail).isVisible();
      assertThat(rail.boundingBox().y).isGreaterThan(700);
      visitor.look("desk-staff");
    }
  }

  private static com.microsoft.playwright.Page.GetByRoleOptions name(String words) {
    return new com.microsoft.playwright.Page.GetByRoleOptions().setName(words).setExact(true);
  }

  private static Visitor signedIn(Person person, Screen screen, String language, Look look) {
    var visitor = chromium.visitor(screen, language, look);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=/desk/");
    visitor.signIn(person);
    assertThat(visitor.page().locator("#main h1")).isVisible();
    return visitor;
  }
}
