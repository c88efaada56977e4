package newsroom.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ServiceIT
class IntakeIT {
  private static final String INTAKE = "/api/submission/intake";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit = "";

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aDroppedFileBecomesADraftThatItsAuthorSends() throws Exception {
    String name =
        newsroom
            .administrator()
            .get("/api/submission/units/" + unit)
            .json()
            .path("canonicalName")
            .asString();
    var file =
        new Docx()
            .heading("示例医院义诊进社区")
            .text("11月5日，示例医院组织义诊进社区活动，服务居民二百余人。")
            .text("（" + name + "）")
            .bytes();
    var answer = upload("稿件.docx", file);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var copy = JSON.readTree(answer.body()).path("articles").path(0).path("copy");
    assertThat(copy.path("bylineUnits").path(0).path("unitId").asString()).isEqualTo(unit);

    var draft = newsroom.correspondent(unit).post("/api/submission/articles", copy);
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    assertThat(draft.json().path("headline").path("main").path(0).asString())
        .isEqualTo("示例医院义诊进社区");
  }

  @Test
  void pastedWordsAndHtmlAreProposedToo() {
    var pasted =
        newsroom
            .correspondent(unit)
            .post(INTAKE, Map.of("html", "<h1>示例标题</h1><p>近日，示例医院开展义诊。</p>"));
    assertThat(pasted.status()).as(pasted.text()).isEqualTo(200);
    assertThat(pasted.json().path("source").path("kind").asString()).isEqualTo("HTML");
    var nothing = newsroom.correspondent(unit).post(INTAKE, Map.of("text", " "));
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.json().path("errors").path(0).path("path").asString()).isEqualTo("/text");
  }

  @Test
  void halfACharacterInJsonDoesNoHarm() {
    var answer =
        newsroom.correspondent(unit).post(INTAKE, "{\"text\":\"示例标题\\n\\n近日，示例医院\\ud800开展义诊。\"}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.text()).contains("half-characters");
  }

  @Test
  void sixtyMegabytesAreRefusedWithBothFigures() throws Exception {
    var answer = upload("大稿件.docx", new byte[60 << 20]);
    assertThat(answer.statusCode()).isEqualTo(422);
    var error = JSON.readTree(answer.body()).path("errors").path(0);
    assertThat(error.path("path").asString()).isEqualTo("/file");
    assertThat(error.path("message").asString()).contains("61 MB", "20 MB");
  }

  @Test
  void gbkTextIsReadAndAProgramIsNot() throws Exception {
    var gbk = upload("稿件.txt", "示例标题一则\n\n近日，示例医院开展义诊。".getBytes(Charset.forName("GBK")));
    assertThat(JSON.readTree(gbk.body()).path("source").path("encoding").asString())
        .isEqualTo("GB18030");
    byte[] program = new byte[128];
    program[0] = 'M';
    program[1] = 'Z';
    var refused = upload("photo.jpg", program);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("intake-program").contains("photo.jpg");
  }

  @Test
  void threeHundredUploadsAtOnceAreAllAnswered() throws Exception {
    var file = new Docx().heading("示例标题一则").text("近日，示例医院开展义诊，服务群众。").bytes();
    List<Callable<HttpResponse<String>>> uploads = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      uploads.add(() -> upload("稿件.docx", file));
    }
    int read = 0;
    int later = 0;
    try (var threads = Executors.newFixedThreadPool(100)) {
      for (var upload : threads.invokeAll(uploads)) {
        var answer = upload.get();
        read += answer.statusCode() == 200 ? 1 : 0;
        later +=
            answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isPresent()
                ? 1
                : 0;
      }
    }
    assertThat(read + later).isEqualTo(300);
    assertThat(read).isGreaterThan(50);
  }

  @Test
  void onlyPeopleOfUnitsHandSomethingIn() {
    assertThat(newsroom.stranger().post(INTAKE, Map.of("text", "字")).status()).isEqualTo(401);
    assertThat(newsroom.as(Role.FIRST_REVIEWER).post(INTAKE, Map.of("text", "字")).status())
        .isEqualTo(403);
  }

  private HttpResponse<String> upload(String name, byte[] bytes) throws Exception {
    String edge = "newsroom-edge";
    var body = new ByteArrayOutputStream();
    body.write(
        ("--"
                + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var token = Tokens.of("correspondent-of-" + unit, Role.CORRESPONDENT).unit(unit).sign();
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + INTAKE))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }
}
