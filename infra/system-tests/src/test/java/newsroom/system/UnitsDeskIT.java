package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Look;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Units and their people, as the liaison editor and a unit's administrator look after them.
class UnitsDeskIT {
  private static final String HEAD = "单位名称,单位类型,上级单位,行政区划,别名\n";
  private static SharedNewsroom newsroom;
  private static Chromium chromium;

  @BeforeAll
  static void open() {
    newsroom = SharedNewsroom.get();
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,LIGHT", "PHONE,en,DARK"})
  void aUnitIsRegisteredRenamedAndWhatAnotherChangedMeanwhileIsShown(
      Screen screen, String language, Look look) {
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    var name = "䶮𠮷示例医院" + word();
    try (var visitor = at("/desk/submission/units", liaison, screen, language, look)) {
      var page = visitor.page();
      assertThat(page.locator(".urow").first()).isVisible();
      visitor.look("units-list");
      page.locator("a[href$='/units/new']").click();
      visitor.refusalsAreExpected();
      page.locator(".unew .btn.pri").click();
      assertThat(page.locator("[data-path='/canonicalName']")).isFocused();
      assertThat(page.locator(".unew .err").first()).isVisible();
      field(page, "/canonicalName").fill(name);
      field(page, "/aliases").fill("示例院" + word());
      field(page, "/kind").selectOption("HOSPITAL");
      field(page, "/region").fill("没有的地方");
      page.locator(".unew .btn.pri").click();
      assertThat(page.locator(".f:has([data-path='/region']) .err")).containsText("没有的地方");
      visitor.look("units-new-wrong");
      field(page, "/region").fill("鼓楼区");
      page.locator(".unew .btn.pri").click();

      assertThat(page.locator("h1")).hasText(name);
      page.locator(".pagehead .btn.pri").click();
      assertThat(page.locator(".pagehead .green")).isVisible();
      assertThat(page.locator(".uhist > li")).hasCount(2);

      page.locator(".pagehead .btn").first().click();
      field(page, "/officePhone").fill("0591-12345678");
      var id = page.url().substring(page.url().lastIndexOf('/') + 1);
      changedElsewhere(id);
      page.locator(".uedit .btn.pri").click();
      assertThat(page.locator(".meanwhile")).isVisible();
      assertThat(field(page, "/officePhone")).hasValue("0591-12345678");
      assertThat(page.locator(".f:has([data-path='/officePhone']) .err"))
          .containsText("0591-11112222");
      assertThat(field(page, "/shortNames")).hasValue("宣传科");
      visitor.look("units-changed-meanwhile");
      page.locator(".uedit .btn.pri").click();
      assertThat(page.locator(".uedit")).hasCount(0);
      var stored = liaison.get("/api/submission/units/" + id).orThrow().json();
      assertThat(stored.path("officePhone").asString()).isEqualTo("0591-12345678");
      assertThat(stored.path("shortNames").path(0).asString()).isEqualTo("宣传科");

      page.locator(".pagehead .btn").nth(1).click();
      field(page, "/name").fill(name + "新名");
      page.locator(".uedit .btn.pri").click();
      assertThat(page.locator("h1")).hasText(name + "新名");
      assertThat(page.locator(".unames")).containsText(name);
      visitor.look("units-one");
    }
  }

  private static void changedElsewhere(String id) {
    var admin = newsroom.person(Role.ADMINISTRATOR);
    var path = "/api/submission/units/" + id;
    admin
        .put(
            path,
            Map.of(
                "kind", "HOSPITAL",
                "region", "福建省福州市鼓楼区",
                "shortNames", List.of("宣传科"),
                "officePhone", "0591-11112222"),
            admin.get(path).orThrow().etag())
        .orThrow();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,LIGHT", "PHONE,en,LIGHT"})
  void aTableIsCheckedRowByRowCorrectedAndRun(Screen screen, String language, Look look) {
    boolean english = language.equals("en");
    var word = word();
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    try (var visitor = at("/desk/submission/units/import", liaison, screen, language, look)) {
      var page = visitor.page();
      visitor.refusalsAreExpected();
      drop(page, "单位名称,地区\n示例,福州\n".getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("#main [role=alert]")).containsText("单位类型");
      drop(page, new byte[] {(byte) 0xff, (byte) 0x81, (byte) 0xff, '\n'});
      assertThat(page.locator("#main [role=alert]")).containsText("GB18030");
      visitor.look("import-unreadable");

      var wrong =
          HEAD
              + "示例医院%s,医院,,鼓楼区,\n示例站%s,没有的类型,,鼓楼区,\n示例中心%s,直属单位,,没有的地方,\n"
                  .formatted(word, word, word);
      drop(page, wrong.getBytes(Charset.forName("GB18030")));
      var rows = page.locator(".rline");
      assertThat(rows).hasCount(3);
      assertThat(rows.first()).containsText("没有的类型");
      assertThat(page.locator(".rline .red li, .rline li.red")).hasCount(2);
      assertThat(page.locator(".sum [role=status]"))
          .hasText(english ? "3 rows = To correct 2 + New 1" : "共 3 行 = 要改 2 + 新登记 1");
      assertThat(page.locator(".sum .btn.pri")).hasCount(0);
      page.locator(".pickk .btn").nth(2).click();
      assertThat(rows).hasCount(1);
      page.locator(".pickk .btn").first().click();
      visitor.look("import-wrong");

      var right = wrong.replace("没有的类型", "机关处室").replace("没有的地方", "台江区");
      drop(page, right.getBytes(StandardCharsets.UTF_8));
      page.locator(".sum .btn.pri").click();
      assertThat(page.locator(".sum [role=status]"))
          .hasText(english ? "3 rows = New 3" : "共 3 行 = 新登记 3");
      assertThat(rows.first().locator("a")).isVisible();
      visitor.look("import-done");
      drop(page, right.getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator(".sum [role=status]"))
          .hasText(english ? "3 rows = Same 3" : "共 3 行 = 不变 3");

      page.navigate(newsroom.origin() + "/desk/submission/units?q=" + word);
      assertThat(page.locator(".urow")).hasCount(3);
      var file = page.waitForDownload(() -> page.locator(".pagehead .btn").nth(1).click());
      assertThat(file.suggestedFilename()).isEqualTo("units.csv");
      page.locator(".swap .btn").nth(1).click();
      assertThat(page.locator(".branches .go").getByText("示例医院" + word)).isVisible();
      visitor.look("units-tree");
    }
  }

  /// Checking, filtering and scrolling thousands of rows; they are not run here.
  @Test
  void aTableOfFiveThousandRowsStaysUsable() {
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    var table =
        HEAD
            + IntStream.range(0, 5000)
                .mapToObj(i -> "示例第%d号医院,%s,,鼓楼区,\n".formatted(i, i % 50 == 7 ? "没有的类型" : "医院"))
                .collect(Collectors.joining());
    try (var visitor =
        at("/desk/submission/units/import", liaison, Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      var before = Instant.now();
      drop(page, table.getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator(".sum [role=status]")).containsText("共 5000 行 = 要改 100 + 新登记 4900");
      var shown = Instant.now();
      page.locator(".pickk .btn").nth(1).click();
      assertThat(page.locator(".rline")).hasCount(100);
      System.out.printf(
          "5000 rows: shown after %d ms, filtered after %d ms%n",
          Duration.between(before, shown).toMillis(),
          Duration.between(shown, Instant.now()).toMillis());
      visitor.refusalsAreExpected();
      drop(page, (table + "示例多一行医院,医院,,,\n").getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("#main [role=alert]")).containsText("5000");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,DARK", "PHONE,zh-CN,LIGHT"})
  void theLiaisonEditorLooksAfterPeopleProgramsAndNames(Screen screen, String language, Look look) {
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    var shared = "示例共用名" + word();
    var one = unit("示例甲医院" + word(), shared);
    unit("示例乙医院" + word(), shared);
    newsroom.account(List.of(Role.CORRESPONDENT), one);
    try (var visitor = at("/desk/submission/units/" + one, liaison, screen, language, look)) {
      var page = visitor.page();
      page.locator(".people .lk.red").click();
      assertThat(page.locator("dialog")).containsText("打不开");
      visitor.look("people-remove");
      page.locator("dialog .solid").click();
      assertThat(page.locator(".people .prow")).containsText("已停用");
      assertThat(liaison.get("/api/identity/units/" + one + "/people").orThrow().body())
          .contains("\"enabled\":false");

      page.locator(".clients > header .btn").click();
      page.locator(".clients [data-path='/name']").fill("示例宣传系统");
      page.locator(".clients .inv .btn.pri").click();
      assertThat(page.locator(".clients .once output")).hasCount(2);
      assertThat(page.locator(".clients .once output").first()).containsText("api-");
      visitor.look("clients-made");
      page.locator(".clients .shownlink > .btn").click();
      page.locator(".clients .lk.red").click();
      page.locator("dialog .solid").click();
      assertThat(page.locator(".clients .prow")).containsText("已吊销");

      page.locator(".unames a.tag").click();
      var line = page.locator(".amb > li").filter(new Locator.FilterOptions().setHasText(shared));
      assertThat(line).isVisible();
      visitor.look("names-to-decide");
      line.locator("li.between .btn").first().click();
      assertThat(line).hasCount(0);
    }
  }

  @Test
  void peopleOfASuspendedUnitAreToldBeforeTheyWriteAndWhoWasRemovedAtTheDoor() {
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    var one = unit("示例丙医院" + word(), "示例丙院" + word());
    var correspondent = newsroom.account(List.of(Role.CORRESPONDENT), one);
    var path = "/api/submission/units/" + one;
    liaison
        .post(
            path + "/suspension",
            Map.of("reason", "换了负责人，等新的审签人"),
            liaison.get(path).orThrow().etag(),
            null)
        .orThrow();
    try (var visitor = at("/desk/", correspondent, Screen.PHONE, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      assertThat(page.locator(".stopped")).containsText("换了负责人");
      visitor.look("unit-suspended");
      var people = "/api/identity/units/" + one + "/people";
      var id = liaison.get(people).orThrow().json().path("items").path(0).path("id").asString();
      liaison
          .post(
              people + "/" + id + "/disable",
              Map.of(),
              liaison.get(people + "/" + id).orThrow().etag(),
              null)
          .orThrow();
      visitor.refusalsAreExpected();
      visitor.forgetCookie("GWSESSION");
      page.reload();
      visitor.signIn(correspondent);
      assertThat(page.locator("#username-e")).containsText("已停用");
      visitor.look("login-removed");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,en,LIGHT", "PHONE,zh-CN,DARK"})
  void aListOfSourcesIsCheckedTakenInAndLookedUp(Screen screen, String language, Look look) {
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    var source = "示例日报" + word();
    // Of two lists for one day the newer holds: each run has its own year
    var year = screen == Screen.PHONE ? "2097" : "2098";
    try (var visitor = at("/desk/submission/sources", liaison, screen, language, look)) {
      var page = visitor.page();
      visitor.refusalsAreExpected();
      var fields = page.locator(".srcin .in");
      fields.nth(0).fill("示例名单");
      fields.nth(1).fill(year + "-" + word());
      fields.nth(2).fill(year + "-01-01");
      fields.nth(3).fill(year + "-12-31");
      sources(
          page,
          ("name,from,to,status\n" + source + ",,,maybe\n,,,\n").getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator(".srcrows li")).hasCount(2);
      visitor.look("sources-wrong");
      sources(page, ("name\n" + source + "\n").getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator(".srcin [role=status]")).isVisible();
      page.locator(".srcin .btn.pri").click();
      assertThat(page.locator(".srcl").first()).containsText("示例名单");
      page.locator(".srcask .in").nth(0).fill(source);
      page.locator(".srcask .in").nth(1).fill(year + "-02-01");
      page.locator(".srcask .btn").click();
      assertThat(page.locator(".srcfound.ma")).containsText(source);
      visitor.look("sources");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,LIGHT", "PHONE,en,LIGHT"})
  void theAdministratorOpensAndChangesAccounts(Screen screen, String language, Look look) {
    var admin = newsroom.person(Role.ADMINISTRATOR);
    try (var visitor = at("/desk/identity/accounts", admin, screen, language, look)) {
      var page = visitor.page();
      visitor.refusalsAreExpected();
      page.locator(".pagehead .btn.pri").click();
      page.locator("[data-path='/name']").fill("示例审计员");
      var username = "auditor-" + word();
      page.locator("[data-path='/username']").fill(username);
      page.locator(".accf input[value=AUDITOR]").check();
      page.locator(".accf input[value=FIRST_REVIEWER]").check();
      page.locator(".accf .btn.pri").click();
      assertThat(page.locator("fieldset[data-path='/roles'] .err")).isVisible();
      visitor.look("accounts-wrong");
      page.locator(".accf input[value=FIRST_REVIEWER]").uncheck();
      page.locator(".accf .btn.pri").click();
      assertThat(page.locator(".once output")).containsText("/id/invite#");
      visitor.look("accounts");
      page.locator(".people input[type=search]").fill(username.substring(3).toUpperCase());
      assertThat(page.locator(".prow")).hasCount(1);
      assertThat(page.locator(".prow")).containsText(username);
      visitor.look("accounts-found");
      page.locator(".people input[type=search]").fill(username + "-nobody");
      assertThat(page.locator(".people h2")).isVisible();
      page.navigate(newsroom.origin() + "/desk/submission/units/sign-off");
      assertThat(page.locator(".policy .ck")).hasCount(8);
      visitor.look("sign-off-policy");
    }
  }

  private static void drop(Page page, byte[] table) {
    page.locator(".dropz input[type=file]")
        .setInputFiles(new FilePayload("单位.csv", "text/csv", table));
  }

  private static void sources(Page page, byte[] table) {
    page.locator(".srcin input[type=file]")
        .setInputFiles(new FilePayload("名单.csv", "text/csv", table));
  }

  private static String unit(String name, String alias) {
    return newsroom.registered(
        Map.of("canonicalName", name, "kind", "HOSPITAL", "aliases", List.of(alias)));
  }

  private static Locator field(Page page, String path) {
    return page.locator("[data-path='" + path + "']");
  }

  /// Something that no other test has.
  private static String word() {
    return UUID.randomUUID().toString().substring(0, 6);
  }

  private static Visitor at(
      String place, Person person, Screen screen, String language, Look look) {
    var visitor = chromium.visitor(screen, language, look);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=" + place);
    visitor.signIn(person);
    assertThat(visitor.page().locator("#main h1")).isVisible();
    return visitor;
  }
}
