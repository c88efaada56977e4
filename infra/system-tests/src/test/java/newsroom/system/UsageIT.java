package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Look;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statistics and the ledger in the browser, on what the play has published.
class UsageIT {
  private static SharedNewsroom newsroom;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    newsroom = SharedNewsroom.get();
    int published = newsroom.played().articles();
    chromium = new Chromium();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            newsroom
                    .person(Role.LIAISON_EDITOR)
                    .get("/api/submission/usage?by=KIND")
                    .orThrow()
                    .json()
                    .path("total")
                    .path("now")
                    .path("published")
                    .asInt()
                >= published);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,LIGHT", "PHONE,zh-CN,DARK", "DESKTOP,en,DARK", "PHONE,en,LIGHT"})
  void theNewsroomCountsReckonsAndDrafts(Screen screen, String language, Look look) {
    boolean english = language.equals("en");
    try (var visitor = signedIn(newsroom.person(Role.LIAISON_EDITOR), screen, language, look)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/usage");
      assertThat(page.locator(".book tbody tr").first()).isVisible();
      assertThat(page.locator(".chart svg")).hasCount(3);
      assertThat(page.locator(".chart").first()).hasAttribute("role", "img");
      assertThat(page.locator(".sent")).containsText(english ? "received" : "来稿");
      visitor.look("usage");
      page.locator(".figures label select").selectOption("KIND");
      page.waitForURL("**by=KIND**");
      assertThat(page.locator(".book tfoot")).containsText(english ? "Total" : "合计");
      page.reload();
      assertThat(page.locator(".book thead")).containsText(english ? "Kind of unit" : "单位类别");

      narrowed(page, visitor);

      page.locator("a[href*='/usage/bulletin']").first().click();
      assertThat(page.locator(".bulletin h1")).isVisible();
      visitor.look("usage-bulletin");

      page.navigate(newsroom.origin() + "/desk/submission/ledger");
      assertThat(page.locator(".book tbody tr").first()).isVisible();
      visitor.look("ledger-entries");
      page.locator(".ofunit input").fill("示例市中心医院");
      page.locator(".ofunit .cands .lk").first().click();
      page.waitForURL("**unit=**");
      assertThat(page.locator(".book tbody tr")).hasCount(1);
      assertThat(page.locator(".book tbody")).containsText("示例市中心医院");
      assertThat(page.locator("a[href*='/ledger/statement'][href*='unit=']")).hasCount(2);
      visitor.look("ledger-of-a-unit");
      page.navigate(newsroom.origin() + "/desk/submission/ledger?part=due");
      page.locator(".tick").first().check();
      assertThat(page.locator(".paying .pri")).isVisible();
      visitor.look("ledger-due");
      page.navigate(newsroom.origin() + "/desk/submission/ledger?part=months");
      assertThat(page.locator(".book tbody tr").first()).isVisible();
      visitor.look("ledger-months");
      page.navigate(newsroom.origin() + "/desk/submission/ledger?part=rules");
      page.locator(".before .btn").click();
      page.locator(".rules .row .btn").first().click();
      // The day is missing: said at its field, and what was typed stays
      visitor.refusalsAreExpected();
      assertThat(page.locator(".rules .err").first()).isVisible();
      page.locator(".rules input[type=date]").fill("2090-01-01");
      page.locator(".rules .row .btn").first().click();
      assertThat(page.locator(".rules [role=status]")).isVisible();
      visitor.look("ledger-rules");
    }
  }

  /// The figures, the address and the files say the same part.
  private static void narrowed(Page page, Visitor visitor) {
    page.locator(".narrow summary").click();
    page.locator(".nfields input[autocomplete=off]").fill("示例县人民医院");
    page.locator(".nfields .cands .lk").first().click();
    page.waitForURL("**unit=**");
    page.locator(".nfields select").nth(1).selectOption(new SelectOption().setIndex(1));
    page.waitForURL("**genre=**");
    assertThat(page.locator("a[href*='/usage/export'][href*='genre='][href*='unit=']")).hasCount(2);
    assertThat(page.locator(".book tfoot")).isVisible();
    visitor.look("usage-narrowed");
    visitor.refusalsAreExpected();
    page.locator(".nfields input[maxlength='60']").first().fill("没有的地方");
    page.locator(".nfields input[maxlength='60']").first().blur();
    assertThat(page.locator(".nfields .err")).isVisible();
    assertThat(page.locator(".nfields input[maxlength='60']").first()).hasValue("没有的地方");
    page.locator(".narrow > .lk").click();
    assertThat(page.locator(".book tbody tr").first()).isVisible();
    assertThat(page.locator("a[href*='/usage/export'][href*='genre=']")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,LIGHT", "PHONE,en,DARK"})
  void aUnitSeesItsOwnFiguresAndObjects(Screen screen, String language, Look look) {
    try (var visitor = signedIn(newsroom.a().correspondent(), screen, language, look)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/usage");
      assertThat(page.locator(".sent")).isVisible();
      assertThat(page.locator("a[href*='/usage/bulletin']")).hasCount(0);
      visitor.look("usage-unit");
      page.navigate(newsroom.origin() + "/desk/submission/ledger?part=objections");
      page.locator(".ask textarea").fill("第1286期少计一篇。");
      page.locator(".ask .pri").click();
      assertThat(page.locator(".objections li").first()).containsText("少计一篇");
      visitor.look("ledger-unit");
    }
  }

  private static Visitor signedIn(Person person, Screen screen, String language, Look look) {
    var visitor = chromium.visitor(screen, language, look);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=/desk/");
    visitor.signIn(person);
    assertThat(visitor.page().locator("#main h1")).isVisible();
    return visitor;
  }
}
