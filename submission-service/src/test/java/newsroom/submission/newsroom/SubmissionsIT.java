package newsroom.submission.newsroom;

import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class SubmissionsIT {
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
  void everyWrongFilterIsNamed() {
    var answer =
        newsroom
            .auditor()
            .get(
                LIST
                    + "?status=LOST&receivedFrom=yesterday&region="
                    + encoded("月球")
                    + "&sort=SIZE");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").toString())
        .contains("/status", "/receivedFrom", "/region", "/sort");
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
