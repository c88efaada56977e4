package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.identity.Browser.Answer;
import newsroom.identity.account.AccountDesk;
import newsroom.identity.token.SigningKeys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tokens over their life: refreshed, spent, reused, revoked, across restarts and key changes.
class GrantIT {
  private static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity =
        new RunningIdentity(
            "--newsroom.identity.access-life=2s", "--newsroom.identity.refresh-grace=1s");
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static String refreshToken(JsonNode tokens) {
    return tokens.get("refresh_token").asString();
  }

  private static String access(JsonNode tokens) {
    return tokens.get("access_token").asString();
  }

  @Test
  void aRefreshTokenIsSpentByItsUseAndAReuseEndsTheGrant() {
    People.add(identity, "reuse", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    String first = refreshToken(browser.tokens("reuse", People.PHRASE));
    String second = refreshToken(browser.refresh(first).json());
    assertThat(second).isNotEqualTo(first);
    await()
        .atMost(Duration.ofSeconds(10))
        .pollDelay(Duration.ofMillis(1200))
        .until(() -> browser.refresh(first).status() == 400);
    Answer after = browser.refresh(second);
    assertThat(after.status()).isEqualTo(400);
    assertThat(after.json().get("error").asString()).isEqualTo("invalid_grant");
  }

  @Test
  void withinTheGraceARepeatedRefreshIsServed() {
    People.add(identity, "grace", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    String first = refreshToken(browser.tokens("grace", People.PHRASE));
    browser.refresh(first);
    Answer again = browser.refresh(first);
    assertThat(again.status()).isEqualTo(200);
    assertThat(browser.refresh(refreshToken(again.json())).status()).isEqualTo(200);
  }

  @Test
  void aChangedRoleShowsAtTheNextRefresh() {
    String id = People.add(identity, "promoted", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    String refresh = refreshToken(browser.tokens("promoted", People.PHRASE));
    var desk = identity.bean(AccountDesk.class);
    desk.change(
        "somebody",
        id,
        desk.find(id).version(),
        new newsroom.identity.account.Profile("张三示例", java.util.Set.of(Role.LAYOUT_EDITOR), null));
    JsonNode claims = Browser.claims(access(browser.refresh(refresh).json()));
    assertThat(claims.get("roles").toString()).isEqualTo("[\"LAYOUT_EDITOR\"]");
  }

  @Test
  void disablingEndsTheSessionTheGrantAndSoonTheAccessToken() {
    String id = People.add(identity, "leaver", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("leaver", People.PHRASE);
    assertThat(browser.get("/account").status()).isEqualTo(200);
    var desk = identity.bean(AccountDesk.class);
    desk.disable("somebody", id, desk.find(id).version());

    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(browser.refresh(refreshToken(tokens)).status()).isEqualTo(400);
    assertThat(browser.signIn("leaver", People.PHRASE).body()).contains("这个账号已停用");
  }

  @Test
  void aRestartKeepsSessionsKeysAndRefreshTokens() {
    People.add(identity, "restart", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("restart", People.PHRASE);
    String keys = browser.get("/oauth2/jwks").body();
    identity.restart();

    assertThat(browser.get("/oauth2/jwks").body()).isEqualTo(keys);
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(browser.refresh(refreshToken(tokens)).status()).isEqualTo(200);
    Answer again = browser.authorize();
    assertThat(again.query("code")).as("single sign-on without a page").isNotEmpty();
  }

  @Test
  void signingOutWorksAfterRefreshesARestartAndANewSigningKey() {
    People.add(identity, "out", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("out", People.PHRASE);
    browser.refresh(refreshToken(tokens));
    identity.restart();
    identity.bean(SigningKeys.class).rotate(Duration.ZERO, Duration.ZERO);
    Answer out =
        browser.get(
            "/connect/logout?client_id=gateway&id_token_hint="
                + tokens.get("id_token").asString()
                + "&post_logout_redirect_uri="
                + Browser.encode(RunningIdentity.ORIGIN + "/"));
    assertThat(out.location()).isEqualTo(RunningIdentity.ORIGIN + "/");
    assertThat(browser.get("/account").status()).isEqualTo(302);
  }

  @Test
  void aRevokedRefreshTokenIsDead() {
    People.add(identity, "revoked", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("revoked", People.PHRASE);
    Answer revoked =
        browser.backChannel(
            "/oauth2/revoke",
            Map.of("token", refreshToken(tokens), "token_type_hint", "refresh_token"));
    assertThat(revoked.status()).isEqualTo(200);
    assertThat(browser.refresh(refreshToken(tokens)).status()).isEqualTo(400);
  }

  @Test
  void aNewKeySignsAtOnceWhileTheOldOneStillVerifies() {
    People.add(identity, "rotated", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("rotated", People.PHRASE);
    String before = Browser.header(access(tokens)).get("kid").asString();
    identity.bean(SigningKeys.class).rotate(Duration.ZERO, Duration.ofHours(1));

    JsonNode refreshed = browser.refresh(refreshToken(tokens)).json();
    String after = Browser.header(access(refreshed)).get("kid").asString();
    assertThat(after).isNotEqualTo(before);
    assertThat(browser.get("/oauth2/jwks").body()).contains(before).contains(after);
    assertThat(browser.api("GET", "/api/me", access(refreshed), null).status()).isEqualTo(200);
  }

  @Test
  void aCodeServesOnceAndItsReplayEndsWhatItGave() {
    People.add(identity, "replay", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    browser.authorize();
    String code = browser.follow(browser.signIn("replay", People.PHRASE)).query("code");
    JsonNode tokens = browser.exchange(code).json();
    assertThat(browser.exchange(code).status()).isEqualTo(400);
    assertThat(browser.refresh(refreshToken(tokens)).status()).isEqualTo(400);
  }

  @Test
  void theClientsSecretIsNeeded() {
    People.add(identity, "secret", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("secret", People.PHRASE);
    Answer answer =
        new Browser(identity)
            .post(
                "/oauth2/token",
                Map.of(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    refreshToken(tokens),
                    "client_id",
                    "gateway"));
    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void aChangedPasswordEndsOtherSessionsAndGrantsButNotThisOne() {
    People.add(identity, "changer", null, Role.PROOFREADER);
    var here = new Browser(identity);
    JsonNode tokens = here.tokens("changer", People.PHRASE);
    var elsewhere = new Browser(identity);
    elsewhere.signIn("changer", People.PHRASE);
    String other = "江边渡口晨雾一船载着旧书";
    Answer changed =
        here.submit(
            "/account", "/account/password", Map.of("current", People.PHRASE, "password", other));
    assertThat(changed.status()).isEqualTo(302);

    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(elsewhere.get("/account").status()).isEqualTo(302);
    assertThat(here.refresh(refreshToken(tokens)).status()).isEqualTo(400);
    assertThat(new Browser(identity).signIn("changer", other).location())
        .isEqualTo(RunningIdentity.ORIGIN + "/desk/");
    Answer out =
        here.get(
            "/connect/logout?id_token_hint="
                + tokens.get("id_token").asString()
                + "&post_logout_redirect_uri="
                + Browser.encode(RunningIdentity.ORIGIN + "/"));
    assertThat(out.location()).as("can still sign out").isEqualTo(RunningIdentity.ORIGIN + "/");
  }
}
