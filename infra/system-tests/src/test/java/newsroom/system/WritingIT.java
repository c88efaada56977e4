package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.WordFile;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Writing, handing in and mending an article in the browser.
class WritingIT {
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
  @CsvSource({"PHONE,zh-CN", "DESKTOP,en"})
  void anArticleIsWrittenReturnedMendedAndAcceptedOnOnePage(Screen screen, String language) {
    boolean english = language.equals("en");
    try (var visitor = atTheDesk(screen, language)) {
      var page = visitor.page();
      page.locator("a[href$='/articles/new']:visible").first().click();
      assertThat(page.locator(".ProseMirror")).isVisible();
      visitor.look("writing-empty");

      page.locator("[data-path='/headline/main']").fill("夜门诊开到村口");
      paste(
          page,
          "<p class='MsoNormal' style='text-indent:24pt'>　　晚上8点，卫生所的灯还亮着。</p>"
              + "<h2>排班跟着农时走</h2><ol><li>先登记</li><li>再量血压</li></ol>");
      page.waitForURL("**/articles/*/edit");
      assertThat(page.locator(".edt .bar [role=status]")).containsText(english ? "Saved" : "已自动保存");

      page.locator(".foot .pri").click();
      assertThat(page.locator(".foot .lacks")).isVisible();
      assertThat(page.locator(".err").first()).isVisible();
      visitor.look("writing-missing");

      page.locator("[data-path='/genre']").selectOption("NEWS_BRIEF");
      page.locator(".own").click();
      assertThat(page.locator(".chips .chip")).hasCount(1);
      assertThat(page.locator(".foot .lacks")).hasCount(0);
      visitor.look("writing-ready");
      page.locator(".foot .pri").click();

      assertThat(page.locator(".pagehead")).containsText(english ? "receipt" : "来稿");
      assertThat(page.locator(".ms ol li")).hasCount(2);
      var id = page.url().substring(page.url().lastIndexOf('/') + 1);
      steps.giveBack(id, newsroom.a().correspondent(), POINT);

      page.navigate(newsroom.origin() + "/desk/submission/articles/" + id + "/edit");
      assertThat(page.locator(".asked-p")).containsText(POINT);
      page.locator("[data-path='/body']").click();
      page.keyboard().press("Control+End");
      page.keyboard().press("Enter");
      page.keyboard().type("共接诊126人次。");
      page.locator(".foot .pri").click();
      assertThat(page.locator("[data-path='/answers/0']")).isFocused();
      page.locator("[data-path='/answers/0']").fill("已按登记表核对");
      visitor.look("writing-returned");
      page.locator(".foot .pri").click();
      assertThat(page.locator(".ms")).containsText("共接诊126人次");
      steps.pass(Role.FIRST_REVIEWER, id, "FIRST");
      steps.pass(Role.SECOND_REVIEWER, id, "SECOND");
      steps.pass(Role.FINAL_REVIEWER, id, "FINAL");
      newsroom
          .a()
          .correspondent()
          .getUntil(
              Steps.article(id),
              reply -> reply.json().path("status").asString().equals("ACCEPTED"),
              "ACCEPTED");
      page.reload();
      assertThat(page.locator(".pagehead")).containsText(english ? "Accepted" : "留用");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,zh-CN", "DESKTOP,en"})
  void aDroppedWordFileFillsTheFieldsAndEveryProposalCanBeTakenBack(
      Screen screen, String language) {
    try (var visitor = atTheDesk(screen, language)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/articles/new");
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
                          "(示例县人民医院)"))));
      assertThat(page.locator("[data-path='/headline/main']")).hasValue("示例县夜门诊开到村口");
      assertThat(page.locator("[data-path='/headline/main']")).hasClass(Pattern.compile("prop"));
      assertThat(page.locator("[data-path='/headline/eyebrow']")).hasValue("筑牢基层健康防线");
      assertThat(page.locator(".ProseMirror p")).hasCount(2);
      assertThat(page.locator(".chips .chip:not(.amb)")).hasCount(1);
      assertThat(page.locator(".edt .bar")).containsText("夜门诊.docx");
      page.waitForURL("**/articles/*/edit");
      assertThat(page.locator(".edt .bar [role=status]")).isVisible();
      visitor.look("writing-dropped");

