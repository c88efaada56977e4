package newsroom.submission.article;

import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ArticleApproved;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class CalendarIT {
  @LocalServerPort int port;
  @Autowired Calendar calendar;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aUnitIsWarnedThenFreeAndToldBoth() {
    var article = newsroom.submitted(unit, "第一段。");
    assertThat(article.json().path("expected").path("zh").asString()).contains("开审");
    assertThat(article.json().path("answerBy").asString()).isNotBlank();
    assertThat(article.json().path("freeElsewhere").asBoolean()).isFalse();
    var now = Instant.now();
    calendar.look(now.plus(Duration.ofDays(9)));
    calendar.look(now.plus(Duration.ofDays(12)));
    calendar.look(now.plus(Duration.ofDays(12)));
    calendar.look(now.plus(Duration.ofDays(17)));
    calendar.look(now.plus(Duration.ofDays(17)));

    assertThat(Wire.events(Topic.SUBMISSION, id(article), 3))
        .extracting(read -> read.type().replaceAll("newsroom.submission.|.v1", ""))
        .containsExactly("submission-received", "answer-due", "free-elsewhere");
    var timeline = newsroom.correspondent(unit).get(path(article) + "/timeline").json();
    assertThat(timeline.path("items").path(2).path("zh").asString()).contains("可以另投");
  }

  @Test
  void whatNobodyPrintsLapses() {
    var article = accepted();
    calendar.look(Instant.now().plus(Duration.ofDays(59)));
    assertThat(read(article).json().path("status").asString()).isEqualTo("ACCEPTED");
    calendar.look(Instant.now().plus(Duration.ofDays(61)));
    var lapsed = read(article).json();
    assertThat(lapsed.path("statusWord").path("zh").asString()).isEqualTo("未采用");
    assertThat(lapsed.path("rejected").path("words").asString()).isEqualTo("留用后到期没排上版");
    assertThat(lapsed.path("freeElsewhere").asBoolean()).isTrue();
  }

  @Test
  void theLiaisonEditorMayLapseItBefore() {
    var article = accepted();
    var liaison = newsroom.as(Role.LIAISON_EDITOR).ifMatch(article.version());
    assertThat(liaison.post(path(article) + "/lapse", Map.of("reason", " ")).status())
        .isEqualTo(422);
    var lapsed = liaison.post(path(article) + "/lapse", Map.of("reason", "题材已用"));
    assertThat(lapsed.status()).as(lapsed.text()).isEqualTo(200);
    assertThat(lapsed.json().path("status").asString()).isEqualTo("LAPSED");
    assertThat(Wire.events(Topic.SUBMISSION, id(article), 2).getLast().type())
        .isEqualTo("newsroom.submission.submission-lapsed.v1");
    assertThat(
            newsroom
                .correspondent(unit)
                .ifMatch(lapsed.version())
                .post(path(article) + "/lapse", Map.of("reason", "题材已用"))
                .status())
        .isEqualTo(403);
  }

  private Answer accepted() {
    var article = newsroom.submitted(unit, "第一段。");
    Wire.tell(
        "review-case",
        id(article),
        1,
        new ArticleApproved(id(article), unit, 1, "h", List.of()),
        1);
    return newsroom.awaitStatus(unit, path(article), "ACCEPTED");
  }

  private Answer read(Answer article) {
    return newsroom.correspondent(unit).get(path(article));
  }
}
