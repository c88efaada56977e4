package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.identity.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A unit's administrator lets its correspondents in and out, and nobody else's.
class UnitPeopleIT {
  private static final String OWN = "/api/units/unit-a/people";
  private static RunningIdentity identity;
  private static Browser client;
  private static String unitAdmin;
  private static String liaison;
  private static String administrator;
  private static String unitAdminId;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity();
    client = new Browser(identity);
    unitAdminId = People.add(identity, "unit-a-admin", "unit-a", Role.UNIT_ADMIN);
    People.add(identity, "liaison", null, Role.LIAISON_EDITOR);
    People.add(identity, "chief", null, Role.ADMINISTRATOR);
    unitAdmin = tokenOf("unit-a-admin");
    liaison = tokenOf("liaison");
    administrator = tokenOf("chief");
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static String tokenOf(String username) {
    return new Browser(identity).tokens(username, People.PHRASE).get("access_token").asString();
  }

  private static Answer invite(String who, String path, String key, String username, String more) {
    return client.api(
        "POST",
        path,
        who,
        "{\"username\":\"%s\",\"name\":\"王五示例\"%s}".formatted(username, more),
        "Idempotency-Key",
        key);
  }

  private static Answer act(String who, String id, String act, String version) {
    return client.api("POST", OWN + "/" + id + "/" + act, who, null, "If-Match", version);
  }

  private static String id(Answer answer) {
    return answer.json().get("id").asString();
  }

  private static String token(Answer answer) {
    return answer.json().get("invitation").get("link").asString().replaceFirst(".*#", "");
  }

  private static Answer use(String token) {
    return new Browser(identity)
        .submit("/invite", Map.of("token", token, "password", People.PHRASE));
  }

  private static String type(Answer answer) {
    return answer.json().get("type").asString().replaceFirst(".*:", "");
  }

  @Test
  void anInvitedCorrespondentBelongsToTheUnitAndTheLinkIsShownOnce() {
    Answer invited = invite(unitAdmin, OWN, "k-1", "writer-1", "");
    assertThat(invited.status()).as(invited.body()).isEqualTo(201);
    assertThat(invited.json().get("roles").toString()).isEqualTo("[\"CORRESPONDENT\"]");
    assertThat(invited.json().get("unit").asString()).isEqualTo("unit-a");
    assertThat(invited.json().get("invitedUntil").isNull()).isFalse();
    assertThat(token(invite(unitAdmin, OWN, "k-1", "writer-1", ""))).isEqualTo(token(invited));
    Answer again = client.api("GET", OWN + "/" + id(invited), unitAdmin, null);
    assertThat(again.json().get("invitation").isNull()).isTrue();
    assertThat(again.headers().get("etag")).isEqualTo("\"1\"");

    var newcomer = new Browser(identity);
    Answer expected = newcomer.submit("/invite", Map.of("token", token(invited)));
    assertThat(expected.body())
        .contains("writer-1")
        .contains("三步开始投稿")
        .containsPattern("邀请 20\\d\\d 年 \\d+ 月 \\d+ 日 \\d\\d:\\d\\d 前有效");
    assertThat(newcomer.get("/account").status()).as("looking signs nobody in").isEqualTo(302);
    var fields = Map.of("token", token(invited), "password", "茶山石阶夜灯三盏");
    assertThat(newcomer.submit("/invite", fields).location())
        .isEqualTo(RunningIdentity.ORIGIN + "/desk/first");
    assertThat(newcomer.get("/account").body()).contains("writer-1");
    assertThat(new Browser(identity).submit("/invite", Map.of("token", token(invited))).status())
        .isEqualTo(410);
    JsonNode access =
        Browser.claims(
            new Browser(identity).tokens("writer-1", "茶山石阶夜灯三盏").get("access_token").asString());
    assertThat(access.get("unit").asString()).isEqualTo("unit-a");
    assertThat(invite(unitAdmin, OWN, "k-1", "writer-1", "").json().get("invitation").isNull())
        .as("a repeated request after the link was used")
        .isTrue();
    Answer now = client.api("GET", OWN + "/" + id(invited), unitAdmin, null);
    assertThat(now.json().get("invited").asBoolean()).isFalse();
    assertThat(now.json().get("invitedUntil").isNull()).isTrue();
    String tag = String.valueOf(now.headers().get("etag"));
    assertThat(type(act(unitAdmin, id(invited), "renewal", tag))).isEqualTo("already-in");
  }

