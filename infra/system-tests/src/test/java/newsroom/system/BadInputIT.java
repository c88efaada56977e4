package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.WordFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people and programs send by mistake or on purpose, through the public address: a row says what
/// it is and what comes back, in Chinese and in English. Nothing of it may be lost or do harm.
class BadInputIT {
  private static final String ARTICLES = "/api/submission/articles";
  private static final String INTAKE = "/api/submission/intake";
  private static final String IMPORT = "/api/submission/units/import?dryRun=true";
  private static final Charset GBK = Charset.forName("GBK");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static SharedNewsroom newsroom;
  private static String unit = "";
  private static String token = "";

  @BeforeAll
  static void aProgramOfAUnitHasItsToken() {
    newsroom = SharedNewsroom.get();
    unit = newsroom.a().unitId();
    token = MachineIT.accessTokenOf(unit);
  }

  private record Answer(int status, @Nullable String etag, String type, String text) {
    JsonNode json() {
      return JSON.readTree(text);
    }
  }

  /// @param status of the answer, which is a problem, or of a success
  /// @param code of the problem, or of the error at the path
  /// @param path of the field, empty when the whole request is meant
  /// @param says what the Chinese answer has in it
  private record Row(
      String what, Attempt attempt, int status, String code, String path, String says) {
    @Override
    public String toString() {
      return what + " → " + status + " " + code;
    }
  }

  private interface Attempt {
    Answer in(String language);
  }

  static Stream<Row> refused() {
    return Stream.of(
        new Row(
            "a Word file of 60 MB",
            file("大稿件.docx", () -> new byte[60 << 20]),
            422,
            "upload-too-big",
            "/file",
            "最多 20 MB"),
        new Row(
            "a zip bomb",
            file("稿件.docx", () -> word(Map.of("word/media/a.png", new byte[80 << 20]))),
            422,
            "intake-swells",
            "/file",
            "60 MB"),
        new Row(
            "a program called photo.jpg",
            file("photo.jpg", () -> "MZ\u0000\u0001 This program".getBytes(GBK)),
            422,
            "intake-program",
            "/file",
            "photo.jpg"),
        new Row(
            "an old Word file",
            file("稿件.doc", () -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}),
            422,
            "intake-old-word",
            "/file",
            ".docx"),
        new Row(
            "an empty file", file("稿件.docx", () -> new byte[0]), 422, "upload-empty", "/file", "空"),
        new Row(
            "a body of more than a megabyte",
            article("{\"headline\":{\"main\":[\"" + "题".repeat(700_000) + "\"]}}"),
            413,
            "too-large",
            "",
            "1024 KB"),
        new Row("no JSON", article("{\"headline\": 标题"), 400, "malformed-json", "", "第 1 行"),
        new Row(
            "JSON in GBK",
            raw("POST", ARTICLES, "{\"a\":\"标题\"}".getBytes(GBK)),
            400,
            "malformed-json",
            "",
            ""),
        new Row(
            "JSON ten thousand deep",
            article("[".repeat(10_000)),
            400,
            "malformed-request",
            "",
            ""),
        new Row("a form", formed(), 415, "unsupported-media-type", "", ""),
        new Row(
            "an unknown field",
            article(with("headlines", List.of())),
            400,
            "unknown-field",
            "/headlines",
            ""),
        new Row(
            "a day that is none",
            article(with("eventDate", "2026-02-30")),
            400,
            "ill-typed",
            "/eventDate",
            ""),
        new Row(
            "control characters",
            article(body("第一段\u0007，有响铃。")),
            422,
            "not-text",
            "/body/0/text",
            "第 4 个字符（U+0007）"),
        new Row(
            "half a character",
            article(json(body("第一段@，少了一半。")).replace("@", "\\ud842")),
            422,
            "not-text",
            "/body/0/text",
            "第 4 个字符（U+D842）"),
        new Row(
            "the Idempotency-Key of another request",
            usedKey(),
            422,
            "idempotency-key-reused",
            "",
            "已用于"),
        new Row(
            "a unit nobody knows",
            article(
                with(
                    "bylineUnits",
                    List.of(Map.of("unitId", "nobody", "name", "示例", "role", "PHOTO")))),
            422,
            "unit-unknown",
            "/bylineUnits/0/unitId",
            ""));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isRefusedInBothLanguages(Row row) {
    var chinese = row.attempt().in("zh-CN");
    problem(row, chinese);
    assertThat(chinese.text()).contains(row.says());
    assertThat(chinese.json().path("title").asString()).containsPattern("\\p{IsHan}");
    var english = row.attempt().in("en");
    problem(row, english);
    assertThat(english.json().path("title").asString())
        .isNotBlank()
        .doesNotContainPattern("\\p{IsHan}");
  }