      page.locator(".f:has([data-path='/headline/eyebrow']) .src .lk").click();
      assertThat(page.locator("[data-path='/headline/eyebrow']")).hasValue("");
      assertThat(page.locator("[data-path='/headline/main']")).hasValue("示例县夜门诊开到村口");
    }
  }

  @Test
  void aFileThatIsNoManuscriptSaysWhy() {
    try (var visitor = atTheDesk(Screen.DESKTOP, "zh-CN")) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/articles/new");
      visitor.refusalsAreExpected();
      page.locator(".takein input[type=file]")
          .setInputFiles(new FilePayload("程序.docx", "", new byte[] {'M', 'Z', 0, 1, 2, 3}));
      assertThat(page.locator(".takein [role=alert]")).isVisible();
      visitor.look("writing-refused-file");
      page.locator("[data-path='/headline/main']").fill("自己写的标题");
      assertThat(page.locator(".edt .bar [role=status]")).containsText("已自动保存");
    }
  }

  @Test
  void aTextChangedElsewhereIsShownBesideTheOneBeingWritten() {
    var id = steps.draft();
    try (var visitor = atTheDesk(Screen.DESKTOP, "zh-CN")) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/articles/" + id + "/edit");
      assertThat(page.locator(".ProseMirror")).containsText("正文第一段");
      var colleague = newsroom.a().admin();
      var seen = colleague.get(Steps.article(id)).orThrow();
      colleague
          .put(Steps.article(id) + "/draft", Steps.copy(newsroom.a(), "同事改过的一段。"), seen.etag())
          .orThrow();

      visitor.refusalsAreExpected();
      page.locator("[data-path='/headline/main']").fill("我改的标题");
      assertThat(page.locator(".twotexts")).containsText("同事改过的一段");
      assertThat(page.locator(".twotexts")).containsText("我改的标题");
      visitor.look("writing-two-texts");
      page.locator(".twotexts .btn").first().click();
      assertThat(page.locator(".twotexts")).hasCount(0);
      assertThat(page.locator(".edt .bar [role=status]")).containsText("已自动保存");
      page.reload();
      assertThat(page.locator("[data-path='/headline/main']")).hasValue("我改的标题");
    }
  }

  @Test
  void aSessionThatEndsWhileWritingLosesNothing() {
    var id = steps.draft();
    try (var visitor = atTheDesk(Screen.DESKTOP, "zh-CN")) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/submission/articles/" + id + "/edit");
      assertThat(page.locator(".ProseMirror")).containsText("正文第一段");
      visitor.forgetCookie("GWSESSION");
      visitor.forgetCookie("IDSESSION");
      visitor.refusalsAreExpected();
      page.locator("[data-path='/headline/main']").fill("登录过期时写的标题");
      page.locator(".bar-note button").click();
      visitor.signIn(newsroom.a().correspondent());
      assertThat(page.locator("[data-path='/headline/main']")).hasValue("登录过期时写的标题");
      assertThat(page.locator(".edt .bar [role=status]")).containsText("已自动保存");
    }
  }

  /// As a browser does with what Word or WeChat left on the clipboard.
  private static void paste(Page page, String html) {
    page.locator(".ProseMirror").click();
    page.evaluate(
        """
        html => {
          const held = new DataTransfer()
          held.setData('text/html', html)
          held.setData('text/plain', 'x')
          document.querySelector('.ProseMirror').dispatchEvent(
            new ClipboardEvent('paste', {clipboardData: held, bubbles: true, cancelable: true}))
        }
        """,
        html);
    assertThat(page.locator(".ProseMirror h3")).hasText("排班跟着农时走");
    assertThat(page.locator(".ProseMirror ol li")).hasCount(2);
  }

  private static Visitor atTheDesk(Screen screen, String language) {
    var visitor = chromium.visitor(screen, language);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=/desk/");
    visitor.signIn(newsroom.a().correspondent());
    assertThat(visitor.page().locator("#main h1")).isVisible();
    return visitor;
  }
}