  @Test
  void aRenewedLinkReplacesTheOlderAndAWithdrawnOneWorksNoMore() {
    Answer invited = invite(unitAdmin, OWN, "k-2", "writer-2", "");
    String id = id(invited);
    assertThat(act(unitAdmin, id, "renewal", "\"7\"").status()).isEqualTo(412);
    assertThat(client.api("POST", OWN + "/" + id + "/renewal", unitAdmin, null).status())
        .isEqualTo(428);
    Answer renewed = act(unitAdmin, id, "renewal", "\"1\"");
    assertThat(renewed.headers().get("etag")).isEqualTo("\"2\"");
    assertThat(token(renewed)).isNotEqualTo(token(invited));
    Answer older = use(token(invited));
    assertThat(older.status()).isEqualTo(410);
    assertThat(older.body()).contains("链接用不了了").contains("通联编辑").doesNotContain("<input");
    assertThat(invite(unitAdmin, OWN, "k-2", "writer-2", "").json().get("invitation").isNull())
        .as("a repeated request does not bring the older link back")
        .isTrue();

    Answer withdrawn = act(unitAdmin, id, "withdrawal", "\"2\"");
    assertThat(withdrawn.status()).isEqualTo(200);
    assertThat(withdrawn.json().get("invited").asBoolean()).isTrue();
    assertThat(withdrawn.json().get("invitedUntil").isNull()).isTrue();
    assertThat(use(token(renewed)).status()).isEqualTo(410);
    assertThat(invite(unitAdmin, OWN, "k-2", "writer-2", "").json().get("invitation").isNull())
        .isTrue();
    assertThat(use(token(act(unitAdmin, id, "renewal", "\"3\""))).status()).isEqualTo(302);
  }

  @Test
  void aLinkThatRanOutSaysSoAndSinceWhen() {
    try (var brief = new RunningIdentity("--newsroom.identity.invitation-life=0s")) {
      People.add(brief, "admin-b", "unit-b", Role.UNIT_ADMIN);
      var browser = new Browser(brief);
      String token = browser.tokens("admin-b", People.PHRASE).get("access_token").asString();
      Answer invited =
          browser.api(
              "POST",
              "/api/units/unit-b/people",
              token,
              "{\"username\":\"late\",\"name\":\"王五示例\"}",
              "Idempotency-Key",
              "k");
      var fields = Map.of("token", token(invited), "password", People.PHRASE);
      Answer chinese = new Browser(brief).submit("/invite", fields);
      assertThat(chinese.status()).isEqualTo(410);
      assertThat(chinese.body()).contains("链接过期了").containsPattern("20\\d\\d 年 \\d+ 月 \\d+ 日");
      Answer english = new Browser(brief).submit("/invite?lang=en", fields);
      assertThat(english.body()).contains("This link has expired").contains("valid until");
      assertThat(new Browser(brief).signIn("late", People.PHRASE).location())
          .doesNotContain("account");
    }
  }

  @Test
  void removingEndsSessionsAndRefreshTokensAtOnce() {
    String id = id(invite(unitAdmin, OWN, "k-3", "writer-3", ""));
    use(token(act(unitAdmin, id, "renewal", "\"1\"")));
    var browser = new Browser(identity);
    JsonNode tokens = browser.tokens("writer-3", People.PHRASE);
    String tag = version(id);
    assertThat(act(unitAdmin, id, "disable", "\"1\"").status()).isEqualTo(412);
    Answer removed = act(unitAdmin, id, "disable", tag);
    assertThat(removed.json().get("enabled").asBoolean()).isFalse();
    assertThat(browser.get("/account").status()).isEqualTo(302);
    assertThat(browser.refresh(tokens.get("refresh_token").asString()).status()).isEqualTo(400);
    act(unitAdmin, id, "enable", version(id));
    assertThat(tokenOf("writer-3")).isNotEmpty();
  }

  private static String version(String id) {
    return String.valueOf(client.api("GET", OWN + "/" + id, unitAdmin, null).headers().get("etag"));
  }

