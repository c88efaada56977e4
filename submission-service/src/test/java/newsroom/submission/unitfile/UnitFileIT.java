package newsroom.submission.unitfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.Regions;
import newsroom.submission.unit.UnitCheck;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceIT
class UnitFileIT {
  private static final Logger log = LoggerFactory.getLogger(UnitFileIT.class);
  private static final String UNITS = "/api/submission/units";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired UnitDesk desk;
  @Autowired Units units;
  @Autowired ImportLog importLog;
  private Newsroom newsroom;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
  }

  @Test
  void aDryRunListsEverythingAndChangesNothing() {
    String csv = "单位名称,单位类型,上级单位\n试跑甲医院,医院,\n试跑乙医院,学校,无此上级\n";
    var answer = csv(Role.LIAISON_EDITOR).post(UNITS + "/import?dryRun=true", csv);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var report = answer.json();
    assertThat(report.path("created").asInt()).isEqualTo(1);
    assertThat(report.path("errors").asInt()).isEqualTo(2);
    var first = report.path("problems").path(0);
    assertThat(first.path("row").asInt()).isEqualTo(3);
    assertThat(first.path("column").asString()).isEqualTo("上级单位");
    assertThat(first.path("zh").asString()).isEqualTo("没有这个上级单位。");
    assertThat(first.path("en").asString()).isEqualTo("There is no such parent unit.");
    assertThat(list("试跑")).isEmpty();

    var run = csv(Role.LIAISON_EDITOR).post(UNITS + "/import?dryRun=false", csv);
    assertThat(run.status()).isEqualTo(422);
    assertThat(run.problem()).isEqualTo("rows-wrong");
    assertThat(run.json().path("errors").path(1).path("path").asString()).isEqualTo("/rows/3/kind");
    assertThat(list("试跑")).as("a wrong row stops them all").isEmpty();
  }

  @Test
  void aRunSaysWhatBecameOfEachRowAndARepeatedOneTheSame() {
    var admin = csv(Role.ADMINISTRATOR).idempotencyKey(UUID.randomUUID().toString());
    String csv = "单位名称,单位类型,上级单位,别名\n导入子科,机关处室,导入总院,\n导入总院,医院,,导入院\n";
    var run = admin.post(UNITS + "/import?dryRun=false", csv);
    assertThat(run.status()).as(run.text()).isEqualTo(200);
    assertThat(run.json().path("created").asInt()).isEqualTo(2);
    var again = admin.post(UNITS + "/import?dryRun=false", csv);
    assertThat(again.json().path("created").asInt()).isEqualTo(2);
    assertThat(again.json().path("items").path(0).path("unitId"))
        .isEqualTo(run.json().path("items").path(0).path("unitId"));
    assertThat(list("导入总院")).hasSize(1);
    var other = admin.post(UNITS + "/import?dryRun=false", csv + "导入别院,医院,,\n");
    assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    var third = csv(Role.ADMINISTRATOR).post(UNITS + "/import?dryRun=false", csv);
    assertThat(third.json().path("unchanged").asInt()).isEqualTo(2);
    var child = newsroom.auditor().get(UNITS + "?q=" + "导入子科").json().path("items").path(0);
    assertThat(child.path("parentName").asString()).isEqualTo("导入总院");
    assertThat(child.path("status").asString()).isEqualTo("ACTIVE");
    assertThat(csv(Role.ADMINISTRATOR).send("POST", UNITS + "/import?dryRun=false", csv).problem())
        .isEqualTo("idempotency-key-required");
  }

  /// The first run dies before its second row is written.
  @Test
  void aRunThatWasCutOffIsFinishedByTheSameRequest() {
    byte[] csv = "单位名称,单位类型\n中断甲院,医院\n中断乙院,医院\n中断丙院,医院\n".getBytes(UTF_8);
    var dying =
        new UnitImport(desk, new DyingUnits(units, 1), new UnitCheck(new Regions("35")), importLog);
    var act = new Act("a", "甲示例", Instant.EPOCH);
    var id = UUID.fromString("0192a000-0000-7000-8000-00000000abcd");
    assertThat(catchThrowable(() -> dying.run(id, csv, null, act))).hasMessage("killed");
    assertThat(list("中断")).hasSize(1);
    var whole = new UnitImport(desk, units, new UnitCheck(new Regions("35")), importLog);
    var report = whole.run(id, csv, null, act);
    assertThat(report.count("CREATED")).isEqualTo(3);
    assertThat(list("中断")).hasSize(3);
  }

  @Test
  void filesOfEveryOfficeAreTaken() throws Exception {
    byte[] gbk = "单位名称,单位类型\n编码示例医院,医院\n".getBytes(Charset.forName("GB18030"));
    assertThat(upload(gbk, "units.csv", true).path("created").asInt()).isEqualTo(1);
    byte[] xlsx = download("/import-template?format=xlsx").body();
    var template = upload(xlsx, "模板.xlsx", true);
    assertThat(template.path("created").asInt()).as(template.toString()).isEqualTo(1);
    var json =
        upload(
            "[{\"unit_id\":\"it-xcc\",\"name\":\"短式示例处\",\"type\":\"BUREAU\",\"parent\":\"短式示例委\",\"aliases\":[]}]"
                .getBytes(UTF_8),
            "units.json",
            false);
    assertThat(json.path("created").asInt()).as(json.toString()).isEqualTo(2);
    assertThat(newsroom.auditor().get(UNITS + "/it-xcc").json().path("parentName").asString())
        .isEqualTo("短式示例委");
    assertThat(upload(new byte[] {'P', 'K', 3, 4, 0}, "x.xlsx", true).path("type").asString())
        .endsWith("xlsx-broken");
  }

  @Test
  void whatIsExportedIsImportedWithoutAChange() throws Exception {
    newsroom.activeUnit();
    for (var format : new String[] {"csv", "xlsx"}) {
      var file = download("/export?format=" + format);
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .contains("attachment")
          .contains("units." + format);
      var report = upload(file.body(), "units." + format, true);
      assertThat(report.path("errors").asInt()).as(report.path("problems").toString()).isZero();
      assertThat(report.path("rows").asInt()).isPositive();
      assertThat(report.path("unchanged").asInt()).isEqualTo(report.path("rows").asInt());
    }
  }

  @Test
  void onlyThoseWhoLookAfterUnitsMoveFiles() {
    for (var role : Role.values()) {
      boolean may = role == Role.ADMINISTRATOR || role == Role.LIAISON_EDITOR;
      assertThat(csv(role).post(UNITS + "/import?dryRun=true", "单位名称,单位类型\n甲,医院\n").status())
          .as(role.name())
          .isEqualTo(may ? 200 : 403);
      assertThat(newsroom.as(role).get(UNITS + "/export").status())
          .as(role.name())
          .isEqualTo(may || role == Role.AUDITOR ? 200 : 403);
    }
  }

  @Test
  void fiveThousandUnitsComeInAtOnce() throws Exception {
    var csv = new StringBuilder("单位名称,单位类型,上级单位,行政区划,别名\n");
    for (int i = 0; i < 5000; i++) {
      csv.append("量测示例单位")
          .append(i)
          .append(",医院,")
          .append(i < 50 ? "" : "量测示例单位" + i % 50)
          .append(",福建省福州市,量测")
          .append(i)
          .append("院；老量测")
          .append(i)
          .append("[~2020-12-31]\n");
    }
    byte[] file = csv.toString().getBytes(UTF_8);
    long start = System.nanoTime();
    var dry = upload(file, "units.csv", true);
    long dried = System.nanoTime();
    assertThat(dry.path("created").asInt()).as(dry.path("problems").toString()).isEqualTo(5000);
    var run = upload(file, "units.csv", false);
    long done = System.nanoTime();
    assertThat(run.path("created").asInt()).isEqualTo(5000);
    var again = upload(file, "units.csv", true);
    long rest = System.nanoTime();
    assertThat(again.path("unchanged").asInt()).isEqualTo(5000);
    log.info(
        "5,000 units: dry run {} ms, run {} ms, dry run over them {} ms",
        (dried - start) / 1_000_000,
        (done - dried) / 1_000_000,
        (rest - done) / 1_000_000);
    long before = System.nanoTime();
    assertThat(list("lcsldw4999")).isEmpty();
    assertThat(list("量测示例单位4999")).hasSize(1);
    log.info("two searches among them {} ms", (System.nanoTime() - before) / 1_000_000);
  }

  private List<JsonNode> list(String q) {
    return newsroom
        .administrator()
        .get(UNITS + "?q=" + URLEncoder.encode(q, UTF_8))
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private Client csv(Role role) {
    return newsroom.as(role).with("Content-Type", "text/csv;charset=UTF-8");
  }

  private JsonNode upload(byte[] file, String name, boolean dryRun)
      throws IOException, InterruptedException {
    String boundary = "part-" + UUID.randomUUID();
    var body = new ByteArrayOutputStream();
    body.write(
        ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n")
            .formatted(boundary, name)
            .getBytes(UTF_8));
    body.write(file);
    body.write(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    var request =
        request(UNITS + "/import?dryRun=" + dryRun)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    return JSON.readTree(send(request).body());
  }

  private HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
    return send(request(UNITS + path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofMinutes(3))
        .header("Authorization", "Bearer " + Tokens.of("administrator", Role.ADMINISTRATOR).sign());
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
  }
}
