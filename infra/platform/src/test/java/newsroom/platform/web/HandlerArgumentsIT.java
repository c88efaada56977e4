package newsroom.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.platform.sample.SampleIT;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleIT
class HandlerArgumentsIT {
  private static final Map<String, Object> NOTE = Map.of("title", "a", "body", List.of());

  @LocalServerPort int port;
  Client caller;

  @BeforeEach
  void logIn() {
    caller = Client.at(port).as(Tokens.of("a-1", Role.CORRESPONDENT));
  }

  @Test
  void aChangeWithoutAVersionIsRefused() {
    Answer answer = caller.put("/api/sample/notes/1", null);
    assertThat(answer.status()).isEqualTo(428);
    assertThat(answer.problem()).isEqualTo("if-match-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "W/\"3\"",
        "3",
        "*",
        "\"x\"",
        "\"-1\"",
        "\"1\", \"2\"",
        "\"99999999999999999999\""
      })
  void aVersionThatIsNotOneStrongTagIsRefused(String tag) {
    Answer answer = caller.with("If-Match", tag).put("/api/sample/notes/1", null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("if-match-malformed");
  }

  @Test
  void aChangeNamesTheVersionItMade() {
    Answer answer = caller.ifMatch(3).put("/api/sample/notes/1", null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.version()).isEqualTo(4);
  }

  @Test
  void aCreationNeedsAKey() {
    Answer missing = caller.send("POST", "/api/sample/notes", NOTE);
    assertThat(missing.status()).isEqualTo(400);
    assertThat(missing.problem()).isEqualTo("idempotency-key-required");
    Answer long_ = caller.idempotencyKey("k".repeat(129)).post("/api/sample/notes", NOTE);
    assertThat(long_.status()).isEqualTo(400);
    assertThat(long_.problem()).isEqualTo("idempotency-key-malformed");
    Answer blank = caller.idempotencyKey("a b").post("/api/sample/notes", NOTE);
    assertThat(blank.problem()).isEqualTo("idempotency-key-malformed");
    assertThat(caller.idempotencyKey("k".repeat(128)).post("/api/sample/notes", NOTE).status())
        .isEqualTo(200);
  }

  @Test
  void theSameCreationTwiceHasOneId() {
    Client again = caller.idempotencyKey("twice");
    Answer first = again.post("/api/sample/notes", NOTE);
    assertThat(again.post("/api/sample/notes", NOTE).text()).isEqualTo(first.text());
    Answer other = again.post("/api/sample/notes", Map.of("title", "b", "body", List.of()));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    Client somebodyElse =
        Client.at(port).as(Tokens.of("a-2", Role.CORRESPONDENT)).idempotencyKey("twice");
    assertThat(somebodyElse.post("/api/sample/notes", NOTE).text()).isNotEqualTo(first.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "-1", "abc", "1e2", "99999999999", ""})
  void aPageHasOneToAHundredItems(String limit) {
    Answer answer = caller.get("/api/sample/notes?limit=" + limit);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("limit-out-of-range");
  }

  @Test
  void pagesAreFiftyUnlessAskedOtherwise() {
    assertThat(item("/api/sample/notes")).isEqualTo("50 after null");
    assertThat(item("/api/sample/notes?after=&limit=1")).isEqualTo("1 after null");
    assertThat(item("/api/sample/notes?after=x&limit=100")).isEqualTo("100 after x");
  }

  private String item(String path) {
    JsonNode page = caller.get(path).json();
    assertThat(page.path("next").asString()).isEqualTo("next");
    return page.path("items").path(0).asString();
  }

  @Test
  void theInterfaceIsDescribed() {
    assertThat(Client.at(port).get("/v3/api-docs").status()).isEqualTo(401);
    JsonNode api = caller.get("/v3/api-docs").json();
    assertThat(api.path("info").path("title").asString()).isEqualTo("sample");
    JsonNode create = api.path("paths").path("/api/sample/notes").path("post");
    assertThat(create.path("parameters")).hasSize(1);
    assertThat(create.path("parameters").path(0).path("name").asString())
        .isEqualTo("Idempotency-Key");
    assertThat(create.path("responses").path("default").path("content").propertyNames())
        .containsExactly("application/problem+json");
    assertThat(create.path("x-authorize").asString()).isEqualTo("isAuthenticated()");
    JsonNode list = api.path("paths").path("/api/sample/notes").path("get");
    assertThat(list.path("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("after", "limit");
    JsonNode change = api.path("paths").path("/api/sample/notes/{id}").path("put");
    assertThat(change.path("parameters").findValuesAsString("name"))
        .containsExactlyInAnyOrder("id", "pages", "If-Match");
    assertThat(change.path("parameters").findValuesAsString("type"))
        .containsExactlyInAnyOrder("integer", "integer", "string");
    assertThat(api.path("components").path("schemas").has("Problem")).isTrue();
    JsonNode open = api.path("paths").path("/api/sample/open/hello").path("get");
    assertThat(open.has("x-authorize")).isFalse();
    assertThat(open.path("security").toString()).isEqualTo("[]");
  }
}
