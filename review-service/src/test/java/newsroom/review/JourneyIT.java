package newsroom.review;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.review.casefile.ReviewCase;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// From events to events; every incoming one is delivered twice.
@ReviewIT
class JourneyIT {
  @LocalServerPort int port;
  @Autowired AggregateStore<ReviewCase> cases;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = Desk.at(port);
  }

  @Test
  void aSubmissionOpensOneCaseWithTheWholeText() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);

    var json = desk.read(unit).json();
    assertThat(json.path("stage").asString()).isEqualTo("FIRST");
    assertThat(json.path("unitId").asString()).isEqualTo(Unit.UNIT);
    assertThat(json.path("contentHash").asString()).isEqualTo(Unit.hash(1));
    var version = json.path("version");
    assertThat(version.path("headline").path("eyebrow").asString()).isEqualTo("健康进万家");
    assertThat(version.path("headline").path("main").get(0).asString()).isEqualTo("示例医院义诊进社区");
    assertThat(version.path("body").size()).isEqualTo(2);
    assertThat(version.path("body").get(0).path("text").asString())
        .isEqualTo("本报讯 示例医院日前走进社区开展义诊。");
    assertThat(version.path("rawByline").asString()).isEqualTo("（示例医院 供稿）");
    assertThat(version.path("eventDate").asString()).isEqualTo("2026-02-28");
    assertThat(version.path("reprint").path("originalDate").asString()).isEqualTo("2026-02-27");
    assertThat(version.path("bylineUnits").get(0).path("unitId").asString())
        .isEqualTo(Unit.BYLINE_UNIT);

    assertThat(unit.heard())
        .hasSize(2)
        .startsWith(
            new Unit.Told(
                1,
                "/newsroom/review-case",
                new ReviewOpened(
                    unit.articleId,
                    Unit.UNIT,
                    1,
                    Unit.hash(1),
                    List.of("FIRST", "SECOND", "FINAL"),
                    "standard/2")));
  }

  @Test
  void threePeopleApproveTheRevisedTextAndTheCertificateNamesItsHash() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    desk.does(Desk.FIRST, unit, "FIRST", "PASS").does(Desk.SECOND, unit, "SECOND", "RETURN");
    desk.until(unit, "AWAITING_REVISION", 1);
    assertThat(desk.read(unit).json().path("dueAt").asString()).endsWith("T16:00:00Z");

    unit.revises(2);
    desk.until(unit, "WAITING", 2);
    assertThat(desk.read(unit).json().path("stage").asString()).isEqualTo("FIRST");
    assertThat(desk.read(unit).json().path("version").path("changeNote").asString())
        .isEqualTo("核实了人数");
    desk.does("reviewer-1b", unit, "FIRST", "PASS")
        .does(Desk.SECOND, unit, "SECOND", "PASS")
        .does(Desk.FINAL, unit, "FINAL", "PASS");

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(unit.heardTypes())
                .containsExactly(
                    "ReviewOpened",
                    "CheckReportAttached",
                    "StageClaimed",
                    "StageDecided",
                    "StageClaimed",
                    "StageDecided",
                    "RevisionRequested",
                    "ReviewResumed",
                    "CheckReportAttached",
                    "StageClaimed",
                    "StageDecided",
                    "StageClaimed",
                    "StageDecided",
                    "StageClaimed",
                    "StageDecided",
                    "ArticleApproved"));
    assertThat(unit.heard())
        .extracting(Unit.Told::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 16).boxed().toList());
    assertThat(unit.heard().get(6).event())
        .isInstanceOfSatisfying(
            RevisionRequested.class, e -> assertThat(e.points()).containsExactly("请核实人数", "请补充时间"));
    assertThat(unit.heard().getLast().event())
        .isInstanceOfSatisfying(
            ArticleApproved.class,
            e -> {
              assertThat(e.contentHash()).isEqualTo(Unit.hash(2));
              assertThat(e.certificate())
                  .extracting(ArticleApproved.Passed::reviewerId)
                  .containsExactly("reviewer-1b", Desk.SECOND, Desk.FINAL);
              assertThat(e.certificate())
                  .extracting(ArticleApproved.Passed::contentHash)
                  .containsOnly(Unit.hash(2));
            });

    var record = desk.as("auditor").get(Desk.path(unit) + "/record").json();
    assertThat(record.path("contentHash").asString()).isEqualTo(Unit.hash(2));
    assertThat(record.path("rounds").asInt()).isEqualTo(2);
    assertThat(record.path("certificate").size()).isEqualTo(3);
    assertThat(record.path("certificate").get(0).path("reviewerId").asString())
        .isEqualTo("reviewer-1b");

    var decisions = desk.read(unit).json().path("decisions");
    assertThat(decisions.size()).isEqualTo(5);
    assertThat(decisions.get(1).path("points").get(1).asString()).isEqualTo("请补充时间");
    assertThat(decisions.get(1).path("contentHash").asString()).isEqualTo(Unit.hash(1));
  }

  @Test
  void aWithdrawalAfterTheApprovalMakesTheCertificateVoid() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    desk.does(Desk.FIRST, unit, "FIRST", "PASS")
        .does(Desk.SECOND, unit, "SECOND", "PASS")
        .does(Desk.FINAL, unit, "FINAL", "PASS");
    desk.until(unit, "APPROVED", 1);
    unit.withdraws();
    desk.until(unit, "CANCELLED", 1);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(unit.heardTypes()).endsWith("ArticleApproved", "ReviewCancelled"));
    var record = desk.as("auditor").get(Desk.path(unit) + "/record");
    assertThat(record.status()).isEqualTo(404);
    assertThat(record.problem()).isEqualTo("no-certificate");
  }

  @Test
  void aDecisionAfterTheWithdrawalIsRefused() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    var body = desk.decision(unit, "FIRST", "PASS");
    desk.claim(Desk.FIRST, unit, "FIRST");
    unit.withdraws();
    desk.until(unit, "CANCELLED", 1);
    var refused = desk.decide(Desk.FIRST, unit, body);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("case-closed");
  }

  @Test
  void aRejectionStandsWhenTheWithdrawalComesLater() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    desk.does(Desk.FIRST, unit, "FIRST", "REJECT");
    long before = desk.read(unit).version();
    unit.withdraws();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(desk.read(unit).version()).isGreaterThan(before));
    desk.until(unit, "REJECTED", 1);
    assertThat(unit.heardTypes()).endsWith("StageDecided", "ArticleRejected");
  }

  @Test
  void anEventOutOfTurnIsSetAsideAndOtherArticlesGoOn() {
    var broken = new Unit().submits();
    desk.until(broken, "WAITING", 1);
    broken.tell(
        new SubmissionRevised(
            broken.articleId,
            Unit.UNIT,
            Unit.CORRESPONDENT,
            Unit.version(2, 1, Unit.hash(2)),
            "无人要求的修改",
            List.of()));
    var other = new Unit().submits();
    desk.until(other, "WAITING", 1);
    assertThat(desk.read(broken).json().path("versionNo").asInt()).isEqualTo(1);
  }

  @Test
  void aWithdrawalAndTheLastDecisionAtTheSameMomentEndCancelledWhicheverIsStoredFirst()
      throws Exception {
    for (int i = 0; i < 4; i++) {
      var unit = new Unit().submits();
      desk.until(unit, "WAITING", 1);
      desk.does(Desk.FIRST, unit, "FIRST", "PASS").does(Desk.SECOND, unit, "SECOND", "PASS");
      desk.claim(Desk.FINAL, unit, "FINAL");
      var body = desk.decision(unit, "FINAL", "PASS");
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var withdrawal = threads.submit(unit::withdraws);
        var decision = threads.submit(() -> desk.decide(Desk.FINAL, unit, body));
        withdrawal.get();
        assertThat(decision.get().status()).isIn(201, 409, 412);
        desk.until(unit, "CANCELLED", 1);
        boolean approved = decision.get().status() == 201;
        await()
            .atMost(Duration.ofSeconds(20))
            .untilAsserted(() -> assertThat(unit.heardTypes()).endsWith("ReviewCancelled"));
        assertThat(unit.heardTypes().contains("ArticleApproved")).isEqualTo(approved);
      }
    }
  }

  @Test
  void aCaseOfManyRoundsAndHandsStaysASmallDocument() {
    var unit = new Unit().submits();
    for (int round = 1; round <= 6; round++) {
      desk.until(unit, "WAITING", round);
      desk.does(Desk.FIRST, unit, "FIRST", "PASS");
      desk.claim("reviewer-2b", unit, "SECOND");
      desk.as("reviewer-2b")
          .ifMatch(desk.read(unit).version())
          .post(Desk.path(unit) + "/release", null);
      desk.does(Desk.SECOND, unit, "SECOND", "PASS");
      desk.does(Desk.FINAL, unit, "FINAL", round == 6 ? "PASS" : "RETURN");
      if (round < 6) {
        unit.revises(round + 1);
      }
    }
    desk.until(unit, "APPROVED", 6);
    var document =
        cases
            .collection()
            .withDocumentClass(RawBsonDocument.class)
            .find(eq("_id", unit.articleId))
            .first();
    assertThat(document).isNotNull();
    assertThat(document.getByteBuffer().remaining()).isLessThan(8 * 1024);
    assertThat(desk.read(unit).json().path("decisions").size()).isEqualTo(18);
  }
}
