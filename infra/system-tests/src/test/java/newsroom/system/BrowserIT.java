package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Mailbox;
import newsroom.launcher.demo.Totp;
import newsroom.system.Chromium.Screen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The pages as people see them, on a desk and on a telephone, in Chinese and in English.
class BrowserIT {
  private static SharedNewsroom newsroom;
  private static Chromium chromium;

  @BeforeAll
  static void thereIsAPaperToRead() {
    newsroom = SharedNewsroom.get();
    newsroom.played();
    chromium = new Chromium();
  }

  @AfterAll
  static void closeTheBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,zh-CN", "DESKTOP,en", "PHONE,en"})
  void aLinkThatWasUsedMakesNoAdministrator(Screen screen, String language) {
    try (var visitor = chromium.visitor(screen, language)) {
      visitor.go(newsroom.origin() + "/id/setup#spent-" + UUID.randomUUID());
      assertThat(visitor.page().locator("input[name=token]").inputValue()).startsWith("spent-");
      visitor.look("setup");
      visitor.fill(
          Map.of(
              "username",
              "second-admin",
              "name",
              "示例管理员",
              "password",
              UUID.randomUUID().toString()));
      visitor.send("username");
      assertThat(visitor.page().locator("input[name=username]").inputValue())
          .isEqualTo("second-admin");
      assertThat(visitor.page().locator("[role=alert]").count()).isPositive();
      visitor.look("setup-spent");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,zh-CN", "DESKTOP,en", "PHONE,en"})
  void somebodySignsInAndAddsAnAuthenticator(Screen screen, String language) {
    var person = newsroom.account(List.of(Role.PROOFREADER), null);
    try (var visitor = chromium.visitor(screen, language)) {
      visitor.go(newsroom.origin() + "/id/account");
      visitor.look("login");
      visitor.fill(Map.of("username", person.username(), "password", "wrong-" + UUID.randomUUID()));
      visitor.send("password");
      assertThat(visitor.page().locator("input[name=username]").inputValue())
          .isEqualTo(person.username());
      assertThat(visitor.page().locator("[role=alert]").innerText()).containsPattern("\\d");
      visitor.look("login-wrong");

      visitor.fill(Map.of("password", person.password()));
      visitor.send("password");
      assertThat(URI.create(visitor.page().url())).hasPath("/id/account");
      visitor.look("account");

      visitor.page().locator("a[href$='/account/authenticator']").click();
      visitor.look("authenticator");
      var secret = visitor.page().locator(".secret").innerText();
      visitor.fill(
          Map.of(
              "code", Totp.code(secret, Totp.step(Instant.now())), "current", person.password()));
      visitor.send("code");
      assertThat(URI.create(visitor.page().url())).hasPath("/id/account");
      assertThat(visitor.page().locator("[role=status]").count()).isPositive();
      visitor.look("account-with-authenticator");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,en"})
  void somebodyWithALinkThatWasWithdrawnIsToldWhomToAsk(Screen screen, String language) {
    var people = "/api/identity/units/" + newsroom.a().unitId() + "/people";
    var username = "invited-" + UUID.randomUUID().toString().substring(0, 8);
    var admin = newsroom.a().admin();
    var late =
        admin
            .post(people, Map.of("username", username, "name", "示例通讯员"), null, SharedNewsroom.key())
            .orThrow();
    admin
        .post(
            people + "/" + late.json().path("id").asString() + "/withdrawal",
            Map.of(),
            late.etag(),
            null)
        .orThrow();
    try (var visitor = chromium.visitor(screen, language)) {
      visitor.refusalsAreExpected();
      visitor.go(late.json().path("invitation").path("link").asString());
      visitor.page().locator(".card h1").waitFor();
      assertThat(visitor.page().locator("input").count()).isZero();
      visitor.look("invite-over");
    }
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void aReaderGoesFromTheListToAnArticle(Screen screen) {
    var issue = newsroom.played().issues().values().iterator().next();
    try (var visitor = chromium.visitor(screen, "zh-CN")) {
      visitor.go(newsroom.origin() + "/");
      assertThat(visitor.page().url()).endsWith("/paper/");
      visitor.look("paper-list");
      visitor.page().locator("a[href*='" + issue + "']").first().click();
      visitor.look("paper-issue");
      visitor.go(newsroom.origin() + "/paper/" + issue + "/1.html");
      assertThat(visitor.page().locator("article[data-article-id]").count()).isEqualTo(5);
      visitor.look("paper-page");
      visitor.page().locator("a[href*='/a/']").first().click();
      assertThat(visitor.page().url()).contains("/a/");
      visitor.look("paper-article");
      visitor.go(newsroom.origin() + "/a/" + UUID.randomUUID());
      visitor.look("paper-not-here");
    }
  }

  @ParameterizedTest
  @CsvSource({"DESKTOP,zh-CN", "PHONE,zh-CN", "DESKTOP,en", "PHONE,en"})
  void aReaderSubscribesConfirmsAndLeaves(Screen screen, String language) {
    var mailbox = new Mailbox(newsroom.stack().addresses().mail());
    var address = UUID.randomUUID() + "@readers.example";
    try (var visitor = chromium.visitor(screen, language)) {
      visitor.go(newsroom.origin() + "/subscribe");
      visitor.look("subscribe");
      visitor.fill(Map.of("email", "no address"));
      visitor.send("email");
      assertThat(visitor.page().locator("[role=alert]").count()).isPositive();
      visitor.look("subscribe-wrong");
      visitor.fill(Map.of("email", address));
      visitor.send("email");
      visitor.look("subscribe-sent");

      visitor.go(mailbox.awaitLink(address, newsroom.origin() + "/subscribe/confirm"));
      visitor.look("subscribe-confirm");
      visitor.send("token");
      visitor.look("subscribe-confirmed");

      visitor.go(
          mailbox.awaitLink(
              "reader3@readers.example", newsroom.origin() + "/subscribe/unsubscribe"));
      visitor.look("unsubscribe");
      visitor.send("token");
      visitor.look("unsubscribed");

      visitor.go(newsroom.origin() + "/subscribe/confirm?token=broken");
      visitor.look("subscribe-broken");
    }
  }
}
