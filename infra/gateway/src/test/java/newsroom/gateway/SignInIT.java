package newsroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT {
  private final House house = House.shared();

  @Test
  void aPersonSignsInAndComesBackToWhereTheyWere() {
    Visitor visitor = house.visitor();

    Visitor.Answer end =
        visitor.follow("/oauth2/authorization/newsroom?return=/bff/csrf?a=%E4%B8%AD");

    assertThat(end.address().toString()).isEqualTo(house.origin + "/bff/csrf?a=%E4%B8%AD");
    Visitor.Answer me = visitor.get("/bff/me");
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().get("id").asString()).isEqualTo("reader-1");
    assertThat(me.json().get("name").asString()).isEqualTo("读者示例");
    assertThat(me.json().get("roles").get(0).asString()).isEqualTo("FIRST_REVIEWER");
    assertThat(me.json().get("acr").asString()).isEqualTo("pwd");
  }

  @Test
  void theSecondFactorIsAskedForOnTheWayBackToTheSamePage() {
    Visitor visitor = house.visitor().signedIn();
    String before = visitor.cookie("GWSESSION");

    Visitor.Answer start = visitor.open("/oauth2/authorization/newsroom?acr=mfa&return=/bff/me");
    assertThat(start.header("Location"))
        .contains("acr_values=mfa")
        .contains("code_challenge_method=S256");
    visitor.followFrom(start);

    assertThat(visitor.get("/bff/me").json().get("acr").asString()).isEqualTo("mfa");
    assertThat(visitor.cookie("GWSESSION")).isNotEqualTo(before);
    Visitor old = house.visitor();
    old.plant("GWSESSION", before);
    assertThat(old.get("/bff/me").status()).isEqualTo(401);
  }

  @Test
  void aScriptWithoutLoginIsToldInItsLanguage() {
    Visitor.Answer chinese = house.visitor().get("/api/submission/articles");
    assertThat(chinese.status()).isEqualTo(401);
    assertThat(chinese.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(chinese.json().get("type").asString())
        .isEqualTo("urn:newsroom:problem:not-signed-in");
    assertThat(chinese.json().get("title").asString()).isEqualTo("请先登录");

    Visitor.Answer english =
        house.visitor().get("/bff/me", Map.of("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5"));
    assertThat(english.status()).isEqualTo(401);
    assertThat(english.json().get("title").asString()).isEqualTo("Please sign in");
  }

  @Test
  void aPersonWithoutLoginIsSentToSignInAndComesBack() {
    Visitor visitor = house.visitor();

    Visitor.Answer first = visitor.open("/api/docs?x=1");

    assertThat(first.status()).isEqualTo(302);
    assertThat(first.header("Location"))
        .endsWith("/oauth2/authorization/newsroom?return=%2Fapi%2Fdocs%3Fx%3D1");
    assertThat(visitor.followFrom(first).address().toString())
        .isEqualTo(house.origin + "/api/docs?x=1");
  }

  @Test
  void theApiIsNeverNavigatedTo() {
    assertThat(house.visitor().open("/api/review/cases").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "/\t/evil.example/",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/x\r\nSet-Cookie:a=b",
        "evil.example"
      })
  void aLoginNeverLeadsToAnotherSite(String wanted) {
    Visitor visitor = house.visitor();

    Visitor.Answer answer =
        visitor.open(
            "/oauth2/authorization/newsroom?return="
                + java.net.URLEncoder.encode(wanted, java.nio.charset.StandardCharsets.UTF_8));
    for (int hop = 0; hop < 2; hop++) {
      answer = visitor.open(answer.address().resolve(answer.header("Location")).toString());
    }

    assertThat(answer.address().resolve(answer.header("Location")).toString())
        .isEqualTo(house.origin + "/desk/");
  }

  @Test
  void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
    Visitor visitor = house.visitor().signedIn();

    assertThat(visitor.cookieLine("GWSESSION"))
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/")
        .doesNotContain("Domain");
    assertThat(visitor.cookieLine("XSRF-TOKEN"))
        .contains("SameSite=Lax")
        .doesNotContain("HttpOnly");
  }

  @Test
  void theSessionIdChangesAtLogin() {
    Visitor visitor = house.visitor();
    visitor.open("/oauth2/authorization/newsroom");
    String before = visitor.cookie("GWSESSION");

    visitor.signedIn();

    assertThat(before).isNotNull();
    assertThat(visitor.cookie("GWSESSION")).isNotNull().isNotEqualTo(before);
  }

  @Test
  void aChangeNeedsTheTokenOfThePage() {
    Visitor visitor = house.visitor().signedIn();

    Visitor.Answer without =
        visitor.send(
            "POST",
            "/api/submission/articles",
            "application/json",
            BodyPublishers.ofString("{}"),
            Map.of());
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.json().get("type").asString()).isEqualTo("urn:newsroom:problem:csrf");

    assertThat(visitor.post("/api/submission/articles", "{}").status()).isEqualTo(200);
  }

  @Test
  void theTokenOfThePageServesAtEveryGateway() {
    Visitor visitor = house.visitor().signedIn();
    visitor.get("/bff/csrf");

    Visitor.Answer answer =
        visitor
            .at(house.second)
            .send(
                "POST",
                "/api/submission/articles",
                "application/json",
                BodyPublishers.ofString("{}"),
                Map.of("X-XSRF-TOKEN", String.valueOf(visitor.cookie("XSRF-TOKEN"))));

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void aChangeFromAnotherSiteIsRefusedEvenWithTheToken() {
    Visitor visitor = house.visitor().signedIn();
    visitor.get("/bff/csrf");
    String token = String.valueOf(visitor.cookie("XSRF-TOKEN"));

    Visitor.Answer told =
        visitor.send(
            "POST",
            "/api/submission/articles",
            "application/json",
            BodyPublishers.ofString("{}"),
            Map.of("X-XSRF-TOKEN", token, "Sec-Fetch-Site", "same-site"));
    Visitor.Answer byOrigin =
        visitor.send(
            "POST",
            "/api/submission/articles",
            "application/json",
            BodyPublishers.ofString("{}"),
            Map.of("X-XSRF-TOKEN", token, "Sec-Fetch-Site", "", "Origin", "http://evil.example"));

    assertThat(told.status()).isEqualTo(403);
    assertThat(told.json().get("type").asString()).isEqualTo("urn:newsroom:problem:wrong-origin");
    assertThat(byOrigin.status()).isEqualTo(403);
  }

  @Test
  void leavingEndsTheSessionTheTokensAndTheIssuersSession() {
    Visitor visitor = house.visitor().signedIn();
    Visitor sameElsewhere = visitor.at(house.second);
    int revokedBefore = house.issuer.revoked.size();

    Visitor.Answer left = visitor.post("/bff/logout", "");

    assertThat(left.status()).isEqualTo(200);
    String location = left.json().get("location").asString();
    assertThat(location)
        .startsWith(house.issuer.address() + "/front/leave")
        .contains("id_token_hint=");
    assertThat(visitor.open(location).header("Location")).isEqualTo(house.origin + "/");
    assertThat(visitor.get("/bff/me").status()).isEqualTo(401);
    assertThat(sameElsewhere.get("/bff/me").status()).isEqualTo(401);
    assertThat(house.issuer.revoked).hasSize(revokedBefore + 1);
  }

  @Test
  void goingBackToAnAnsweredLoginDoesNotEndIt() {
    Visitor visitor = house.visitor();
    Visitor.Answer start = visitor.open("/oauth2/authorization/newsroom");
    Visitor.Answer issuer = visitor.open(start.header("Location"));
    String callback = issuer.header("Location");
    visitor.open(callback);

    Visitor.Answer again = visitor.open(callback);

    assertThat(again.status()).isEqualTo(302);
    assertThat(visitor.get("/bff/me").status()).isEqualTo(200);
  }

  @Test
  void aCallbackThatNobodyAskedForFailsWithAWayOut() {
    Visitor.Answer answer = house.visitor().open("/login/oauth2/code/newsroom?code=x&state=y");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("text/html");
    assertThat(answer.body()).contains("登录没有完成").contains("/oauth2/authorization/newsroom");
  }

  @Test
  void everyAnswerSaysWhatABrowserMayDoWithIt() {
    Visitor.Answer answer = house.visitor().signedIn().get("/api/submission/articles");

    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'")
        .doesNotContain("|");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void behindTlsCookiesAreBoundToTheHostAndTheBrowserStaysThere() {
    int port = newsroom.backing.FreePorts.next();
    try (var _ = house.start(port, Map.of("newsroom.origin", "https://paper.example"))) {
      Visitor visitor = new Visitor("http://localhost:" + port);
      visitor.open("/oauth2/authorization/newsroom");
      Visitor.Answer answer = visitor.get("/bff/csrf");

      assertThat(visitor.cookieLine("__Host-GWSESSION")).contains("Secure").contains("Path=/");
      assertThat(visitor.cookieLine("__Host-XSRF-TOKEN")).contains("Secure");
      assertThat(answer.json().get("cookie").asString()).isEqualTo("__Host-XSRF-TOKEN");
      assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
      assertThat(visitor.open("/paper/").header("Strict-Transport-Security")).contains("max-age");
    }
  }
}
