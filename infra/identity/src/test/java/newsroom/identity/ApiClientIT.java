package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.identity.Browser.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A program of a unit gets its tokens with a credential that is shown once and can be taken back.
class ApiClientIT {
  private static final String PATH = "/api/api-clients";
  private static RunningIdentity identity;
  private static Browser client;
  private static String liaison;

  @BeforeAll
  static void start() {
    identity = new RunningIdentity();
    client = new Browser(identity);
    People.add(identity, "liaison", null, Role.LIAISON_EDITOR);
    liaison = tokenOf("liaison");
  }

  @AfterAll
  static void stop() {
    identity.close();
  }

  private static String tokenOf(String username) {
    return new Browser(identity).tokens(username, People.PHRASE).get("access_token").asString();
  }

  private static Answer make(String key, @Nullable Instant expiresAt) {
    return make(
        key,
        "{\"name\":\"示例医院内容系统\",\"unit\":\"unit-a\"%s}"
            .formatted(expiresAt == null ? "" : ",\"expiresAt\":\"" + expiresAt + "\""));
  }

  private static Answer make(String key, String body) {
    return client.api("POST", PATH, liaison, body, "Idempotency-Key", key);
  }

  private static Answer token(String id, String secret) {
    String basic =
        Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return new Browser(identity)
        .post(
            "/oauth2/token",
            Map.of("grant_type", "client_credentials"),
            "Authorization",
            "Basic " + basic);
  }

  private static String id(Answer made) {
    return made.json().get("clientId").asString();
  }

  private static String secret(Answer made) {
    return made.json().get("clientSecret").asString();
  }

  @Test
  void theTokenSaysThatAMachineWritesForTheUnit() {
    Answer made = make("k-1", (Instant) null);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().get("tokenAddress").asString())
        .isEqualTo(RunningIdentity.ORIGIN + "/id/oauth2/token");
    Answer answer = token(id(made), secret(made));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().has("refresh_token")).isFalse();
    String token = answer.json().get("access_token").asString();
    assertThat(Browser.header(token).get("typ").asString()).isEqualTo("at+jwt");
    JsonNode claims = Browser.claims(token);
    assertThat(claims.get("sub").asString()).isEqualTo(id(made)).startsWith("api-");
    assertThat(claims.get("client_id").asString()).isEqualTo(id(made));
    assertThat(claims.get("name").asString()).isEqualTo("示例医院内容系统");
    assertThat(claims.get("roles").toString()).isEqualTo("[\"CORRESPONDENT\"]");
    assertThat(claims.get("unit").asString()).isEqualTo("unit-a");
    assertThat(claims.get("amr").toString()).isEqualTo("[\"client\"]");
    assertThat(claims.get("aud").toString()).contains("newsroom-api");
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(300);
    assertThat(Browser.claims(liaison).has("client_id")).as("a person's token").isFalse();
    assertThat(client.api("GET", "/api/me", token, null).status()).isEqualTo(404);
    assertThat(client.api("GET", PATH, token, null).status()).isEqualTo(403);
  }

  @Test
  void theSecretIsAnsweredAgainOnlyToTheSameRequestAndOnlyBeforeItsUse() {
    Answer made = make("k-2", (Instant) null);
    assertThat(secret(make("k-2", (Instant) null))).isEqualTo(secret(made));
    assertThat(make("k-2", "{\"name\":\"另一个\",\"unit\":\"unit-a\"}").status()).isEqualTo(422);
    JsonNode read = client.api("GET", PATH + "/" + id(made), liaison, null).json();
    assertThat(read.get("clientSecret").isNull()).isTrue();
    assertThat(read.get("lastUsedAt").isNull()).isTrue();
    token(id(made), secret(made));
    assertThat(make("k-2", (Instant) null).json().get("clientSecret").isNull()).isTrue();
    assertThat(
            client
                .api("GET", PATH + "/" + id(made), liaison, null)
                .json()
                .get("lastUsedAt")
                .isNull())
        .isFalse();
  }

  @Test
  void aRevokedClientGetsNoTokenFromThatMoment() {
    Answer made = make("k-3", (Instant) null);
    assertThat(token(id(made), secret(made)).status()).isEqualTo(200);
    String path = PATH + "/" + id(made) + "/revocation";
    assertThat(client.api("POST", path, liaison, null).status()).isEqualTo(428);
    assertThat(client.api("POST", path, liaison, null, "If-Match", "\"5\"").status())
        .isEqualTo(412);
    Answer revoked = client.api("POST", path, liaison, null, "If-Match", "\"1\"");
    assertThat(revoked.json().get("revokedAt").isNull()).isFalse();
    Answer refused = token(id(made), secret(made));
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.json().get("error").asString()).isEqualTo("invalid_client");
    assertThat(make("k-3", (Instant) null).json().get("clientSecret").isNull()).isTrue();
  }

  @Test
  void aClientEndsOnItsDateAndItsLastTokenWithIt() throws Exception {
    Answer made = make("k-4", Instant.now().plusSeconds(4));
    JsonNode claims =
        Browser.claims(token(id(made), secret(made)).json().get("access_token").asString());
    assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isBetween(0L, 4L);
    org.awaitility.Awaitility.await().until(() -> token(id(made), secret(made)).status() == 401);
  }

  @Test
  void aWrongSecretAndAGrantThatIsNotItsOwnAreRefused() {
    Answer made = make("k-5", (Instant) null);
    assertThat(token(id(made), "guessed").status()).isEqualTo(401);
    assertThat(token("api-none", secret(made)).status()).isEqualTo(401);
    assertThat(
            client
                .backChannel("/oauth2/token", Map.of("grant_type", "client_credentials"))
                .json()
                .get("error")
                .asString())
        .as("the gateway itself")
        .isEqualTo("unauthorized_client");
  }

  @Test
  void theStoreHoldsOnlyAHashOfTheSecret() {
    Answer made = make("k-6", (Instant) null);
    String stored =
        String.valueOf(
            identity
                .bean(com.mongodb.client.MongoDatabase.class)
                .getCollection("api_clients")
                .find(new org.bson.Document("_id", id(made)))
                .first());
    assertThat(stored).contains("示例医院内容系统").doesNotContain(secret(made));
  }

  @Test
  void wrongFieldsAreNamedTogether() {
    Answer answer =
        make("k-7", "{\"expiresAt\":\"%s\"}".formatted(Instant.now().plus(900, ChronoUnit.DAYS)));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").findValuesAsString("path"))
        .containsExactly("/name", "/unit", "/expiresAt");
    assertThat(make("k-8", "{\"expiresAt\":\"soon\"}").status()).isEqualTo(400);
  }

  @Test
  void onlyLiaisonAndAdministratorMakeThemAndTheAuditorReads() {
    People.add(identity, "unit-admin", "unit-a", Role.UNIT_ADMIN);
    People.add(identity, "auditor", null, Role.AUDITOR);
    for (String who : new String[] {"unit-admin", "auditor"}) {
      assertThat(client.api("POST", PATH, tokenOf(who), "{}", "Idempotency-Key", "k-9").status())
          .isEqualTo(403);
    }
    String made = id(make("k-10", (Instant) null));
    JsonNode list =
        client.api("GET", PATH + "?unit=unit-a&limit=100", tokenOf("auditor"), null).json();
    assertThat(list.get("items").findValuesAsString("clientId")).contains(made);
    assertThat(client.api("GET", PATH + "?unit=unit-b", liaison, null).json().get("items").size())
        .isZero();
  }
}
