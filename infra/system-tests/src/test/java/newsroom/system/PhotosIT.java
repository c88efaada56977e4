package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Photos and attachments of an article in the browser: from the dropped file to the text that is handed in.
class PhotosIT {
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
  @CsvSource({"DESKTOP,zh-CN", "PHONE,zh-CN", "PHONE,en"})
  void photosAreBroughtInDescribedMovedAndHandedIn(Screen screen, String language) {
    boolean english = language.equals("en");
    try (var visitor = chromium.visitor(screen, language)) {
      visitor.go(
          newsroom.origin()
              + "/oauth2/authorization/newsroom?return=/desk/submission/articles/new");
      visitor.signIn(newsroom.a().correspondent());
      visitor.refusalsAreExpected();
      var page = visitor.page();
      page.locator("[data-path='/headline/main']").fill("夜门诊开到村口");
      page.locator(".ProseMirror").click();
      page.keyboard().type("晚上8点，大坑头村卫生所的灯还亮着。");
      page.keyboard().press("Enter");
      page.keyboard().type("村医一边记录，一边写下用药时间。");
      page.locator("[data-path='/genre']").selectOption("NEWS_BRIEF");
      page.locator(".own").click();

      page.locator(".photos input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                photo("夜色.jpg", Pictures.jpeg(1600, 1000)),
                photo("我的.heic", heic()),
                photo("小图.png", Pictures.png(420, 300))
              });
      assertThat(page.locator(".photocard")).hasCount(2);
      assertThat(page.locator(".goings .why")).containsText("HEIC");
      assertThat(page.locator(".ProseMirror figure img")).hasCount(2);
      page.locator(".goings .ib").click();
      assertThat(page.locator(".goings li")).hasCount(0);

      page.locator(".foot .pri").click();
      var first = page.locator(".photocard").first();
      assertThat(first.locator(".err").first()).isVisible();
      visitor.look("photos-missing");

      say(first, "夜里，大坑头村卫生所的灯还亮着。", "陆示例");
      first.locator("input[value=MINOR]").check();
      first.locator(".consent select").selectOption("GIVEN");
      first.locator(".consent input").first().fill("家长示例");
      first.locator(".consent input[type=date]").fill("2026-11-20");
      say(page.locator(".photocard").nth(1), "村医在记录。", "陆示例");
      assertThat(page.locator(".ProseMirror figcaption").first()).containsText("陆示例");

      var before = figureBefore(page);
      first.locator(".acts .btn").first().click();
      assertThat(page.locator(".ProseMirror > *:nth-child(" + (before - 1) + ")"))
          .hasClass(java.util.regex.Pattern.compile("photo"));
      page.locator(".photocard").nth(1).locator(".acts .btn").nth(2).click();
      assertThat(page.locator(".ProseMirror figure")).hasCount(1);
      page.locator(".photocard.out .dan").click();
      assertThat(page.locator(".photocard")).hasCount(1);
      paste(page);
      assertThat(page.locator(".photocard")).hasCount(2);
      say(page.locator(".photocard").nth(1), "登记表。", "陆示例");

      page.locator(".attachments input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                photo("同意书.txt", "本人同意刊登。".getBytes(StandardCharsets.UTF_8)),
                photo("程序.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3})
              });
      assertThat(page.locator(".attachments ul li .lk")).hasText("同意书.txt");
      assertThat(page.locator(".attachments .why")).isVisible();
      assertThat(page.locator(".foot .lacks")).hasCount(0);
      visitor.look("photos-described");

      page.locator(".foot .pri").click();
      assertThat(page.locator(".pagehead")).containsText(english ? "receipt" : "来稿");
      assertThat(page.locator(".ms figure img")).hasCount(2);
      page.locator(".ms figure img").last().scrollIntoViewIfNeeded();
      page.waitForFunction(
          "() => [...document.querySelectorAll('.ms figure img')].every(i => i.naturalWidth > 0)");
      assertThat(page.locator(".attachments .lk")).hasText("同意书.txt");
      visitor.look("photos-handed-in");
    }
  }

  private static void say(Locator card, String caption, String credit) {
    card.locator("textarea").fill(caption);
    card.locator(".say input").fill(credit);
  }

  /// The place of the first picture among the paragraphs, from 1.
  private static int figureBefore(Page page) {
    return ((Number)
            page.evaluate(
                "() => [...document.querySelector('.ProseMirror').children]"
                    + ".findIndex(one => one.matches('.photo')) + 1"))
        .intValue();
  }

  /// A picture without words on the clipboard, as a screenshot is.
  private static void paste(Page page) {
    page.evaluate(
        """
        base64 => {
          const bytes = Uint8Array.from(atob(base64), one => one.charCodeAt(0))
          const held = new DataTransfer()
          held.items.add(new File([bytes], '截图.png', {type: 'image/png'}))
          document.querySelector('.ProseMirror').dispatchEvent(
            new ClipboardEvent('paste', {clipboardData: held, bubbles: true, cancelable: true}))
        }
        """,
        Base64.getEncoder().encodeToString(Pictures.png(800, 500)));
  }

  private static FilePayload photo(String name, byte[] bytes) {
    return new FilePayload(name, "", bytes);
  }

  private static byte[] heic() {
    byte[] bytes = new byte[64];
    System.arraycopy("ftypheic".getBytes(StandardCharsets.US_ASCII), 0, bytes, 4, 8);
    System.arraycopy("mif1heic".getBytes(StandardCharsets.US_ASCII), 0, bytes, 16, 8);
    bytes[3] = 24;
    return bytes;
  }
}