  @Test
  void anotherUnitIsNotThereAndNeitherAreItsPeople() {
    String other = People.add(identity, "writer-b", "unit-b", Role.CORRESPONDENT);
    String path = "/api/units/unit-b/people";
    assertThat(type(client.api("GET", path, unitAdmin, null))).isEqualTo("no-such-unit");
    assertThat(invite(unitAdmin, path, "k-4", "writer-4", "").status()).isEqualTo(404);
    assertThat(
            client
                .api("POST", path + "/" + other + "/disable", unitAdmin, null, "If-Match", "\"1\"")
                .status())
        .isEqualTo(404);
    assertThat(act(unitAdmin, other, "disable", "\"1\"").status()).isEqualTo(404);
    assertThat(client.api("GET", OWN + "/" + other, unitAdmin, null).status()).isEqualTo(404);
    assertThat(client.api("GET", path, liaison, null).json().get("items").size()).isEqualTo(1);
  }

  @Test
  void staffSecondedFromTheUnitAreNotItsPeople() {
    String seconded = People.add(identity, "seconded", "unit-a", Role.FIRST_REVIEWER);
    assertThat(client.api("GET", OWN + "?limit=100", unitAdmin, null).body())
        .contains(unitAdminId)
        .doesNotContain(seconded);
    assertThat(act(unitAdmin, seconded, "disable", "\"1\"").status()).isEqualTo(404);
    assertThat(type(invite(unitAdmin, OWN, "k-5", "writer-5", ",\"roles\":[\"FIRST_REVIEWER\"]")))
        .isEqualTo("invalid");
  }

  @Test
  void onlyAnAdministratorMakesAndRemovesUnitAdministrators() {
    String roles = ",\"roles\":[\"UNIT_ADMIN\"]";
    assertThat(type(invite(unitAdmin, OWN, "k-6", "second-admin", roles)))
        .isEqualTo("administrator-only");
    assertThat(type(invite(liaison, OWN, "k-6", "second-admin", roles)))
        .isEqualTo("administrator-only");
    Answer made = invite(administrator, OWN, "k-6", "second-admin", roles);
    assertThat(made.status()).isEqualTo(201);
    assertThat(type(act(unitAdmin, id(made), "disable", "\"1\""))).isEqualTo("administrator-only");
    assertThat(type(act(unitAdmin, unitAdminId, "disable", "\"1\"")))
        .isEqualTo("administrator-only");
    assertThat(act(administrator, id(made), "disable", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void theLiaisonEditorDoesItForEveryUnit() {
    Answer invited = invite(liaison, "/api/units/unit-z/people", "k-7", "writer-z", "");
    assertThat(invited.status()).isEqualTo(201);
    assertThat(invited.json().get("unit").asString()).isEqualTo("unit-z");
  }

  @Test
  void whoeverIsNoLongerUnitAdministratorIsRefusedThoughTheTokenStillSaysSo() {
    String id = People.add(identity, "former", "unit-a", Role.UNIT_ADMIN);
    String token = tokenOf("former");
    assertThat(client.api("GET", OWN, token, null).status()).isEqualTo(200);
    change(id, "{\"name\":\"张三示例\",\"roles\":[\"UNIT_ADMIN\"],\"unit\":\"unit-c\"}", "\"1\"");
    assertThat(client.api("GET", OWN, token, null).status()).isEqualTo(404);
    change(id, "{\"name\":\"张三示例\",\"roles\":[\"CORRESPONDENT\"],\"unit\":\"unit-a\"}", "\"2\"");
    assertThat(client.api("GET", OWN, token, null).status()).isEqualTo(403);
  }

  private static void change(String id, String body, String version) {
    Answer changed =
        client.api("PUT", "/api/accounts/" + id, administrator, body, "If-Match", version);
    assertThat(changed.status()).isEqualTo(200);
  }

  @Test
  void othersAreRefusedBeforeTheirBodyIsRead() {
    People.add(identity, "writer-9", "unit-a", Role.CORRESPONDENT);
    People.add(identity, "auditor", null, Role.AUDITOR);
    @Nullable String broken = "{";
    for (String who : new String[] {tokenOf("writer-9"), tokenOf("auditor")}) {
      assertThat(client.api("POST", OWN, who, broken, "Idempotency-Key", "k").status())
          .isEqualTo(403);
    }
    assertThat(client.api("GET", OWN, tokenOf("writer-9"), null).status()).isEqualTo(403);
    assertThat(client.api("GET", OWN, tokenOf("auditor"), null).status()).isEqualTo(200);
    assertThat(client.api("GET", OWN, null, null).status()).isEqualTo(401);
  }
}
