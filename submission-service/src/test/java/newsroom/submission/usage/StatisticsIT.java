package newsroom.submission.usage;

import static newsroom.submission.Newsroom.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.ReviewOpened;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceIT
class StatisticsIT {
  private static final String USAGE = "/api/submission/usage";
  private static final YearMonth MONTH = YearMonth.now(ZoneId.of("Asia/Shanghai"));

  @LocalServerPort int port;
  private Newsroom newsroom;
  private Client liaison;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    liaison = newsroom.as(Role.LIAISON_EDITOR);
    unit = newsroom.activeUnit();
  }

  private void decided(Answer article, boolean accepted) {
    var id = id(article);
    Wire.tell(
        "review-case", id, 1, new ReviewOpened(id, unit, 1, "h", List.of("FIRST", "FINAL")), 1);
    Wire.tell(
        "review-case",
        id,
        2,
        accepted
            ? new ArticleApproved(id, unit, 1, "h", List.of())
            : new ArticleRejected(id, unit, 1, "OTHER", "不合用"),
        1);
  }

  private JsonNode awaited(String query, int submitted, int open) {
    return await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () -> liaison.get(USAGE + query).json(),
            answer ->
                answer.path("total").path("now").path("submitted").asInt() == submitted
                    && answer.path("total").path("now").path("inReview").asInt() == open);
  }

  @Test
  void figuresAddUpAndAUnitSeesItsOwn() {
    decided(newsroom.submitted(unit, "甲。"), true);
    decided(newsroom.submitted(unit, "乙。"), false);
    newsroom.submitted(unit, "丙。");
    var counted = awaited("?unit=" + unit + "&period=" + MONTH, 3, 1);
    var now = counted.path("total").path("now");
    assertThat(now.path("accepted").asInt()).isEqualTo(1);
    assertThat(now.path("rejected").asInt()).isEqualTo(1);
    assertThat(now.path("usedPercent").asDouble()).isEqualTo(33.3);
    assertThat(now.path("answer").path("count").asInt()).isEqualTo(2);
    assertThat(counted.path("items").size()).isEqualTo(1);
    assertThat(counted.path("items").path(0).path("now")).isEqualTo(now);
    assertThat(counted.path("months").size()).isEqualTo(12);
    assertThat(counted.path("months").path(11).path("submitted").asInt()).isEqualTo(3);
    int days = 0;
    for (var day : counted.path("days")) {
      days += day.asInt();
    }
    assertThat(days + counted.path("unanswered").asInt()).isEqualTo(3);
    assertThat(counted.path("counting").path("zh").asString()).contains("只计一次");

    var own = newsroom.correspondent(unit).get(USAGE).json();
    assertThat(own.path("total").path("now").path("submitted").asInt()).isEqualTo(3);
    var stranger = newsroom.correspondent(newsroom.activeUnit());
    assertThat(stranger.get(USAGE + "?unit=" + unit).status()).isEqualTo(404);
    assertThat(stranger.get(USAGE + "/export?unit=" + unit).status()).isEqualTo(404);
    var nothing = stranger.get(USAGE).json();
    assertThat(nothing.path("total").path("now").path("submitted").asInt()).isZero();
    assertThat(nothing.path("total").path("now").has("usedPercent")).isFalse();
    assertThat(stranger.get(USAGE + "?region=35&below=true").text())
        .as("no way around through a region")
        .doesNotContain(unit);
    assertThat(stranger.get(USAGE + "/bulletin").status()).isEqualTo(403);
    assertThat(newsroom.as(Role.FIRST_REVIEWER).get(USAGE).status()).isEqualTo(403);
  }

  @Test
  void whatIsNotOnThePageIsInTheRest() {
    newsroom.submitted(unit, "甲。");
    newsroom.submitted(newsroom.activeUnit(), "乙。");
    awaited("?unit=" + unit, 1, 1);
    var counted = liaison.get(USAGE + "?limit=1").json();
    int total = counted.path("total").path("now").path("submitted").asInt();
    assertThat(counted.path("rows").asInt()).isGreaterThan(1);
    assertThat(
            counted.path("items").path(0).path("now").path("submitted").asInt()
                + counted.path("rest").path("now").path("submitted").asInt())
        .isEqualTo(total);
    int all = 0;
    for (var by :
        List.of("KIND", "REGION", "GENRE", "ORIGIN", "COLUMN", "MONTH", "QUARTER", "YEAR")) {
      var answer = liaison.get(USAGE + "?limit=100&by=" + by).json();
      int sum = 0;
      for (var row : answer.path("items")) {
        sum += row.path("now").path("submitted").asInt();
      }
      assertThat(sum).as(by).isEqualTo(answer.path("total").path("now").path("submitted").asInt());
      all++;
    }
    assertThat(all).isEqualTo(8);
  }

  @Test
  void aFileHasTheSumAndNamesTheSilentAndBadQuestionsAreToldWhere() {
    newsroom.submitted(unit, "甲。");
    awaited("?unit=" + unit, 1, 1);
    var csv = liaison.get(USAGE + "/export?format=csv&below=true&unit=" + unit);
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).contains("合计,", "只计一次");
    assertThat(liaison.get(USAGE + "/export").header("Content-Type")).contains("spreadsheetml");
    assertThat(liaison.get(USAGE + "/bulletin/export").status()).isEqualTo(200);
    var silent = newsroom.activeUnit();
    assertThat(liaison.get(USAGE + "?unit=" + silent).json().path("silent").toString())
        .contains(silent);
    var bulletin = liaison.get(USAGE + "/bulletin?unit=" + unit).json();
    assertThat(bulletin.path("groups").path(0).path("lines").path(0).path("submitted").asInt())
        .isEqualTo(1);
    var wrong =
        liaison.get(USAGE + "?period=2026-13&by=MOON&kind=CASTLE&region=atlantis&origin=STOLEN");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("/period", "/by", "/kind", "/region", "/origin");
    assertThat(Instant.parse(liaison.get(USAGE).json().path("asOf").asString()))
        .isAfter(Instant.EPOCH);
  }
}
