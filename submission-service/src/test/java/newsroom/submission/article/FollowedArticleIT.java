package newsroom.submission.article;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.contracts.Topic;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewEvent;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class FollowedArticleIT {
  private static final Instant DUE = Instant.parse("2026-11-25T16:00:00Z");
  private static final String REVIEWER = "reviewer-7";

  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void anArticleIsFollowedToThePaperThoughEveryEventComesTwice() {
    var article = newsroom.submitted(unit, "第一稿，二十人。");
    var review = new Case(id(article), 2);
    review.tells(opened(article));
    newsroom.awaitStatus(unit, path(article), "IN_REVIEW");
    review.tells(new StageClaimed(id(article), 1, "FIRST", REVIEWER, DUE));
    review.tells(
        new StageDecided(id(article), 1, "FIRST", "RETURN", "FACTS", "内部", 1, "h", REVIEWER, DUE));
    review.tells(
        new RevisionRequested(id(article), unit, 1, "FACTS", List.of("志愿者人数前后不一", "缺摄影者"), DUE));

    var returned = newsroom.awaitStatus(unit, path(article), "RETURNED");
    assertThat(returned.json().path("returned").path("reasonCode").asString()).isEqualTo("FACTS");
    assertThat(returned.json().path("returned").path("points").size()).isEqualTo(2);
    assertThat(returned.json().path("statusWord").path("zh").asString()).isEqualTo("退改");

    var writer = newsroom.correspondent(unit);
    var unchanged = writer.ifMatch(returned.version()).post(path(article) + "/revision", Map.of());
    assertThat(unchanged.status()).isEqualTo(409);
    assertThat(unchanged.problem()).isEqualTo("nothing-changed");
    var saved =
        writer.ifMatch(returned.version()).put(path(article) + "/draft", copy(unit, "第二稿，二十一人。"));
    assertThat(saved.json().path("status").asString()).isEqualTo("RETURNED");
    var revised =
        writer
            .ifMatch(saved.version())
            .post(
                path(article) + "/revision",
                Map.of("changeNote", "改了人数", "answers", List.of("是二十一人", "补了")));
    assertThat(revised.status()).as(revised.text()).isEqualTo(200);
    assertThat(revised.json().path("status").asString()).isEqualTo("IN_REVIEW");
    assertThat(revised.json().path("versionNo").asInt()).isEqualTo(2);
    assertThat(revised.json().path("body").path(0).path("paragraphId"))
        .isEqualTo(article.json().path("body").path(0).path("paragraphId"));

    var told = Wire.events(Topic.SUBMISSION, id(article), 2).getLast();
    assertThat(told.type()).isEqualTo("newsroom.submission.submission-revised.v1");
    assertThat(told.sequence()).isEqualTo(2);
    assertThat(told.payload().path("version").path("parentVersionNo").asInt()).isEqualTo(1);
    assertThat(told.payload().path("answers").size()).isEqualTo(2);
    var second = writer.get(path(article) + "/versions/2").json();
    assertThat(second.path("changeNote").asString()).isEqualTo("改了人数");
    assertThat(second.path("answers").path(0).asString()).isEqualTo("是二十一人");
    assertThat(writer.get(path(article) + "/versions/1").json().path("body").path(0).path("text"))
        .isEqualTo(article.json().path("body").path(0).path("text"));

    String hash = revised.json().path("contentHash").asString();
    review.tells(new ReviewResumed(id(article), 2, "FIRST", 2, hash));
    review.tells(approved(article, 2, hash));
    newsroom.awaitStatus(unit, path(article), "ACCEPTED");
    Wire.tell("publication", id(article), 1, published(article, 2, hash), 2);

    var printed = newsroom.awaitStatus(unit, path(article), "PUBLISHED").json();
    assertThat(printed.path("publication").path("issueNo").asInt()).isEqualTo(1286);
    assertThat(printed.path("publication").path("permalink").asString())
        .isEqualTo("/a/" + id(article));

    var timeline = writer.get(path(article) + "/timeline");
    assertThat(words(timeline))
        .containsExactly("RECEIVED", "IN_REVIEW", "RETURNED", "IN_REVIEW", "ACCEPTED", "PUBLISHED");
    assertThat(timeline.text()).contains("第1286期 03版").doesNotContain(REVIEWER, "内部");

    var late =
        writer
            .ifMatch(printed.path("version").asLong())
            .post(path(article) + "/withdrawal", Map.of("reason", "写错了"));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.problem()).isEqualTo("already-published");
  }

  @Test
  void aRejectionComesWithItsReason() {
    var article = newsroom.submitted(unit, "第一稿。");
    var review = new Case(id(article), 1);
    review.tells(opened(article));
    review.tells(new ArticleRejected(id(article), unit, 1, "SOURCE", "来源不在转载名单"));
    var rejected = newsroom.awaitStatus(unit, path(article), "REJECTED").json();
    assertThat(rejected.path("rejected").path("words").asString()).isEqualTo("来源不在转载名单");
    assertThat(rejected.path("statusWord").path("code").asString()).isEqualTo("REJECTED");
  }

  @Test
  void aWithdrawalAfterTheApprovalWaitsUntilTheDeskLetsGo() {
    var article = newsroom.submitted(unit, "第一稿。");
    var review = new Case(id(article), 1);
    review.tells(opened(article));
    review.tells(approved(article, 1, "h"));
    var accepted = newsroom.awaitStatus(unit, path(article), "ACCEPTED");
    var asked = withdraw(article, accepted.version());
    assertThat(asked.json().path("status").asString()).isEqualTo("WITHDRAWAL_REQUESTED");
    assertThat(asked.json().path("statusWord").path("zh").asString()).isEqualTo("撤稿");
    toldWithdrawn(article);
    review.tells(new ReviewCancelled(id(article), unit, "写错了"));
    newsroom.awaitStatus(unit, path(article), "WITHDRAWN");
  }

  @Test
  void anApprovalThatCrossesTheWithdrawalEndsInTheSamePlace() {
    var article = newsroom.submitted(unit, "第一稿。");
    var review = new Case(id(article), 1);
    review.tells(opened(article));
    var inReview = newsroom.awaitStatus(unit, path(article), "IN_REVIEW");
    var taken = withdraw(article, inReview.version());
    assertThat(taken.json().path("status").asString()).isEqualTo("WITHDRAWN");
    toldWithdrawn(article);
    review.tells(approved(article, 1, "h"));
    newsroom.awaitStatus(unit, path(article), "WITHDRAWAL_REQUESTED");
    review.tells(new ReviewCancelled(id(article), unit, "写错了"));
    newsroom.awaitStatus(unit, path(article), "WITHDRAWN");
    assertThat(words(newsroom.correspondent(unit).get(path(article) + "/timeline")))
        .containsExactly("RECEIVED", "IN_REVIEW", "WITHDRAWN", "WITHDRAWN", "WITHDRAWN");
  }

  @Test
  void whatIsInThePaperIsPublishedWhateverWasAskedFor() {
    var article = newsroom.submitted(unit, "第一稿。");
    var withdrawn = withdraw(article, article.version());
    assertThat(withdrawn.json().path("status").asString()).isEqualTo("WITHDRAWN");
    Wire.tell("publication", id(article), 1, published(article, 1, "h"), 1);
    newsroom.awaitStatus(unit, path(article), "PUBLISHED");
  }

  private Answer withdraw(Answer article, long version) {
    var answer =
        newsroom
            .correspondent(unit)
            .ifMatch(version)
            .post(path(article) + "/withdrawal", Map.of("reason", "写错了"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private void toldWithdrawn(Answer article) {
    assertThat(Wire.events(Topic.SUBMISSION, id(article), 2).getLast().type())
        .isEqualTo("newsroom.submission.submission-withdrawn.v1");
  }

  private ReviewOpened opened(Answer article) {
    return new ReviewOpened(id(article), unit, 1, "h", List.of("FIRST", "SECOND", "FINAL"));
  }

  private ArticleApproved approved(Answer article, int versionNo, String hash) {
    return new ArticleApproved(
        id(article),
        unit,
        versionNo,
        hash,
        List.of(new ArticleApproved.Passed("FINAL", REVIEWER, versionNo, hash, DUE, false)));
  }

  private ArticlePublished published(Answer article, int versionNo, String hash) {
    return new ArticlePublished(
        id(article),
        unit,
        "issue-1",
        "示例健康报",
        1286,
        LocalDate.of(2026, 10, 28),
        3,
        "基层",
        1,
        versionNo,
        hash,
        "WEB",
        "/a/" + id(article),
        DUE);
  }

  private static List<String> words(Answer timeline) {
    var words = new ArrayList<String>();
    timeline.json().path("items").forEach(entry -> words.add(entry.path("what").asString()));
    return words;
  }

  /// A review case that tells its events in order.
  private static final class Case {
    private final String articleId;
    private final int times;
    private long sequence;

    Case(String articleId, int times) {
      this.articleId = articleId;
      this.times = times;
    }

    void tells(ReviewEvent event) {
      Wire.tell("review-case", articleId, ++sequence, event, times);
    }
  }
}
