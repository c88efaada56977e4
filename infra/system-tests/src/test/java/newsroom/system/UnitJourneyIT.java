package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.launcher.demo.WordFile;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the invitation to the acceptance, as a unit's two people do it: all of it at the desk. Only what the
/// newspaper decides comes from elsewhere.
class UnitJourneyIT {
  private static final String PHRASE = "茶山石阶夜灯三盏";
  private static final String POINT = "接诊人次前后不一，请核对";

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
  void anInvitedCorrespondentDropsAWordFileAndIsAccepted(Screen screen, String language) {
    boolean english = language.equals("en");
    var unitName = "示例县中医院" + word();
    var unit =
        newsroom.registered(Map.of("canonicalName", unitName, "kind", "HOSPITAL", "signOff", true));
    var admin = newsroom.account(List.of(Role.UNIT_ADMIN), unit);
    var started = Instant.now();
    try (var boss = chromium.visitor(Screen.DESKTOP, language);
        var visitor = chromium.visitor(screen, language)) {
      var page = visitor.page();
      signIn(boss, admin, "/desk/identity/people");
      var username = "correspondent-" + word();
      comeIn(visitor, invitation(boss, username, english), username);
      var atTheDesk = Instant.now();
      rehearse(visitor, unitName);

      var writing = Instant.now();
      drop(page, unitName);
      page.locator(".f:has([data-path='/headline/eyebrow']) .src .lk").click();
      page.locator("[data-path='/headline/main']").fill("示例县夜门诊开到大坑头村口");
      page.locator("[data-path='/genre']").selectOption("NEWS_BRIEF");
      visitor.look("journey-corrected");
      handIn(page);
      assertThat(page.locator(".signoff")).isVisible();
      var id = page.url().substring(page.url().lastIndexOf('/') + 1);
      sign(boss, id, "journey-sign");
      page.navigate(newsroom.origin() + "/desk/submission/articles/" + id + "/edit");
      handIn(page);
      assertThat(page.locator(".pagehead")).containsText(english ? "receipt" : "来稿");
      var handedIn = Instant.now();

      steps.giveBack(id, admin, POINT);
      page.navigate(newsroom.origin() + "/desk/");
      assertThat(page.locator(".nd")).containsText(POINT);
      visitor.look("journey-returned");
      page.locator(".nd .btn").click();
      assertThat(page.locator(".asked-p")).containsText(POINT);
      page.locator("[data-path='/body']").click();
      page.keyboard().press("Control+End");
      page.keyboard().press("Enter");
      page.keyboard().type("共接诊126人次。");
      page.locator("[data-path='/answers/0']").fill("已按登记表核对");
      handIn(page);
      assertThat(page.locator(".signoff")).isVisible();
      sign(boss, id, "journey-sign-again");
      page.navigate(newsroom.origin() + "/desk/submission/articles/" + id + "/edit");
      assertThat(page.locator("[data-path='/answers/0']")).hasValue("已按登记表核对");
      handIn(page);
      assertThat(page.locator(".ms")).containsText("共接诊126人次");

      steps.pass(Role.FIRST_REVIEWER, id, "FIRST");
      steps.pass(Role.SECOND_REVIEWER, id, "SECOND");
      steps.pass(Role.FINAL_REVIEWER, id, "FINAL");
      admin.getUntil(
          Steps.article(id),
          reply -> reply.json().path("status").asString().equals("ACCEPTED"),
          "ACCEPTED");
      page.navigate(newsroom.origin() + "/desk/");
      assertThat(page.locator(".rowa")).containsText(english ? "Accepted" : "留用");
      visitor.look("journey-accepted");
      System.out.printf(
          Locale.ROOT,
          "Journey %s %s: invitation to desk %.1f s; drop, correct, sign-off, hand in %.1f s; all"
              + " %.1f s%n",
          screen,
          language,
          seconds(started, atTheDesk),
          seconds(writing, handedIn),
          seconds(started, Instant.now()));
    }
  }

