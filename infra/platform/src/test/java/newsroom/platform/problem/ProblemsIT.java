package newsroom.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.platform.sample.SampleIT;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleIT
@ExtendWith(OutputCaptureExtension.class)
class ProblemsIT {
  @LocalServerPort int port;
  Client caller;

  @BeforeEach
  void logIn() {
    caller = Client.at(port).as(Tokens.of("a-1", Role.CORRESPONDENT));
  }

  @ParameterizedTest
  @CsvSource({
    "bad-request, 400",
    "forbidden, 403",
    "not-found, 404",
    "conflict, 409",
    "stale, 412",
    "invalid, 422",
    "precondition, 428",
    "busy, 503"
  })
  void aRefusalIsToldInBothLanguages(String kind, int status) {
    Answer chinese = caller.get("/api/sample/refused?kind=" + kind);
    assertThat(chinese.status()).isEqualTo(status);
    assertThat(chinese.header("Content-Type")).startsWith("application/problem+json");
    assertThat(chinese.json().path("type").asString()).isEqualTo("urn:newsroom:problem:note-gone");
    assertThat(chinese.json().path("title").asString()).isEqualTo("稿件 7 不存在");
    assertThat(chinese.json().path("detail").asString()).isEqualTo("稿件 7 不存在。可能已被撤回。");
    assertThat(chinese.json().path("status").asInt()).isEqualTo(status);
    assertThat(chinese.json().path("instance").asString()).isEqualTo("/api/sample/refused");
    assertThat(chinese.json().has("faultNumber")).isFalse();

    Answer english =
        caller.with("Accept-Language", "en-GB,zh;q=0.5").get("/api/sample/refused?kind=" + kind);
    assertThat(english.json().path("title").asString()).isEqualTo("Note 7 is not there");
    assertThat(english.json().path("detail").asString())
        .isEqualTo("Note 7 is not there. It may be withdrawn.");
  }

  @Test
  void aLanguageWeDoNotSpeakGetsTheNextOrChinese() {
    assertThat(title("de-DE,en;q=0.3")).isEqualTo("Note 7 is not there");
    assertThat(title("zh-TW,en;q=0.3")).isEqualTo("稿件 7 不存在");
    assertThat(title("de-DE")).isEqualTo("稿件 7 不存在");
  }

  private String title(String languages) {
    return caller
        .with("Accept-Language", languages)
        .get("/api/sample/refused?kind=conflict")
        .json()
        .path("title")
        .asString();
  }

  @Test
  void busySaysWhenToComeBack() {
    assertThat(caller.get("/api/sample/refused?kind=busy").header("Retry-After")).isEqualTo("2");
  }

  @Test
  void aRefusalNamesTheField() {
    Answer answer = caller.get("/api/sample/refused?kind=invalid");
    assertThat(error(answer)).containsExactly("/body/0/text", "too-long", "最多 5 字。");
  }

  @Test
  void beanValidationNamesTheFieldInTheRequestsLanguage() {
    var note = Map.of("title", "short", "body", List.of(Map.of("text", " ", "times", 1)));
    Answer chinese = caller.post("/api/sample/notes", note);
    assertThat(chinese.status()).isEqualTo(422);
    assertThat(chinese.problem()).isEqualTo("invalid");
    assertThat(error(chinese)).containsExactly("/body/0/text", "not-blank", "不能为空");
    Answer english = caller.with("Accept-Language", "en").post("/api/sample/notes", note);
    assertThat(error(english)).containsExactly("/body/0/text", "not-blank", "must not be blank");
  }

  @Test
  void aCheckedParameterIsNamed() {
    Answer answer = caller.get("/api/sample/checked?pages=1");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(error(answer)).startsWith("/pages", "min");
  }

  @Test
  void brokenJsonIsPlacedByLineAndColumn() {
    Answer answer = caller.with("Accept-Language", "en").post("/api/sample/notes", "{\"title\": }");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("malformed-json");
    assertThat(answer.json().path("detail").asString()).contains("line 1, column 1");
  }