  private static void problem(Row row, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(row.status());
    assertThat(answer.type()).startsWith("application/problem+json");
    if (row.path().isEmpty()) {
      assertThat(answer.json().path("type").asString())
          .isEqualTo("urn:newsroom:problem:" + row.code());
    } else {
      assertThat(answer.json().path("errors").valueStream())
          .as(answer.text())
          .extracting(error -> error.path("path").asString() + " " + error.path("code").asString())
          .contains(row.path() + " " + row.code());
    }
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("{limit}");
  }

  /// A draft may have it, what is handed in may not; the draft stays as it was.
  static Stream<Row> keptAsADraft() {
    return Stream.of(
        draft(
            "a headline of 400 characters",
            with("headline", Map.of("main", List.of("题".repeat(400)))),
            "/headline/main/0",
            "text-length",
            "80"),
        draft(
            "a byline of 40 units",
            with("bylineUnits", units(40)),
            "/bylineUnits",
            "too-many",
            "20"),
        draft(
            "a day before which it must not appear, and which is over",
            with("notBefore", "2020-01-01T00:00:00Z"),
            "/notBefore",
            "not-before-past",
            ""),
        draft("nothing but a headline", with("body", List.of()), "/body", "article-length", ""));
  }

  private static Row draft(
      String what, Map<String, Object> copy, String path, String code, String says) {
    return new Row(what, language -> saved(copy), 422, code, path, says);
  }

  @ParameterizedTest
  @MethodSource("keptAsADraft")
  void isKeptAndNamedAndNotHandedIn(Row row) {
    var saved = row.attempt().in("zh-CN");
    assertThat(saved.json().path("findings").valueStream())
        .extracting(f -> f.path("path").asString() + " " + f.path("code").asString())
        .contains(row.path() + " " + row.code());
    var article = ARTICLES + "/" + saved.json().path("articleId").asString();
    for (var language : List.of("zh-CN", "en")) {
      var refused =
          send(
              "POST",
              article + "/submission",
              "{}".getBytes(StandardCharsets.UTF_8),
              Map.of("If-Match", saved.etag(), "Accept-Language", language));
      problem(row, refused);
      assertThat(refused.text()).contains(row.says());
    }
    var after = send("GET", article, null, Map.of());
    assertThat(after.etag()).isEqualTo(saved.etag());
    assertThat(after.json().path("headline")).isEqualTo(saved.json().path("headline"));
  }

  @Test
  void emojiAndRareNamesComeBackAsTheyWere() {
    var text = "䶮先生和𠮷女士说：👨‍👩‍👧 全家都好，🇨🇳 与 é 也在。";
    var copy = body(text);
    copy.put("headline", Map.of("main", List.of("䶮𠮷👍的标题")));
    var answer = saved(copy);
    assertThat(answer.json().path("body").path(0).path("text").asString()).isEqualTo(text);
    assertThat(answer.json().path("headline").path("main").path(0).asString())
        .isEqualTo("䶮𠮷👍的标题");
    var article = ARTICLES + "/" + answer.json().path("articleId").asString();
    var handedIn =
        send(
            "POST",
            article + "/submission",
            "{}".getBytes(StandardCharsets.UTF_8),
            Map.of("If-Match", answer.etag()));
    assertThat(handedIn.status()).as(handedIn.text()).isEqualTo(200);
    assertThat(handedIn.json().path("body").path(0).path("text").asString()).isEqualTo(text);
  }