  /// The unit's administrator invites and reads the link off the page.
  private static String invitation(Visitor boss, String username, boolean english) {
    var page = boss.page();
    page.locator(".people > header .btn").click();
    boss.refusalsAreExpected();
    page.locator("[data-path='/name']").fill("陆示例");
    page.locator(".inv .btn.pri").click();
    assertThat(page.locator(".f:has([data-path='/username']) .err")).isVisible();
    page.locator("[data-path='/username']").fill(username);
    page.locator(".inv .btn.pri").click();
    var link = page.locator(".once output");
    assertThat(link).containsText("/id/invite#");
    var text = link.innerText();
    boss.look("people-invited");
    page.locator(".shownlink > .btn").click();
    page.reload();
    assertThat(page.locator(".once")).hasCount(0);
    page.locator(".prow .lk").getByText(english ? "Show the link again" : "再看链接").click();
    assertThat(link).hasText(text);
    return text;
  }

  /// By the link to a password and on to the desk, without typing anything twice.
  private static void comeIn(Visitor visitor, String link, String username) {
    var page = visitor.page();
    visitor.go(link);
    assertThat(page.locator("#password")).isVisible();
    assertThat(page.locator("main")).containsText(username);
    visitor.refusalsAreExpected();
    page.locator("#password").fill("123456789012");
    page.locator(".btn.pri").click();
    assertThat(page.locator("#password-e")).isVisible();
    page.locator("#password").fill(PHRASE);
    assertThat(page.locator(".rules .kept")).isVisible();
    visitor.look("invite-password");
    page.locator(".btn.pri").click();
    page.waitForURL("**/desk/first");
    assertThat(page.locator(".try .note")).isVisible();
  }

  private static void rehearse(Visitor visitor, String unitName) {
    var page = visitor.page();
    visitor.look("first-empty");
    page.locator(".try .takein ~ p .lk").click();
    assertThat(page.locator("[data-path='/headline/main']")).hasValue("示例县夜门诊方便了种茶人");
    assertThat(page.locator(".chips .chip")).containsText(unitName);
    visitor.look("first-read");
    page.locator("[data-path='/headline/main']").fill("长".repeat(400));
    page.locator(".try .btn.pri").click();
    assertThat(page.locator("[data-path='/headline/main']")).isFocused();
    assertThat(page.locator(".f:has([data-path='/headline/main']) .err")).containsText("400");
    page.locator("[data-path='/headline/main']").fill("夜门诊方便了种茶人");
    page.locator("[data-path='/genre']").selectOption("NEWS_BRIEF");
    page.locator(".try .btn.pri").click();
    assertThat(page.locator(".then")).isVisible();
    visitor.look("first-over");
    page.locator(".try .btn.pri").click();
    assertThat(page.locator(".ProseMirror")).isVisible();
  }

  private static void drop(Page page, String unitName) {
    page.locator(".takein input[type=file]")
        .setInputFiles(
            new FilePayload(
                "夜门诊.docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                WordFile.of(
                    List.of(
                        "筑牢基层健康防线",
                        "示例县夜门诊开到村口",
                        "11月20日晚上8点，示例县大坑头村的卫生所还亮着灯。村医一边记录，一边把降压药的服用时间写在药盒上。",
                        "“白天走不开，现在吃过晚饭，走两步就到。”一位茶农说。",
                        "(" + unitName + ")"))));
    assertThat(page.locator("[data-path='/headline/main']")).hasValue("示例县夜门诊开到村口");
    assertThat(page.locator(".chips .chip:not(.amb)")).hasCount(1);
    page.waitForURL("**/articles/*/edit");
  }

  private static void handIn(Page page) {
    assertThat(page.locator(".ProseMirror")).isVisible();
    page.locator(".foot .pri").click();
    page.waitForURL(java.util.regex.Pattern.compile(".*/articles/[^/]+$"));
  }

  /// From the home of the unit's administrator, who finds there what waits.
  private static void sign(Visitor boss, String id, String look) {
    var page = boss.page();
    page.navigate(newsroom.origin() + "/desk/");
    page.locator(".nd:has(a[href$='" + id + "']) .btn").click();
    assertThat(page.locator(".signoff form")).isVisible();
    page.locator(".signoff input").fill("宣传科科长");
    boss.look(look);
    page.locator(".signoff form .btn.pri").click();
    assertThat(page.locator(".signoff form")).hasCount(0);
  }

  private static void signIn(Visitor visitor, Person person, String place) {
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=" + place);
    visitor.signIn(person);
    assertThat(visitor.page().locator("#main h1")).isVisible();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 1000.0;
  }

  private static String word() {
    return UUID.randomUUID().toString().substring(0, 6);
  }
}
