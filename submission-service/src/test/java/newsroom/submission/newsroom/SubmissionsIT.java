package newsroom.submission.newsroom;

import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class SubmissionsIT {
  private static final List<Role> NEWSROOM =
      List.of(
          Role.LIAISON_EDITOR,
          Role.FIRST_REVIEWER,
          Role.SECOND_REVIEWER,
          Role.FINAL_REVIEWER,
          Role.DUTY_EDITOR,
          Role.AUDITOR,
          Role.ADMINISTRATOR);
  private static final String LIST = "/api/submission/submissions";

  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void whatWasHandedInIsListedAndADraftIsNot() {
    newsroom.draft(unit, "草稿里的话。");
    var first = newsroom.submitted(unit, "第一篇讲流感疫苗。");
    var second = newsroom.submitted(unit, "第二篇讲义诊。");
    var listed = awaitItems(LIST + "?unit=" + unit, 2);
    assertThat(ids(listed)).containsExactly(id(second), id(first));
    var row = listed.json().path("items").path(1);
    assertThat(row.path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(row.path("statusZh").asString()).isEqualTo("已投稿");
    assertThat(row.path("receiptNo").asString())
        .isEqualTo(first.json().path("receiptNo").asString());
    assertThat(row.path("unitName").asString()).startsWith("示例单位");
    assertThat(listed.json().path("counts").path("SUBMITTED").asInt()).isEqualTo(2);
    assertThat(
            newsroom
                .as(Role.LIAISON_EDITOR)
                .get(LIST + "?unit=" + unit + "&status=REJECTED")
                .json()
                .path("items")
                .size())
        .isZero();
  }

  @Test
  void pagesFollowOneAnotherWithoutAHoleOrARepeat() {
    for (int i = 0; i < 5; i++) {
      newsroom.submitted(unit, "第" + i + "篇。");
    }
    awaitItems(LIST + "?unit=" + unit, 5);
    for (var sort : List.of("NEWEST", "OLDEST", "LATELY_CHANGED", "LONGEST")) {
      var seen = new ArrayList<String>();
      var next = "";
      do {
        var page = newsroom.auditor().get(LIST + "?unit=" + unit + "&limit=2&sort=" + sort + next);
        seen.addAll(ids(page));
        next =
            page.json().hasNonNull("next") ? "&after=" + page.json().path("next").asString() : "";
      } while (!next.isEmpty());
      assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void wordsAreFoundAndShownWhereTheyStand() {
    var article = newsroom.submitted(unit, "医生为居民讲解慢阻肺的早期信号。", "现场接种流感疫苗。");
    newsroom.submitted(unit, "食堂改造完成。");
    awaitItems(LIST + "?unit=" + unit, 2);
    var found = newsroom.as(Role.DUTY_EDITOR).get(LIST + "?unit=" + unit + "&q=" + encoded("慢阻肺"));
    assertThat(ids(found)).containsExactly(id(article));
    assertThat(found.json().path("items").path(0).path("found").path("body").toString())
        .contains("{\"text\":\"慢阻肺\",\"hit\":true}");
    assertThat(found.json().path("counts").path("SUBMITTED").asInt()).isEqualTo(1);
  }

  @Test
  void aUnitFindsNothingOfAnother() {
    var other = newsroom.activeUnit();
    var word = "独一词" + unit.substring(unit.length() - 6);
    newsroom.draft(unit, word + "在草稿里。");
    var article = newsroom.submitted(unit, word + "在稿件里。");
    var search = "/api/submission/articles/search?q=" + encoded(word);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ids(newsroom.correspondent(unit).get(search)).contains(id(article)));
    assertThat(ids(newsroom.correspondent(unit).get(search))).containsExactly(id(article));
    var foreign = newsroom.correspondent(other).get(search);
    assertThat(foreign.status()).isEqualTo(200);
    assertThat(foreign.json().path("items").size()).isZero();
    assertThat(foreign.json().path("counts").path("SUBMITTED").asInt()).isZero();
    assertThat(newsroom.correspondent(unit).get(LIST).status()).isEqualTo(403);
  }

  @Test
  void whatToMindIsFilteredAndCounted() {
    var open = Newsroom.copy(unit, "署名里有一个没认出的单位。");
    open.put(
        "bylineUnits",
        List.of(
            Map.of("unitId", unit, "name", "示例医院", "role", "CONTRIBUTED"),
            Map.of("name", "待定示例站", "role", "CONTRIBUTED")));
    open.put("sensitivity", List.of("MINOR"));
    String call = openCall();
    open.put("callId", call);
    var minded = newsroom.submitted(unit, open);
    var plain = newsroom.submitted(unit, "没有什么要留意的一篇。");
    var all = awaitItems(LIST + "?unit=" + unit + "&sort=MOST_URGENT", 2);
    var row =
        all.json()
            .path("items")
            .valueStream()
            .filter(item -> item.path("articleId").asString().equals(id(minded)))
            .findFirst()
            .orElseThrow();
    assertThat(row.path("marks").toString()).contains("UNRESOLVED_BYLINE", "UNSIGNED");
    assertThat(row.path("sensitivity").toString()).isEqualTo("[\"MINOR\"]");
    assertThat(row.path("answerBy").asString()).isNotBlank();
    assertThat(all.json().path("urgency").path("IN_TIME").asInt()).isEqualTo(2);
    for (var only :
        List.of(
            "&mark=UNRESOLVED_BYLINE,UNSIGNED",
            "&sensitivity=MINOR,HIV",
            "&call=" + call,
            "&mark=UNRESOLVED_BYLINE&urgency=IN_TIME&receivedFrom=-1")) {
      assertThat(ids(newsroom.auditor().get(LIST + "?unit=" + unit + only)))
          .as(only)
          .containsExactly(id(minded));
    }
    var late = newsroom.auditor().get(LIST + "?unit=" + unit + "&urgency=OVERDUE");
    assertThat(ids(late)).isEmpty();
    assertThat(late.json().path("counts").path("SUBMITTED").asInt()).isZero();
    assertThat(late.json().path("urgency").path("IN_TIME").asInt()).isEqualTo(2);
    var found = newsroom.auditor().get(LIST + "?unit=" + unit + "&q=" + encoded("示例医院"));
    assertThat(ids(found)).containsExactlyInAnyOrder(id(minded), id(plain));
    assertThat(found.json().path("urgency").path("IN_TIME").asInt()).isEqualTo(2);
  }

  private String openCall() {
    var editor = newsroom.as(Role.LIAISON_EDITOR);
    var draft =
        editor.post(
            "/api/submission/calls",
            Map.of(
                "kind",
                "OPEN",
                "title",
                "基层健康故事征稿",
                "organiserUnitId",
                unit,
                "deadline",
                Map.of("day", LocalDate.now().plusDays(30).toString()),
                "lateRule",
                "ACCEPT",
                "reminders",
                List.of(7)));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    String id = draft.json().path("callId").asString();
    var opened =
        editor.ifMatch(draft.version()).post("/api/submission/calls/" + id + "/opening", null);
    assertThat(opened.status()).as(opened.text()).isEqualTo(200);
    return id;
  }

  @Test
  void theNewspaperReadsWhatWasHandedInAndNoDraft() {
    var article = newsroom.submitted(unit, "门诊延长到晚上九点。");
    var draft = newsroom.draft(unit, "还没写完。");
    for (var role : NEWSROOM) {
      var who = newsroom.as(role);
      var read = who.get(path(article));
      assertThat(read.status()).as(role.name()).isEqualTo(200);
      assertThat(read.json().path("findings").toString()).contains("/verification");
      assertThat(read.json().has("signOff")).isFalse();
      assertThat(read.json().has("saved")).isFalse();
      assertThat(who.get(path(article) + "/versions/1").status()).isEqualTo(200);
      assertThat(who.get(path(article) + "/versions/1/diff/1").status()).isEqualTo(200);
      assertThat(who.get(path(draft)).status()).as(role.name()).isEqualTo(404);
      assertThat(who.get(path(draft) + "/timeline").status()).isEqualTo(404);
    }
  }

  @Test
  void whatGoesOnInsideTheUnitIsNotForTheNewsroom() {
    var draft = newsroom.draft(unit, "等单位负责人看。");
    var asked =
        newsroom
            .correspondent(unit)
            .ifMatch(draft.version())
            .post(path(draft) + "/sign-off-request", null);
    var recalled =
        newsroom
            .correspondent(unit)
            .ifMatch(asked.version())
            .post(path(draft) + "/sign-off-recall", null);
    newsroom
        .correspondent(unit)
        .ifMatch(recalled.version())
        .post(path(draft) + "/submission", null);
    var timeline = path(draft) + "/timeline";
    assertThat(newsroom.correspondent(unit).get(timeline).json().path("items").size()).isEqualTo(3);
    assertThat(newsroom.auditor().get(timeline).json().path("items").size()).isEqualTo(3);
    assertThat(newsroom.as(Role.LIAISON_EDITOR).get(timeline).json().path("items").size())
        .isEqualTo(1);
  }

  @Test
  void whoWritesForNoUnitReadsNothingOfAny() {
    var article = newsroom.submitted(unit, "一篇别人的稿件。");
    var stray = Client.at(port).as(Tokens.of("stray", Role.CORRESPONDENT));
    for (var part : List.of("", "/timeline", "/versions/1", "/versions/1/diff/1")) {
      assertThat(stray.get(path(article) + part).status()).as(part).isEqualTo(403);
    }
  }

  @Test
  void aUnitSearchesItsOwnByStatusAndYear() {
    var word = "独二词" + unit.substring(unit.length() - 6);
    var article = newsroom.submitted(unit, word + "在稿件里。");
    var search = "/api/submission/articles/search?q=" + encoded(word);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ids(newsroom.correspondent(unit).get(search)).contains(id(article)));
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear();
    var writer = newsroom.correspondent(unit);
    assertThat(ids(writer.get(search + "&status=SUBMITTED&year=" + year)))
        .containsExactly(id(article));
    assertThat(ids(writer.get(search + "&status=REJECTED"))).isEmpty();
    assertThat(ids(writer.get(search + "&year=" + (year - 1)))).isEmpty();
    assertThat(writer.get(search + "&status=LOST&year=7").json().path("errors").toString())
        .contains("/status", "/year");
  }

  @Test
  void theListIsTakenOutAsAFileThatSaysByWhichFilter() {
    var copy = Newsroom.copy(unit, "正文不进表格。");
    copy.put("headline", Map.of("main", List.of("=HYPERLINK(\"示例\")")));
    newsroom.submitted(unit, copy);
    newsroom.submitted(unit, "第二篇。");
    awaitItems(LIST + "?unit=" + unit, 2);
    var file =
        newsroom
            .as(Role.LIAISON_EDITOR)
            .get(LIST + "/export?format=CSV&sort=OLDEST&status=SUBMITTED,IN_REVIEW&unit=" + unit);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Disposition")).contains("attachment").contains(".csv");
    var lines = file.text().lines().toList();
    assertThat(lines.getFirst()).startsWith("\uFEFF来稿编号,标题,供稿单位,署名,状态");
    assertThat(lines.get(1)).contains("'=HYPERLINK").contains("已投稿");
    assertThat(lines).hasSize(7).contains("共 2 篇");
    assertThat(lines.get(5)).startsWith("状态：已投稿、在审；单位：示例单位");
    var sheet = newsroom.auditor().get(LIST + "/export?q=" + encoded("示例医院") + "&unit=" + unit);
    assertThat(sheet.text()).startsWith("PK");
    var log = newsroom.auditor().get(LIST + "/exports?limit=2").json().path("items");
    assertThat(log.path(0).path("format").asString()).isEqualTo("XLSX");
    assertThat(log.path(1).path("by").asString()).isEqualTo("liaison_editor");
    assertThat(log.path(1).path("count").asInt()).isEqualTo(2);
    assertThat(log.path(1).path("asked").path("unit").asString()).isEqualTo(unit);
    assertThat(newsroom.as(Role.LIAISON_EDITOR).get(LIST + "/exports").status()).isEqualTo(403);
    assertThat(newsroom.correspondent(unit).get(LIST + "/export").status()).isEqualTo(403);
    assertThat(newsroom.auditor().get(LIST + "/export?status=LOST").status()).isEqualTo(422);
  }

  @Test
  void everyWrongFilterIsNamed() {
    var answer =
        newsroom
            .auditor()
            .get(
                LIST
                    + "?status=LOST&receivedFrom=yesterday&region="
                    + encoded("月球")
                    + "&sort=SIZE&mark=ODD&urgency=NOW&sensitivity=LOUD&answeredTo=soon");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").toString())
        .contains(
            "/status",
            "/receivedFrom",
            "/region",
            "/sort",
            "/mark",
            "/urgency",
            "/sensitivity",
            "/answeredTo");
    assertThat(newsroom.auditor().get(LIST + "?after=nonsense").status()).isEqualTo(422);
    assertThat(newsroom.auditor().get(LIST + "?q=x&after=-1").status()).isEqualTo(422);
  }

  @Test
  void oneVersionIsComparedWithItselfAndAMissingOneIsNotThere() {
    var article = newsroom.submitted(unit, "第一稿，二十人。");
    var same = newsroom.correspondent(unit).get(path(article) + "/versions/1/diff/1");
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json().path("fields").size()).isZero();
    assertThat(same.json().path("body").path(0).path("what").asString()).isEqualTo("SAME");
    assertThat(newsroom.correspondent(unit).get(path(article) + "/versions/1/diff/2").status())
        .isEqualTo(404);
    var other = newsroom.activeUnit();
    assertThat(newsroom.correspondent(other).get(path(article) + "/versions/1/diff/1").status())
        .isEqualTo(404);
  }

  private Answer awaitItems(String path, int count) {
    var answers = new ArrayList<Answer>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          answers.add(newsroom.as(Role.LIAISON_EDITOR).get(path));
          return ids(answers.getLast()).size() == count;
        });
    return answers.getLast();
  }

  private static List<String> ids(Answer answer) {
    return StreamSupport.stream(answer.json().path("items").spliterator(), false)
        .map(item -> item.path("articleId").asString())
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
