package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsroom.contracts.access.Role;
import newsroom.identity.Browser.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SignInIT {
  private static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  @Test
  void aChinesePhraseSignsInAndTheTokensSayWhoItIs() {
    String id = People.add(identity, "claims", "unit-1", Role.CORRESPONDENT);
    JsonNode tokens = new Browser(identity).tokens("claims", People.PHRASE);

    String accessToken = tokens.get("access_token").asString();
    assertThat(Browser.header(accessToken).get("typ").asString()).isEqualTo("at+jwt");
    assertThat(Browser.header(accessToken).get("alg").asString()).isEqualTo("RS256");
    JsonNode access = Browser.claims(accessToken);
    assertThat(access.get("sub").asString()).isEqualTo(id);
    assertThat(access.get("iss").asString()).isEqualTo(RunningIdentity.ORIGIN + "/id");
    assertThat(access.get("aud").toString()).contains("newsroom-api");
    assertThat(access.get("name").asString()).isEqualTo("张三示例");
    assertThat(access.get("roles").toString()).isEqualTo("[\"CORRESPONDENT\"]");
    assertThat(access.get("unit").asString()).isEqualTo("unit-1");
    assertThat(access.get("acr").asString()).isEqualTo("pwd");
    assertThat(access.get("amr").toString()).isEqualTo("[\"pwd\"]");
    assertThat(access.has("mfa_time")).isFalse();
    assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(300);
    JsonNode idToken = Browser.claims(tokens.get("id_token").asString());
    assertThat(idToken.get("aud").toString()).contains("gateway");
    assertThat(idToken.get("nonce").asString()).isEqualTo("n1");
    assertThat(idToken.get("name").asString()).isEqualTo("张三示例");
  }

  @Test
  void staffSecondedFromAUnitHaveItInTheirToken() {
    People.add(identity, "seconded", "unit-1", Role.FIRST_REVIEWER);
    JsonNode access =
        Browser.claims(
            new Browser(identity).tokens("seconded", People.PHRASE).get("access_token").asString());
    assertThat(access.get("unit").asString()).isEqualTo("unit-1");
    assertThat(access.get("roles").toString()).isEqualTo("[\"FIRST_REVIEWER\"]");
  }

  @Test
  void otherStaffHaveNoUnitInTheirToken() {
    People.add(identity, "staff", null, Role.FIRST_REVIEWER, Role.PROOFREADER);
    JsonNode access =
        Browser.claims(
            new Browser(identity).tokens("staff", People.PHRASE).get("access_token").asString());
    assertThat(access.has("unit")).isFalse();
    assertThat(access.get("roles").toString()).isEqualTo("[\"FIRST_REVIEWER\",\"PROOFREADER\"]");
  }

  @Test
  void theNameMayBeTypedWideAndTall() {
    People.add(identity, "wide", null, Role.PROOFREADER);
    assertThat(new Browser(identity).signIn("ＷＩＤＥ", People.PHRASE).status()).isEqualTo(302);
  }

  @Test
  void anUnknownRedirectOrAMissingProofKeyIsRefused() {
    var browser = new Browser(identity);
    String request = "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s";
    People.add(identity, "pkce", null, Role.PROOFREADER);
    browser.signIn("pkce", People.PHRASE);
    assertThat(browser.get(request + "&redirect_uri=http://evil.example/").status()).isEqualTo(400);
    Answer noKey =
        browser.get(
            request
                + "&redirect_uri="
                + Browser.encode(RunningIdentity.ORIGIN + "/login/oauth2/code/newsroom"));
    assertThat(noKey.query("error")).isEqualTo("invalid_request");
  }

  @Test
  void aSecondGatewayOriginIsKnown() {
    People.add(identity, "second", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    browser.signIn("second", People.PHRASE);
    Answer answer =
        browser.get(
            "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid&state=s"
                + "&code_challenge_method=S256&code_challenge=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"
                + "&redirect_uri="
                + Browser.encode(RunningIdentity.SECOND_ORIGIN + "/login/oauth2/code/newsroom"));
    assertThat(answer.location()).startsWith(RunningIdentity.SECOND_ORIGIN + "/login/");
    assertThat(answer.query("code")).isNotEmpty();
  }

  @Test
  void aWrongPasswordSaysHowManyAttemptsAreLeftAndKeepsTheName() {
    People.add(identity, "typo", null, Role.PROOFREADER);
    Answer answer = new Browser(identity).signIn("typo", "not the phrase");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).contains("再错 4 次，要等 1 分钟才能再试").contains("value=\"typo\"");
  }

  @Test
  void fiveFailuresMakeOneWaitEvenWithTheRightPassword() {
    People.add(identity, "guessed", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    for (int i = 0; i < 4; i++) {
      assertThat(browser.signIn("guessed", "guess " + i).status()).isEqualTo(401);
    }
    Answer fifth = browser.signIn("guessed", "guess 5");
    assertThat(fifth.status()).isEqualTo(429);
    assertThat(fifth.headers()).containsKey("retry-after");
    Answer right = browser.signIn("guessed", People.PHRASE);
    assertThat(right.status()).isEqualTo(429);
    assertThat(Long.parseLong(right.headers().get("retry-after"))).isBetween(1L, 60L);
    assertThat(right.body()).contains("才能再试");
    identity.restart();
    assertThat(new Browser(identity).signIn("guessed", People.PHRASE).status()).isEqualTo(429);
  }

  @Test
  void parallelGuessesAreCountedOneByOne() throws Exception {
    People.add(identity, "parallel", null, Role.PROOFREADER);
    Callable<Integer> guess = () -> new Browser(identity).signIn("parallel", "guess").status();
    try (var guessers = Executors.newFixedThreadPool(12)) {
      List<Future<Integer>> answers = guessers.invokeAll(java.util.Collections.nCopies(12, guess));
      int judged = 0;
      for (Future<Integer> answer : answers) {
        judged += answer.get() == 401 ? 1 : 0;
      }
      assertThat(judged).isLessThanOrEqualTo(4);
    }
    assertThat(new Browser(identity).signIn("parallel", People.PHRASE).status()).isEqualTo(429);
  }

  @Test
  void anUnknownNameIsThrottledLikeAKnownOne() {
    var browser = new Browser(identity);
    for (int i = 0; i < 4; i++) {
      assertThat(browser.signIn("nobody", "guess " + i).status()).isEqualTo(401);
    }
    assertThat(browser.signIn("nobody", "guess 5").status()).isEqualTo(429);
  }

  @Test
  void theSessionGetsANewIdAtSignInAndTheOldOneIsWorthless() {
    People.add(identity, "fixated", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    browser.get("/login");
    var before = Map.copyOf(browser.cookies);
    browser.signIn("fixated", People.PHRASE);
    assertThat(browser.cookies.get("IDSESSION")).isNotEqualTo(before.get("IDSESSION"));
    var old = new Browser(identity);
    old.cookies.putAll(before);
    assertThat(old.get("/account").status()).isEqualTo(302);
  }

  @Test
  void aFormWithoutItsTokenIsRefused() {
    Answer answer = new Browser(identity).post("/login", Map.of("username", "a", "password", "b"));
    assertThat(answer.location()).endsWith("/login?stale");
  }

  @Test
  void pagesSpeakTheReadersLanguageAndForbidInlineCode() {
    var browser = new Browser(identity);
    Answer english = browser.get("/login", "Accept-Language", "en-GB,en;q=0.9");
    assertThat(english.body()).contains("Sign in to Newsroom").contains("lang=\"en\"");
    assertThat(browser.get("/login").body()).contains("登录采编台");
    assertThat(browser.get("/login?lang=en").body()).contains("Sign in to Newsroom");
    assertThat(browser.get("/login").body()).contains("Sign in to Newsroom");
    assertThat(english.headers().get("content-security-policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe-inline");
    assertThat(english.body()).doesNotContain("<style").doesNotContain("style=\"");
  }

  @Test
  void theLanguageMayBeSwitchedOnAPageThatRefusedSomething() {
    People.add(identity, "switcher", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    browser.signIn("switcher", People.PHRASE);
    String form = "/account/password";
    Answer refused = browser.submit("/account", form, Map.of("current", "x", "password", "y"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(browser.follow(browser.get(form + "?lang=en")).body()).contains("My account");
    Answer english = browser.submit("/account", form, Map.of("current", "x", "password", "y"));
    assertThat(english.body()).contains("3 more failures mean a wait of 1 min.");
  }

  @Test
  void aForwardedHostDoesNotSendTheBrowserElsewhere() {
    People.add(identity, "forwarded", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    browser.get("/account", "X-Forwarded-Host", "evil.example", "Accept", "text/html");
    assertThat(browser.signIn("forwarded", People.PHRASE).location()).doesNotContain("evil");
  }
}
