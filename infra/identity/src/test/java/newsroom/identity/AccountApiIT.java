package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.identity.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountApiIT {
  private static RunningIdentity identity;
  private static Browser client;
  private static String administrator;
  private static String administratorId;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity();
    client = new Browser(identity);
    administratorId = People.add(identity, "chief", null, Role.ADMINISTRATOR);
    administrator = tokenOf("chief");
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static String tokenOf(String username) {
    return new Browser(identity).tokens(username, People.PHRASE).get("access_token").asString();
  }

  private static Answer open(String key, String body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Idempotency-Key";
    all[1] = key;
    System.arraycopy(headers, 0, all, 2, headers.length);
    return client.api("POST", "/api/accounts", administrator, body, all);
  }

  private static Answer act(String path, String version, @Nullable String body) {
    return client.api("POST", "/api/accounts/" + path, administrator, body, "If-Match", version);
  }

  private static String correspondent(String username) {
    return "{\"username\":\"%s\",\"name\":\"王五示例\",\"roles\":[\"CORRESPONDENT\"],\"unit\":\"unit-7\"}"
        .formatted(username);
  }

  @Test
  void nobodyWithoutATokenAndNobodyButAdministratorsGetsIn() {
    People.add(identity, "reviewer", null, Role.FIRST_REVIEWER);
    String reviewer = tokenOf("reviewer");
    String[][] calls = {
      {"GET", "/api/accounts"},
      {"POST", "/api/accounts"},
      {"GET", "/api/accounts/" + administratorId},
      {"PUT", "/api/accounts/" + administratorId},
      {"POST", "/api/accounts/" + administratorId + "/disable"},
      {"POST", "/api/accounts/" + administratorId + "/enable"},
      {"POST", "/api/accounts/" + administratorId + "/reset"},
    };
    for (String[] call : calls) {
      @Nullable String body = call[0].equals("GET") ? null : "{}";
      Answer anonymous = client.api(call[0], call[1], null, body);
      assertThat(anonymous.status()).as(call[0] + call[1]).isEqualTo(401);
      assertThat(anonymous.json().get("type").asString())
          .isEqualTo("urn:newsroom:problem:unauthenticated");
      Answer other = client.api(call[0], call[1], reviewer, body);
      assertThat(other.status()).as(call[0] + call[1]).isEqualTo(403);
      assertThat(other.json().get("type").asString()).isEqualTo("urn:newsroom:problem:forbidden");
    }
    assertThat(client.api("GET", "/v3/api-docs", null, null).status()).isEqualTo(401);
    Answer docs = client.api("GET", "/v3/api-docs", reviewer, null);
    assertThat(docs.json().get("paths").has("/api/accounts")).isTrue();
    var session = new Browser(identity);
    session.signIn("chief", People.PHRASE);
    assertThat(session.get("/api/accounts").status()).as("no cookie opens it").isEqualTo(401);
    String idToken =
        new Browser(identity).tokens("chief", People.PHRASE).get("id_token").asString();
    assertThat(client.api("GET", "/api/accounts", idToken, null).status()).isEqualTo(401);
  }

  @Test
  void anInvitationIsUsedOnceAndTheRetryOfALostAnswerGivesTheSameLink() {
    Answer opened = open("k-invite", correspondent("invited"));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.headers().get("etag")).isEqualTo("\"1\"");
    JsonNode account = opened.json();
    assertThat(account.get("invited").asBoolean()).isTrue();
    String link = account.get("invitation").get("link").asString();
    assertThat(link).startsWith(RunningIdentity.ORIGIN + "/id/invite#");
    assertThat(open("k-invite", correspondent("invited")).json().get("invitation").get("link"))
        .isEqualTo(account.get("invitation").get("link"));
    Answer differently = open("k-invite", correspondent("somebody-else"));
    assertThat(differently.status()).isEqualTo(422);
    assertThat(differently.json().get("type").asString())
        .isEqualTo("urn:newsroom:problem:key-used-differently");

    String token = link.replaceFirst(".*#", "");
    Answer common = client.submit("/invite", Map.of("token", token, "password", "password1234"));
    assertThat(common.status()).isEqualTo(422);
    assertThat(common.body()).contains("这个密码太常见").contains("王五示例");
    Answer accepted = client.submit("/invite", Map.of("token", token, "password", People.PHRASE));
    assertThat(accepted.location()).isEqualTo(RunningIdentity.ORIGIN + "/desk/first");
    assertThat(client.submit("/invite", Map.of("token", token, "password", People.PHRASE)).status())
        .isEqualTo(410);
    JsonNode me = client.api("GET", "/api/me", tokenOf("invited"), null).json();
    assertThat(me.get("unit").asString()).isEqualTo("unit-7");
    assertThat(me.get("roles").toString()).isEqualTo("[\"CORRESPONDENT\"]");
    assertThat(me.get("secondFactor").asBoolean()).isFalse();
  }

  @Test
  void aGivenPasswordServesAtOnceAndIsNeverAnswered() {
    Answer opened =
        open(
            "k-password",
            "{\"username\":\"given\",\"name\":\"王五示例\",\"roles\":[\"PROOFREADER\"],\"password\":\"%s\"}"
                .formatted(People.PHRASE));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.body()).doesNotContain(People.PHRASE).doesNotContain("argon2");
    assertThat(opened.json().get("invitation").isNull()).isTrue();
    assertThat(tokenOf("given")).isNotEmpty();
  }

  @Test
  void combinationsOfRolesThatCheckThemselvesAreRefusedWithTheField() {
    String[][] refused = {
      {
        "[\"ADMINISTRATOR\",\"FINAL_REVIEWER\"]", "null", "roles-administrator-not-editor", "/roles"
      },
      {"[\"ADMINISTRATOR\",\"DUTY_EDITOR\"]", "null", "roles-administrator-not-editor", "/roles"},
      {"[\"AUDITOR\",\"PROOFREADER\"]", "null", "roles-auditor-alone", "/roles"},
      {"[\"CORRESPONDENT\",\"FIRST_REVIEWER\"]", "\"u\"", "roles-unit-not-staff", "/roles"},
      {"[\"CORRESPONDENT\"]", "null", "unit-missing", "/unit"},
      {"[\"LIAISON_EDITOR\",\"FIRST_REVIEWER\"]", "null", "roles-liaison-not-editor", "/roles"},
      {"[\"WIZARD\"]", "null", "role-unknown", "/roles/0"},
      {"[]", "null", "roles-empty", "/roles"},
    };
    for (String[] each : refused) {
      Answer answer =
          open(
              "k-" + each[2] + each[0].length(),
              "{\"username\":\"combined\",\"name\":\"王五示例\",\"roles\":%s,\"unit\":%s}"
                  .formatted(each[0], each[1]));
      assertThat(answer.status()).as(each[0]).isEqualTo(422);
      JsonNode error = answer.json().get("errors").get(0);
      assertThat(error.get("code").asString()).isEqualTo(each[2]);
      assertThat(error.get("path").asString()).isEqualTo(each[3]);
      assertThat(error.get("message").asString()).isNotBlank();
    }
  }

  @Test
  void problemsSpeakChineseAndEnglish() {
    assertThat(open("k-zh", "{}").json().get("title").asString()).isEqualTo("有几处需要改");
    Answer english = open("k-en", "{}", "Accept-Language", "en");
    assertThat(english.json().get("title").asString()).isEqualTo("Some fields need attention");
    assertThat(open("k-bad", "{").json().get("type").asString())
        .isEqualTo("urn:newsroom:problem:unreadable");
    assertThat(client.api("POST", "/api/accounts", administrator, "{}").status()).isEqualTo(400);
  }

  @Test
  void aTakenNameIsRefusedHoweverItIsTyped() {
    open("k-taken-1", correspondent("taken"));
    Answer again = open("k-taken-2", correspondent("TAKEN"));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.json().get("errors").get(0).get("path").asString()).isEqualTo("/username");
  }

  @Test
  void aChangeNamesTheVersionItWasDecidedOn() {
    String id = open("k-change", correspondent("changed")).json().get("id").asString();
    String path = "/api/accounts/" + id;
    String body = "{\"name\":\"赵六示例\",\"roles\":[\"UNIT_ADMIN\"],\"unit\":\"unit-8\"}";
    assertThat(client.api("PUT", path, administrator, body).status()).isEqualTo(428);
    Answer changed = client.api("PUT", path, administrator, body, "If-Match", "\"1\"");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.headers().get("etag")).isEqualTo("\"2\"");
    assertThat(changed.json().get("unit").asString()).isEqualTo("unit-8");
    assertThat(client.api("PUT", path, administrator, body, "If-Match", "\"1\"").status())
        .isEqualTo(412);
    assertThat(client.api("GET", "/api/accounts/none", administrator, null).status())
        .isEqualTo(404);
  }

  @Test
  void disablingEndsAccessAndEnablingGivesItBack() {
    String id = People.add(identity, "paused", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("paused", People.PHRASE);
    assertThat(act(id + "/disable", "\"9\"", null).status()).isEqualTo(412);
    Answer disabled = act(id + "/disable", "\"1\"", null);
    assertThat(disabled.json().get("enabled").asBoolean()).isFalse();
    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(browser.refresh(tokens.get("refresh_token").asString()).status()).isEqualTo(400);
    assertThat(act(id + "/reset", "\"2\"", null).status()).isEqualTo(409);
    act(id + "/enable", "\"2\"", null);
    assertThat(tokenOf("paused")).isNotEmpty();
  }

  @Test
  void administratorsCannotLockThemselvesOut() {
    String tag =
        client
            .api("GET", "/api/accounts/" + administratorId, administrator, null)
            .headers()
            .get("etag");
    assertThat(act(administratorId + "/disable", tag, null).status()).isEqualTo(409);
    Answer demoted =
        client.api(
            "PUT",
            "/api/accounts/" + administratorId,
            administrator,
            "{\"name\":\"张三示例\",\"roles\":[\"PROOFREADER\"]}",
            "If-Match",
            tag);
    assertThat(demoted.json().get("type").asString()).isEqualTo("urn:newsroom:problem:own-account");
  }

  @Test
  void aResetLinkReplacesThePasswordAndEndsWhatWasOpen() {
    String id = People.add(identity, "forgetful", null, Role.PROOFREADER);
    var browser = new Browser(identity);
    browser.tokens("forgetful", People.PHRASE);
    String older = link(act(id + "/reset", "\"1\"", null));
    assertThat(act(id + "/reset", "\"1\"", null).status()).isEqualTo(412);
    String newer = link(act(id + "/reset", "\"2\"", "{\"secondFactor\":true}"));
    String other = "江边渡口晨雾一船载着旧书";
    assertThat(client.submit("/invite", Map.of("token", older, "password", other)).status())
        .as("a newer link ends the older one")
        .isEqualTo(410);
    assertThat(browser.get("/account").status()).isEqualTo(200);
    assertThat(client.submit("/invite", Map.of("token", newer, "password", other)).status())
        .isEqualTo(302);
    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(new Browser(identity).signIn("forgetful", other).status()).isEqualTo(302);
  }

  @Test
  void theListIsReadPageByPage() {
    for (int i = 0; i < 3; i++) {
      open("k-list-" + i, correspondent("listed-" + i));
    }
    JsonNode first = client.api("GET", "/api/accounts?limit=2", administrator, null).json();
    assertThat(first.get("items").size()).isEqualTo(2);
    JsonNode second =
        client
            .api(
                "GET",
                "/api/accounts?limit=2&after=" + first.get("next").asString(),
                administrator,
                null)
            .json();
    assertThat(second.get("items").get(0).get("id").asString())
        .isGreaterThan(first.get("items").get(1).get("id").asString());
    assertThat(client.api("GET", "/api/accounts?limit=many", administrator, null).status())
        .isEqualTo(400);
  }

  @Test
  void anAccountIsFoundByAPieceOfItsNameOrUserName() {
    open("k-sought-1", correspondent("sought-here"));
    open("k-sought-2", correspondent("not-this"));
    assertThat(found("SOUGHT-h")).containsExactly("sought-here");
    assertThat(found("%E7%A4%BA%E4%BE%8B"))
        .as("示例, in the name")
        .contains("sought-here", "not-this");
    assertThat(found(".*")).as("no pattern").isEmpty();
    assertThat(found("%F0%A0%AE%B7".repeat(101))).isEmpty();
  }

  private List<String> found(String typed) {
    var items =
        client.api("GET", "/api/accounts?q=" + typed, administrator, null).json().get("items");
    return items.valueStream().map(one -> one.get("username").asString()).toList();
  }

  private static String link(Answer answer) {
    return answer.json().get("invitation").get("link").asString().replaceFirst(".*#", "");
  }
}