  @Test
  void anUnknownFieldIsNamed() {
    Answer answer =
        caller.post(
            "/api/sample/notes",
            "{\"title\":\"a\",\"body\":[{\"text\":\"a\",\"times\":1,\"size\":3}]}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(error(answer)).containsExactly("/body/0/size", "unknown-field", "没有这个字段。");
  }

  @Test
  void anIllTypedFieldIsNamed() {
    Answer answer =
        caller.post(
            "/api/sample/notes", "{\"title\":\"a\",\"body\":[{\"text\":\"a\",\"times\":\"x\"}]}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(error(answer)).startsWith("/body/0/times", "ill-typed");
    Answer missing =
        caller.post("/api/sample/notes", "{\"title\":\"a\",\"body\":[{\"text\":\"a\"}]}");
    assertThat(error(missing)).startsWith("/body/0/times", "missing");
  }

  @Test
  void aBodyThatIsMissingIsSaidToBe() {
    assertThat(caller.post("/api/sample/notes", null).problem()).isEqualTo("body-missing");
  }

  @Test
  void parametersThatAreMissingOrIllTypedAreNamed() {
    Answer missing = caller.get("/api/sample/refused");
    assertThat(missing.status()).isEqualTo(400);
    assertThat(error(missing)).startsWith("/kind", "missing");
    Answer path = caller.ifMatch(1).put("/api/sample/notes/abc", null);
    assertThat(path.status()).isEqualTo(400);
    assertThat(error(path)).startsWith("/id", "ill-typed");
    Answer query = caller.ifMatch(1).put("/api/sample/notes/1?pages=abc", null);
    assertThat(error(query)).startsWith("/pages", "ill-typed");
  }

  @Test
  void whatHasNoHandlerIsAProblemToo() {
    Answer unknown = caller.get("/api/sample/nowhere");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.problem()).isEqualTo("no-such-address");
    Answer method = caller.delete("/api/sample/notes");
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.problem()).isEqualTo("method-not-allowed");
    assertThat(method.header("Allow")).contains("GET").contains("POST");
    Answer media = caller.with("Content-Type", "text/plain").post("/api/sample/notes", "hello");
    assertThat(media.status()).isEqualTo(415);
    assertThat(media.problem()).isEqualTo("unsupported-media-type");
    Answer accept = caller.with("Accept", "image/png").get("/api/sample/notes");
    assertThat(accept.status()).isEqualTo(406);
    assertThat(accept.problem()).isEqualTo("not-acceptable");
  }

  @Test
  void aBodyBeyondTheLimitIsTooLarge() {
    Answer answer = caller.post("/api/sample/notes", "{\"title\":\"" + "长".repeat(2000) + "\"}");
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void aBodyOfUnstatedLengthIsCountedWhileItComes() throws Exception {
    byte[] body = ("{\"title\":\"" + "x".repeat(9000) + "\"}").getBytes(StandardCharsets.UTF_8);
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/sample/notes"))
                  .header("Authorization", "Bearer " + Tokens.of("a-1").sign())
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "k")
                  .POST(
                      HttpRequest.BodyPublishers.ofInputStream(
                          () -> new ByteArrayInputStream(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("urn:newsroom:problem:too-large");
    }
  }

  @Test
  void whatFailsBeforeAnyHandlerIsAProblemToo() {
    Answer answer = caller.get("/api/sample//notes;x=1");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.problem()).isEqualTo("malformed-request");
    assertThat(answer.json().path("instance").asString()).startsWith("/api/sample//notes");
  }

  @Test
  void aReadersBrowserGetsAPageAndAProgramDoesNot() {
    Client browser = Client.at(port).with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    Answer lost = browser.get("/pages/lost");
    assertThat(lost.status()).isEqualTo(404);
    assertThat(lost.header("Content-Type")).startsWith("text/html");
    assertThat(lost.text()).contains("<h1>稿件 &lt;b&gt; 不存在</h1>").contains("返回首页");
    assertThat(browser.get("/pages/no/where").text()).contains("没有这个地址");
    assertThat(browser.get("/elsewhere").text()).contains("请先登录");
    assertThat(browser.get("/api/sample/me").problem()).isEqualTo("login-required");
    assertThat(Client.at(port).get("/pages/lost").problem()).isEqualTo("note-gone");
  }

  @Test
  void anUnexpectedFaultKeepsItsSecretAndNamesANumber(CapturedOutput output) {
    Answer answer = caller.get("/api/sample/refused?kind=bug");
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.problem()).isEqualTo("fault");
    String number = answer.json().path("faultNumber").asString();
    assertThat(number).matches("[0-9A-F]{8}");
    assertThat(answer.json().path("detail").asString()).contains(number);
    assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(output).contains(number).contains("the secret of the house");
  }

  @Test
  void aHandlersDenialLooksLikeTheChains() {
    Answer denied = caller.get("/api/sample/desk");
    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.problem()).isEqualTo("forbidden");
    assertThat(denied.json().path("title").asString()).isEqualTo("您没有权限进行此操作");
    Answer anonymous = Client.at(port).get("/api/sample/desk");
    assertThat(anonymous.status()).isEqualTo(401);
    assertThat(anonymous.problem()).isEqualTo("login-required");
    assertThat(anonymous.header("WWW-Authenticate")).startsWith("Bearer");
  }

  private static List<String> error(Answer answer) {
    var error = answer.json().path("errors").path(0);
    return List.of(
        error.path("path").asString(),
        error.path("code").asString(),
        error.path("message").asString());
  }
}