  @Test
  void macrosAreLeftOutAndSaid() {
    var answer =
        upload("zh-CN", "稿件.docx", word(Map.of("word/vbaProject.bin", new byte[] {1, 2, 3})));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains("macros-left-out").contains("示例标题一则");
  }

  @Test
  void textInGbkIsRead() {
    var answer = upload("zh-CN", "稿件.txt", "示例标题一则\n\n近日，示例医院开展义诊。".getBytes(GBK));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("source").path("encoding").asString()).isEqualTo("GB18030");
    assertThat(answer.text()).contains("示例标题一则");
  }

  @Test
  void htmlLosesItsScripts() {
    var html =
        "<html><script>alert(1)</script><h1>示例标题一则</h1><p onclick=\"x()\">近日，示例医院开展义诊。</p>"
            + "<iframe src=\"https://example.org\"></iframe><img src=x onerror=alert(2)></html>";
    var answer = upload("zh-CN", "稿件.html", html.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("articles").path(0).path("copy").toString())
        .contains("示例标题一则", "近日，示例医院开展义诊。")
        .doesNotContain("alert", "onclick", "iframe", "onerror");
  }

  @Test
  void threeHundredUploadsAtOnceAreAllAnswered() throws Exception {
    var file = word(Map.of());
    var uploads = new ArrayList<Callable<Answer>>();
    for (int i = 0; i < 300; i++) {
      uploads.add(() -> upload("zh-CN", "稿件.docx", file));
    }
    var answers = new LinkedHashMap<Integer, Integer>();
    try (var threads = Executors.newFixedThreadPool(100)) {
      for (var upload : threads.invokeAll(uploads)) {
        answers.merge(upload.get().status(), 1, Integer::sum);
      }
    }
    assertThat(answers.keySet()).as("%s", answers).isSubsetOf(200, 503);
    assertThat(answers.get(200)).isGreaterThan(50);
  }

  @Test
  void aTableOfUnitsInAnEncodingNobodyKnowsIsNotGuessed() {
    var liaison = newsroom.person(Role.LIAISON_EDITOR);
    var table = "单位名称,单位类型\n示例县医院,医院\n".getBytes(StandardCharsets.UTF_8);
    table[table.length - 4] = (byte) 0xFF;
    var refused = liaison.upload(IMPORT, "单位.csv", table);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().path("type").asString())
        .isEqualTo("urn:newsroom:problem:undecodable");
    assertThat(refused.json().path("detail").asString("") + refused.json().path("title").asString())
        .contains("2");
    var gbk = liaison.upload(IMPORT, "单位.csv", "单位名称,单位类型\n示例县医院,医院\n".getBytes(GBK));
    assertThat(gbk.status()).as(gbk.body()).isEqualTo(200);
    assertThat(gbk.json().path("items").path(0).path("name").asString()).isEqualTo("示例县医院");
  }

  @Test
  void theTokenOfAUnitThatIsNoMoreStillReadsAndHandsInNothing() {
    var admin = newsroom.person(Role.ADMINISTRATOR);
    var made =
        admin
            .post(
                "/api/submission/units",
                Map.of("canonicalName", "示例已撤中心", "kind", "HOSPITAL", "aliases", List.of()),
                null,
                SharedNewsroom.key())
            .orThrow();
    var id = made.json().path("unitId").asString();
    var path = "/api/submission/units/" + id;
    admin.post(path + "/activation", Map.of(), made.etag(), null).orThrow();
    var theirs = MachineIT.accessTokenOf(id);
    var copy = copy();
    copy.put("bylineUnits", List.of(Map.of("unitId", id, "name", "示例", "role", "CONTRIBUTED")));
    var before = send(theirs, "POST", ARTICLES, json(copy), Map.of("Idempotency-Key", key()));
    assertThat(before.status()).as(before.text()).isEqualTo(201);
    admin.post(path + "/closure", Map.of("reason", "机构撤销"), admin.get(path).etag(), null).orThrow();

    var article = ARTICLES + "/" + before.json().path("articleId").asString();
    var refused =
        send(theirs, "POST", article + "/submission", "{}", Map.of("If-Match", before.etag()));
    assertThat(refused.status()).as(refused.text()).isEqualTo(409);
    assertThat(refused.json().path("type").asString())
        .isEqualTo("urn:newsroom:problem:unit-not-active");
    var kept = send(theirs, "GET", article, "", Map.of());
    assertThat(kept.json().path("body")).isEqualTo(before.json().path("body"));
  }

  // --- what is sent

  private static Map<String, Object> copy() {
    return new LinkedHashMap<>(Steps.copy(newsroom.a(), "正文第一段。"));
  }

  private static Map<String, Object> with(String field, Object value) {
    var copy = copy();
    copy.put(field, value);
    return copy;
  }

  private static Map<String, Object> body(String text) {
    return with("body", List.of(Map.of("kind", "TEXT", "text", text)));
  }

  private static List<Map<String, Object>> units(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> Map.<String, Object>of("name", "示例单位" + n, "role", "CONTRIBUTED"))
        .toList();
  }

  private static String json(Map<String, Object> body) {
    return JSON.writeValueAsString(body);
  }

  private static String key() {
    return SharedNewsroom.key();
  }

  private static Attempt article(Map<String, Object> copy) {
    return article(json(copy));
  }

  private static Attempt article(String json) {
    return raw("POST", ARTICLES, json.getBytes(StandardCharsets.UTF_8));
  }

  private static Attempt raw(String method, String path, byte[] body) {
    return language ->
        send(method, path, body, Map.of("Accept-Language", language, "Idempotency-Key", key()));
  }

  private static Attempt formed() {
    return language ->
        send(
            "POST",
            ARTICLES,
            "headline=x".getBytes(StandardCharsets.UTF_8),
            Map.of(
                "Accept-Language",
                language,
                "Idempotency-Key",
                key(),
                "Content-Type",
                "application/x-www-form-urlencoded"));
  }

  private static Attempt usedKey() {
    var key = key();
    return language -> {
      send("POST", ARTICLES, bytes(copy()), Map.of("Idempotency-Key", key));
      return send(
          "POST",
          ARTICLES,
          bytes(body("另一段。")),
          Map.of("Idempotency-Key", key, "Accept-Language", language));
    };
  }

  private static byte[] bytes(Map<String, Object> copy) {
    return json(copy).getBytes(StandardCharsets.UTF_8);
  }

  private static Answer saved(Map<String, Object> copy) {
    var saved = send("POST", ARTICLES, bytes(copy), Map.of("Idempotency-Key", key()));
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    return saved;
  }

  private interface Content {
    byte[] bytes();
  }

  private static Attempt file(String name, Content content) {
    return language -> upload(language, name, content.bytes());
  }

  private static Answer upload(String language, String name, byte[] file) {
    var edge = "newsroom-" + UUID.randomUUID();
    var head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(edge, name);
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        "POST",
        INTAKE,
        body.toByteArray(),
        Map.of(
            "Accept-Language", language, "Content-Type", "multipart/form-data; boundary=" + edge));
  }

  /// A Word file with more parts than a manuscript has.
  private static byte[] word(Map<String, byte[]> more) {
    var bytes = new ByteArrayOutputStream();
    try (var from =
            new ZipInputStream(
                new ByteArrayInputStream(WordFile.of(List.of("示例标题一则", "近日，示例医院开展义诊，服务群众二百余人。"))));
        var to = new ZipOutputStream(bytes)) {
      for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(part.getName()));
        from.transferTo(to);
      }
      for (var part : more.entrySet()) {
        to.putNextEntry(new ZipEntry(part.getKey()));
        to.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Answer send(
      String method, String path, byte @Nullable [] body, Map<String, String> headers) {
    return send(token, method, path, body, headers);
  }

  private static Answer send(
      String token, String method, String path, String body, Map<String, String> headers) {
    return send(
        token,
        method,
        path,
        method.equals("GET") ? null : body.getBytes(StandardCharsets.UTF_8),
        headers);
  }

  private static Answer send(
      String token,
      String method,
      String path,
      byte @Nullable [] body,
      Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(newsroom.origin().resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    headers.forEach(request::setHeader);
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    try {
      HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("ETag").orElse(null),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
