package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.launcher.Home;
import newsroom.launcher.demo.Person;
import newsroom.launcher.demo.Reply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of a unit hands in articles through the public address, with nothing but its credential.
class MachineIT {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static SharedNewsroom newsroom;
  private static Person liaison;

  @BeforeAll
  static void theNewsroomRuns() {
    newsroom = SharedNewsroom.get();
    liaison = newsroom.person(Role.LIAISON_EDITOR);
  }

  private static Reply client(String unitId) {
    return liaison
        .post(
            "/api/identity/api-clients",
            Map.of("name", "示例单位内容系统", "unit", unitId),
            null,
            SharedNewsroom.key())
        .orThrow();
  }

  private static HttpResponse<String> token(Reply client) {
    var credential =
        client.json().path("clientId").asString()
            + ":"
            + client.json().path("clientSecret").asString();
    return send(
        HttpRequest.newBuilder(newsroom.origin().resolve("/id/oauth2/token"))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credential.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials")));
  }

  /// Of a new program of the unit.
  static String accessTokenOf(String unitId) {
    theNewsroomRuns();
    return accessToken(client(unitId));
  }

  private static String accessToken(Reply client) {
    var answer = token(client);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return json(answer).path("access_token").asString();
  }

  private static HttpResponse<String> call(
      String method, String path, String token, @Nullable Object body, String... headers) {
    var request =
        HttpRequest.newBuilder(newsroom.origin().resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  @Test
  void aProgramHandsInAnArticleOfItsUnit() {
    var token = accessToken(client(newsroom.a().unitId()));
    var copy = Steps.copy(newsroom.a(), "正文第一段，由系统交来。");
    var key = SharedNewsroom.key();
    var started = call("POST", "/api/submission/articles", token, copy, "Idempotency-Key", key);
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    assertThat(started.headers().firstValue("Set-Cookie")).isEmpty();
    var id = json(started).path("articleId").asString();
    var repeated = call("POST", "/api/submission/articles", token, copy, "Idempotency-Key", key);
    assertThat(json(repeated).path("articleId").asString()).isEqualTo(id);

    var submitted =
        call(
            "POST",
            Steps.article(id) + "/submission",
            token,
            Map.of(),
            "If-Match",
            started.headers().firstValue("ETag").orElseThrow());
    assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(200);
    assertThat(json(submitted).path("receiptNo").asString()).isNotBlank();
    var seen = newsroom.a().correspondent().get(Steps.article(id)).orThrow();
    assertThat(seen.json().path("unitId").asString()).isEqualTo(newsroom.a().unitId());
    assertThat(newsroom.b().correspondent().get(Steps.article(id)).status()).isEqualTo(404);
  }

  @Test
  void theExampleHandsInManyIsCutOffAndDoublesNothing(@TempDir Path folder) throws Exception {
    var credential = client(newsroom.a().unitId());
    var title = "示例批量稿件" + SharedNewsroom.key().substring(0, 8);
    var lines = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      lines.add(line(title + "-" + i, title + i, "第" + i + "篇的正文。"));
    }
    var file = Files.write(folder.resolve("articles.jsonl"), lines);

    var cut = example(credential, file).start();
    try (var said = cut.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.readLine()).contains("receiptNo");
    } finally {
      cut.destroyForcibly().waitFor();
    }
    var first = answers(credential, file, 0);
    assertThat(first).hasSize(6);
    var receipts = first.stream().map(said -> said.path("receiptNo").asString()).toList();
    assertThat(receipts).doesNotHaveDuplicates().allMatch(number -> !number.isBlank());
    assertThat(answers(credential, file, 0).stream().map(a -> a.path("receiptNo").asString()))
        .containsExactlyElementsOf(receipts);
    var listed = newsroom.a().correspondent().get("/api/submission/articles?limit=100").orThrow();
    assertThat(
            listed
                .json()
                .path("items")
                .valueStream()
                .filter(item -> item.path("title").asString().startsWith(title)))
        .hasSize(6);

    lines.set(2, line(title + "-2", title + 2, "同一个键，另一篇正文。"));
    lines.add(line(title + "-6", "", "没有标题的一篇。"));
    var last = answers(credential, Files.write(file, lines), 1);
    assertThat(last.get(2).path("problem").asString())
        .isEqualTo("urn:newsroom:problem:idempotency-key-reused");
    assertThat(last.get(6).path("errors").toString()).contains("/headline");
    assertThat(last.get(3).path("receiptNo").asString()).isEqualTo(receipts.get(3));
  }

  private static String line(String key, String title, String text) {
    var copy = new LinkedHashMap<>(Steps.copy(newsroom.a(), text));
    copy.put("headline", Map.of("main", title.isEmpty() ? List.of() : List.of(title)));
    return JSON.writeValueAsString(
        Map.of(
            "key",
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8)),
            "article",
            copy));
  }

  private static ProcessBuilder example(Reply credential, Path file) {
    var script = Home.find().resolve("infra/docs/examples/hand-in.mjs");
    var builder =
        new ProcessBuilder("node", script.toString(), file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("NEWSROOM_ORIGIN", newsroom.origin().toString());
    builder.environment().put("NEWSROOM_CLIENT", credential.json().path("clientId").asString());
    builder.environment().put("NEWSROOM_SECRET", credential.json().path("clientSecret").asString());
    return builder;
  }

  private static List<JsonNode> answers(Reply credential, Path file, int exit) throws Exception {
    var process = example(credential, file).start();
    List<JsonNode> said;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      said = lines.lines().map(JSON::readTree).toList();
    }
    assertThat(process.waitFor()).as(said.toString()).isEqualTo(exit);
    return said;
  }

  @Test
  void aProgramFindsNothingOfAnotherUnitAndNothingButSubmission() {
    var token = accessToken(client(newsroom.b().unitId()));
    var article = new Steps(newsroom).draft();
    assertThat(call("GET", Steps.article(article), token, null).statusCode()).isEqualTo(404);
    assertThat(call("GET", "/api/submission/articles", token, null).body()).doesNotContain(article);
    for (var path : new String[] {"/api/review/cases", "/api/notification/notices", "/bff/me"}) {
      assertThat(call("GET", path, token, null).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void aSuspendedUnitsProgramIsRefused() {
    var admin = newsroom.person(Role.ADMINISTRATOR);
    var made =
        admin
            .post(
                "/api/submission/units",
                Map.of(
                    "canonicalName", "示例区中医院", "kind", "HOSPITAL", "aliases", java.util.List.of()),
                null,
                SharedNewsroom.key())
            .orThrow();
    var unit = "/api/submission/units/" + made.json().path("unitId").asString();
    admin.post(unit + "/activation", Map.of(), made.etag(), null).orThrow();
    var unitId = made.json().path("unitId").asString();
    var token = accessToken(client(unitId));
    var copy = Steps.copy(new SharedNewsroom.TestUnit(unitId, admin, admin), "正文第一段。");
    var started =
        call(
            "POST",
            "/api/submission/articles",
            token,
            copy,
            "Idempotency-Key",
            SharedNewsroom.key());
    assertThat(started.statusCode()).as(started.body()).isEqualTo(201);
    admin.post(unit + "/suspension", Map.of(), admin.get(unit).etag(), null).orThrow();

    var refused =
        call(
            "POST",
            Steps.article(json(started).path("articleId").asString()) + "/submission",
            token,
            Map.of(),
            "If-Match",
            started.headers().firstValue("ETag").orElseThrow());
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
    assertThat(json(refused).path("type").asString())
        .isEqualTo("urn:newsroom:problem:unit-not-active");
  }

  @Test
  void aRevokedCredentialGetsNoToken() {
    var client = client(newsroom.a().unitId());
    assertThat(token(client).statusCode()).isEqualTo(200);
    var path = "/api/identity/api-clients/" + client.json().path("clientId").asString();
    liaison.post(path + "/revocation", Map.of(), client.etag(), null).orThrow();
    assertThat(token(client).statusCode()).isEqualTo(401);
    assertThat(liaison.get(path).orThrow().json().path("revokedAt").asString()).isNotBlank();
  }
}
