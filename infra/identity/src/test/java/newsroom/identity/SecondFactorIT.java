package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsroom.contracts.access.Role;
import newsroom.identity.Browser.Answer;
import newsroom.identity.account.Accounts;
import newsroom.identity.signin.Totp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Step-up by a code: enrolled on the way, fresh for five minutes, every code once.
class SecondFactorIT {
  private static RunningIdentity identity;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity();
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static byte[] enrol(String id) {
    byte[] secret = Totp.newSecret();
    identity.bean(Accounts.class).setSecondFactor(id, secret);
    return secret;
  }

  private static String code(byte[] secret) {
    return Totp.code(secret, Totp.step(Clock.systemUTC().instant()));
  }

  @Test
  void anActThatAsksForItGetsAFreshCodeIntoTheTokens() {
    String id = People.add(identity, "signer", null, Role.DUTY_EDITOR);
    byte[] secret = enrol(id);
    var browser = new Browser(identity);
    browser.tokens("signer", People.PHRASE);

    Answer asked = browser.authorize("acr_values=mfa");
    assertThat(asked.location()).contains("/code");
    Answer back = browser.submit("/code", Map.of("code", code(secret)));
    JsonNode tokens = browser.exchange(browser.follow(back).query("code")).json();
    JsonNode access = Browser.claims(tokens.get("access_token").asString());
    assertThat(access.get("acr").asString()).isEqualTo("mfa");
    assertThat(access.get("amr").toString()).isEqualTo("[\"pwd\",\"otp\",\"mfa\"]");
    long at = access.get("mfa_time").asLong();
    assertThat(at).isBetween(access.get("iat").asLong() - 60, access.get("iat").asLong());

    JsonNode refreshed = browser.refresh(tokens.get("refresh_token").asString()).json();
    assertThat(Browser.claims(refreshed.get("access_token").asString()).get("mfa_time").asLong())
        .as("the time of the code survives a refresh")
        .isEqualTo(at);
    assertThat(browser.authorize("acr_values=mfa").query("code"))
        .as("fresh for five minutes")
        .isNotEmpty();
  }

  @Test
  void aCodeCountsOnceEvenInParallel() throws Exception {
    String id = People.add(identity, "once", null, Role.DUTY_EDITOR);
    byte[] secret = enrol(id);
    String code = code(secret);
    var browsers = new ArrayList<Browser>();
    for (int i = 0; i < 3; i++) {
      var browser = new Browser(identity);
      browser.signIn("once", People.PHRASE);
      browsers.add(browser);
    }
    List<Callable<Integer>> uses = new ArrayList<>();
    for (Browser browser : browsers) {
      uses.add(() -> browser.submit("/code", Map.of("code", code)).status());
    }
    try (var people = Executors.newFixedThreadPool(3)) {
      var statuses = new ArrayList<Integer>();
      for (Future<Integer> use : people.invokeAll(uses)) {
        statuses.add(use.get());
      }
      assertThat(Collections.frequency(statuses, 302)).isEqualTo(1);
    }
    var later = new Browser(identity);
    later.signIn("once", People.PHRASE);
    assertThat(later.submit("/code", Map.of("code", code)).body()).contains("口令不对，或者已经用过");
  }

  @Test
  void guessingCodesIsThrottled() {
    String id = People.add(identity, "guesser", null, Role.DUTY_EDITOR);
    byte[] secret = enrol(id);
    var browser = new Browser(identity);
    browser.signIn("guesser", People.PHRASE);
    for (int i = 0; i < 4; i++) {
      assertThat(browser.submit("/code", Map.of("code", "x" + i)).status()).isEqualTo(403);
    }
    Answer fifth = browser.submit("/code", Map.of("code", "x5"));
    assertThat(fifth.status()).isEqualTo(429);
    assertThat(fifth.headers()).containsKey("retry-after");
    assertThat(browser.submit("/code", Map.of("code", code(secret))).status()).isEqualTo(429);
  }

  @Test
  void whoHasNoAuthenticatorSetsOneUpOnTheWay() {
    People.add(identity, "newcomer", null, Role.DUTY_EDITOR);
    var browser = new Browser(identity);
    browser.tokens("newcomer", People.PHRASE);
    Answer page = browser.follow(browser.authorize("acr_values=mfa"));
    assertThat(page.body()).contains("接下来的事需要二次验证").contains("<svg").contains("<path");
    String secret =
        page.body()
            .replaceAll("(?s).*class=\"mono secret\">([A-Z2-7 ]+)<.*", "$1")
            .replace(" ", "");

    Answer wrongPassword =
        browser.submit(
            "/account/authenticator",
            Map.of("current", "not the phrase", "code", code(decoded(secret))));
    assertThat(wrongPassword.status()).isEqualTo(403);
    Answer done =
        browser.submit(
            "/account/authenticator",
            Map.of("current", People.PHRASE, "code", code(decoded(secret))));
    assertThat(browser.follow(done).query("code")).isNotEmpty();
  }

  @Test
  void removingItTakesThePasswordAndACode() {
    String id = People.add(identity, "remover", null, Role.DUTY_EDITOR);
    byte[] secret = enrol(id);
    var browser = new Browser(identity);
    browser.signIn("remover", People.PHRASE);
    String page = "/account";
    String drop = "/account/authenticator/drop";
    assertThat(browser.submit(page, drop, Map.of("current", People.PHRASE, "code", "000")).status())
        .isEqualTo(403);
    assertThat(identity.bean(Accounts.class).secondFactor(id)).isPresent();
    browser.submit(page, drop, Map.of("current", People.PHRASE, "code", code(secret)));
    assertThat(identity.bean(Accounts.class).secondFactor(id)).isEmpty();
  }

  private static byte[] decoded(String base32) {
    long held = 0;
    int bits = 0;
    var bytes = new java.io.ByteArrayOutputStream();
    for (char c : base32.toCharArray()) {
      held = (held << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bytes.write((int) (held >> (bits - 8)));
        bits -= 8;
      }
    }
    return bytes.toByteArray();
  }
}
