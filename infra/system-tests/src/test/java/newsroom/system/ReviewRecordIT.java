package newsroom.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import newsroom.contracts.access.Role;
import newsroom.launcher.Home;
import newsroom.launcher.Tools;
import newsroom.launcher.demo.Person;
import newsroom.system.Chromium.Look;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// 三审记录 in the browser and offline, on what the play has published.
class ReviewRecordIT {
  private static SharedNewsroom newsroom;
  private static Chromium chromium;

  /// Passed three reviews, after a return.
  private static String articleId;

  @TempDir Path folder;

  @BeforeAll
  static void open() {
    newsroom = SharedNewsroom.get();
    newsroom.played();
    chromium = new Chromium();
    articleId = returnedOnce();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> proof().path("state").asString("").equals("APPROVED"));
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static JsonNode proof() {
    return newsroom
        .person(Role.DUTY_EDITOR)
        .get("/api/review/cases/" + articleId + "/proof")
        .orThrow()
        .json();
  }

  private static String returnedOnce() {
    for (var item :
        newsroom
            .person(Role.DUTY_EDITOR)
            .get("/api/review/cases?view=all&limit=100")
            .orThrow()
            .json()
            .path("items")) {
      if (item.path("state").asString().equals("APPROVED") && item.path("round").asInt() > 1) {
        return item.path("articleId").asString();
      }
    }
    throw new IllegalStateException("The play returns one article of its page");
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN,LIGHT", "PHONE,en,LIGHT", "DESKTOP,en,DARK", "PHONE,zh-CN,DARK"})
  void theRecordSaysWhoPassedWhatAndTheQueueWhatStood(Screen screen, String language, Look look) {
    boolean english = language.equals("en");
    try (var visitor = signedIn(newsroom.person(Role.AUDITOR), screen, language, look)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/review/" + articleId + "/record");
      assertThat(page.locator(".record h1")).hasText(english ? "Record of three reviews" : "三审记录");
      assertThat(page.locator(".record table tbody tr")).hasCount(3);
      assertThat(page.locator(".record dd b").first()).isVisible();
      assertThat(page.locator(".record")).containsText(english ? "Version 2" : "第2稿");
      assertThat(page.locator(".events > li")).hasCount(proof().path("events").size());
      assertThat(page.locator(".events > li.bad")).hasCount(0);
      assertThat(page.locator(".proven .green")).isVisible();
      assertThat(page.locator(".proven"))
          .containsText(proof().path("chain").path("head").asString());
      visitor.look("review-record");
      // A telephone's window widens with what does not fit it, so the width is asked for by itself
      assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
          .isLessThanOrEqualTo(page.viewportSize().width);

      page.navigate(newsroom.origin() + "/desk/review-as-at?view=all");
      assertThat(page.locator(".book tbody tr").first()).isVisible();
      visitor.look("review-as-at");
      asItStood(page, english);
      visitor.look("review-record-as-at");
    }
  }

  /// After its third event: somebody holds it, and nothing later is told.
  private static void asItStood(Page page, boolean english) {
    var then = proof().path("events").get(2).path("at").asString();
    page.navigate(newsroom.origin() + "/desk/review-as-at?view=open&at=" + then);
    var row = page.locator(".book tbody tr:has(a[href*='" + articleId + "'])");
    assertThat(row).containsText(english ? "In review" : "在审");
    row.locator("a").click();
    assertThat(page.locator(".record-then")).isVisible();
    assertThat(page.locator(".events > li")).hasCount(3);
    assertThat(page.locator(".record table")).hasCount(0);

    page.goBack();
    page.locator(".asking input").fill("2020-01-01T00:00");
    page.locator(".asking .pri").click();
    assertThat(page.locator(".emp")).isVisible();
    page.locator(".asking input").fill("2999-01-01T00:00");
    page.locator(".asking .pri").click();
    assertThat(page.locator(".asking .err")).isVisible();
    page.navigate(newsroom.origin() + "/desk/review/" + articleId + "/record?at=" + then);
    assertThat(page.locator(".record-then")).isVisible();
  }

  @Test
  void whatIsSavedIsVerifiedAndOneAlteredByteIsNot() throws IOException {
    try (var visitor =
        signedIn(newsroom.person(Role.DUTY_EDITOR), Screen.DESKTOP, "zh-CN", Look.LIGHT)) {
      var page = visitor.page();
      page.navigate(newsroom.origin() + "/desk/review/" + articleId + "/record");
      var pdf = saved(page, ".pagehead .pri", "record.pdf");
      assertThat(new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.ISO_8859_1))
          .isEqualTo("%PDF-");
      Files.createDirectories(Path.of("target", "screenshots"));
      Files.copy(
          pdf,
          Path.of("target", "screenshots", "review-record.pdf"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);

      var export = saved(page, ".pagehead .btn:not(.pri):nth-child(3)", "case.json");
      var tools = new Tools(Home.find());
      var head = proof().path("chain").path("head").asString();
      var ran = tools.read("verify-review", export.toString(), "--head", head);
      assertThat(ran.status()).as(String.join("\n", ran.lines())).isZero();
      assertThat(ran.lines()).last().asString().startsWith("1 of 1 verified");

      var bytes = Files.readAllBytes(export);
      bytes[bytes.length / 2] ^= 1;
      var altered = Files.write(folder.resolve("altered.json"), bytes);
      ran = tools.read("verify-review", altered.toString());
      assertThat(ran.status()).isOne();
      assertThat(ran.lines()).last().asString().startsWith("0 of 1 verified");
    }
  }

  private Path saved(Page page, String button, String name) {
    Download download = page.waitForDownload(() -> page.locator(button).click());
    var file = folder.resolve(name);
    download.saveAs(file);
    return file;
  }

  private static Visitor signedIn(Person person, Screen screen, String language, Look look) {
    var visitor = chromium.visitor(screen, language, look);
    visitor.go(newsroom.origin() + "/oauth2/authorization/newsroom?return=/desk/");
    visitor.signIn(person);
    assertThat(visitor.page().locator("#main h1")).isVisible();
    return visitor;
  }
}
