package newsroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the server refuses, whatever a client shows.
@ReviewIT
class RefusalsIT {
  private static final Set<Role> READERS =
      EnumSet.of(
          Role.FIRST_REVIEWER,
          Role.SECOND_REVIEWER,
          Role.FINAL_REVIEWER,
          Role.DUTY_EDITOR,
          Role.AUDITOR);
  private static final Set<Role> REVIEWERS =
      EnumSet.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.DUTY_EDITOR);

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  private Desk desk;
  private Unit unit;

  @BeforeEach
  void openCase() {
    desk = Desk.at(port);
    unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
  }

  @Test
  void skippingAStage() {
    refused(409, "stage-skipped", desk.claim(Desk.SECOND, unit, "SECOND"));
    refused(
        409,
        "stage-skipped",
        desk.decide(Desk.SECOND, unit, desk.decision(unit, "SECOND", "PASS")));
    desk.does(Desk.FIRST, unit, "FIRST", "PASS");
    refused(409, "stage-passed", desk.claim("reviewer-1b", unit, "FIRST"));
  }

  @Test
  void onePersonDecidingTwoStagesInAnyRound() {
    desk.does("all-round", unit, "FIRST", "PASS").does(Desk.SECOND, unit, "SECOND", "RETURN");
    unit.revises(2);
    desk.until(unit, "WAITING", 2);
    desk.does(Desk.FIRST, unit, "FIRST", "PASS");
    refused(403, "two-stages-by-one-person", desk.claim("all-round", unit, "SECOND"));
    refused(
        403,
        "two-stages-by-one-person",
        desk.decide("all-round", unit, desk.decision(unit, "SECOND", "PASS")));
  }

  @Test
  void theSubmitterReviewing() {
    refused(403, "own-submission", desk.claim(Unit.CORRESPONDENT, unit, "FIRST"));
  }

  @Test
  void aReviewerOfABylineUnitWithoutAnOverrideOfSomebodyElse() {
    refused(403, "own-unit", desk.claim("guest", unit, "FIRST"));
    refused(403, "own-unit", desk.as("guest").get(Desk.path(unit)));
    var ofTheSubmitter =
        desk.client().as(Tokens.of("guest-2", Role.FIRST_REVIEWER).unit(Unit.UNIT));
    refused(403, "own-unit", ofTheSubmitter.get(Desk.path(unit)));

    refused(403, "own-override", desk.override("duty-editor", unit, "duty-editor"));
    refused(403, "forbidden", desk.override(Desk.FIRST, unit, "guest"));
    var recorded = desk.override("duty-editor", unit, "guest");
    assertThat(recorded.status()).isEqualTo(201);
    assertThat(recorded.json().path("reason").asString()).isEqualTo("本版只有这位审稿人");
    refused(409, "already-overridden", desk.override("duty-editor", unit, "guest"));

    desk.does("guest", unit, "FIRST", "PASS");
    var decision = desk.read(unit).json().path("decisions").get(0);
    assertThat(decision.path("overridden").asBoolean()).isTrue();
    assertThat(unit.heardTypes())
        .containsExactly(
            "ReviewOpened",
            "CheckReportAttached",
            "OverrideRecorded",
            "StageClaimed",
            "StageDecided");
  }

  @Test
  void anOverrideWithoutPersonOrReason() {
    var duty = desk.as("duty-editor").ifMatch(desk.read(unit).version());
    var path = Desk.path(unit) + "/overrides";
    refused(422, "reviewer-required", duty.post(path, Map.of("reason", "理由")));
    refused(422, "override-reason-required", duty.post(path, Map.of("reviewerId", "guest")));
    refused(
        422, "too-long", duty.post(path, Map.of("reviewerId", "guest", "reason", "长".repeat(501))));
  }

  @Test
  void passingUnsolicitedCopyThatNobodyVerified() {
    var copy = new Unit().submitsUnverified();
    desk.until(copy, "WAITING", 1);
    assertThat(desk.read(copy).json().path("unverified").asBoolean()).isTrue();
    desk.claim(Desk.FIRST, copy, "FIRST");
    var pass = desk.decision(copy, "FIRST", "PASS");
    refused(409, "not-verified", desk.decide(Desk.FIRST, copy, pass));

    var said = new HashMap<String, Object>();
    said.put("versionNo", 1);
    said.put("contentHash", Unit.hash(1));
    refused(422, "verification-source-required", desk.verify(Desk.FIRST, copy, said));
    said.put("source", "示例医院宣传科");
    refused(422, "verification-method-required", desk.verify(Desk.FIRST, copy, said));
    said.put("method", "电".repeat(501));
    refused(422, "too-long", desk.verify(Desk.FIRST, copy, said));
    said.put("method", "电话核对人数与时间");
    refused(403, "own-unit", desk.verify("guest", copy, said));
    refused(403, "forbidden", desk.verify("auditor", copy, said));
    var recorded = desk.verify(Desk.FIRST, copy, said);
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    assertThat(recorded.json().path("source").asString()).isEqualTo("示例医院宣传科");

    assertThat(desk.decide(Desk.FIRST, copy, pass).status()).isEqualTo(201);
    var seen = desk.read(copy).json();
    assertThat(seen.path("unverified").asBoolean()).isFalse();
    assertThat(seen.path("verification").path("method").asString()).isEqualTo("电话核对人数与时间");
    assertThat(copy.heardTypes())
        .containsExactly(
            "ReviewOpened",
            "CheckReportAttached",
            "StageClaimed",
            "VerificationRecorded",
            "StageDecided");
  }

  @Test
  void decidingWithoutHoldingTheStage() {
    var body = desk.decision(unit, "FIRST", "PASS");
    refused(409, "not-claimed", desk.decide(Desk.FIRST, unit, body));
    desk.claim("reviewer-1b", unit, "FIRST");
    refused(409, "claimed-by-another", desk.decide(Desk.FIRST, unit, body));
    refused(
        409,
        "claimed-by-another",
        desk.as(Desk.FIRST)
            .ifMatch(desk.read(unit).version())
            .post(Desk.path(unit) + "/release", null));
  }

  @Test
  void decidingAfterTheClaimRanOut() {
    assertThat(desk.claim(Desk.FIRST, unit, "FIRST").status()).isEqualTo(200);
    clock.move(Duration.ofMinutes(31));
    refused(
        409, "lease-expired", desk.decide(Desk.FIRST, unit, desk.decision(unit, "FIRST", "PASS")));
    assertThat(desk.read(unit).json().path("state").asString()).isEqualTo("WAITING");

    assertThat(desk.claim("reviewer-1b", unit, "FIRST").status()).isEqualTo(200);
    refused(
        409,
        "claimed-by-another",
        desk.decide(Desk.FIRST, unit, desk.decision(unit, "FIRST", "PASS")));
    assertThat(unit.heardTypes())
        .containsExactly(
            "ReviewOpened", "CheckReportAttached", "StageClaimed", "StageReleased", "StageClaimed");
  }

  @Test
  void decidingAVersionThatIsNotCurrent() {
    var old = desk.decision(unit, "FIRST", "PASS");
    desk.does(Desk.FIRST, unit, "FIRST", "RETURN");
    refused(409, "awaiting-revision", desk.claim(Desk.FIRST, unit, "FIRST"));
    unit.revises(2);
    desk.until(unit, "WAITING", 2);
    desk.claim(Desk.FIRST, unit, "FIRST");
    refused(409, "not-current-version", desk.decide(Desk.FIRST, unit, old));

    var otherHash = new HashMap<>(desk.decision(unit, "FIRST", "PASS"));
    otherHash.put("contentHash", Unit.hash(9));
    refused(409, "not-current-version", desk.decide(Desk.FIRST, unit, otherHash));
  }

  @Test
  void aReturnOrRejectionThatTheUnitCannotUnderstand() {
    desk.claim(Desk.FIRST, unit, "FIRST");
    for (var decision : new String[] {"RETURN", "REJECT"}) {
      var withoutCode = new HashMap<>(desk.decision(unit, "FIRST", decision));
      withoutCode.remove("reasonCode");
      refused(422, "reason-code-required", desk.decide(Desk.FIRST, unit, withoutCode));
      var withoutWords = new HashMap<>(desk.decision(unit, "FIRST", decision));
      withoutWords.remove("points");
      withoutWords.remove("comment");
      var refused = desk.decide(Desk.FIRST, unit, withoutWords);
      refused(422, "words-required", refused);
      assertThat(refused.json().path("errors").get(0).path("path").asString())
          .isEqualTo(decision.equals("RETURN") ? "/points" : "/comment");
    }
  }

  @Test
  void aRoleThatDoesNotFitTheStage() {
    refused(403, "role-does-not-fit-stage", desk.claim(Desk.SECOND, unit, "FIRST"));
  }

  @Test
  void anythingAfterTheCaseWasClosed() {
    var body = desk.decision(unit, "FIRST", "PASS");
    desk.does(Desk.FIRST, unit, "FIRST", "REJECT");
    refused(409, "case-closed", desk.claim(Desk.FIRST, unit, "FIRST"));
    refused(409, "case-closed", desk.decide(Desk.FIRST, unit, body));
    refused(409, "case-closed", desk.override("duty-editor", unit, "guest"));
  }

  @Test
  void aRequestThatDoesNotSayWhatItSaw() {
    var path = Desk.path(unit) + "/claim";
    var body = Map.of("stage", "FIRST");
    refused(428, "if-match-required", desk.as(Desk.FIRST).post(path, body));
    long version = desk.read(unit).version();
    refused(412, "stale", desk.as(Desk.FIRST).ifMatch(version + 1).post(path, body));
    desk.claim(Desk.FIRST, unit, "FIRST");
    var decision = desk.decision(unit, "FIRST", "PASS");
    var decisions = Desk.path(unit) + "/decisions";
    refused(428, "if-match-required", desk.as(Desk.FIRST).post(decisions, decision));
    refused(412, "stale", desk.as(Desk.FIRST).ifMatch(version).post(decisions, decision));
    refused(
        400,
        "idempotency-key-required",
        desk.as(Desk.FIRST).ifMatch(desk.read(unit).version()).send("POST", decisions, decision));
  }

  @Test
  void aRequestThatMakesNoSense() {
    var first = desk.as(Desk.FIRST).ifMatch(desk.read(unit).version());
    var path = Desk.path(unit);
    assertThat(first.post(path + "/claim", Map.of("stage", "FOURTH")).status()).isEqualTo(400);
    assertThat(first.post(path + "/claim", Map.of()).status()).isEqualTo(422);
    assertThat(first.post(path + "/decisions", Map.of("stage", "FIRST")).status()).isIn(400, 422);
    refused(
        404,
        "no-review-case",
        first.post("/api/review/cases/unknown/claim", Map.of("stage", "FIRST")));
    refused(404, "no-review-case", first.get("/api/review/cases/unknown"));
    refused(400, "ill-cursor", first.get("/api/review/cases?after=x"));
  }

  @Test
  void aSecondAnswerToTheSameRequest() {
    desk.claim(Desk.FIRST, unit, "FIRST");
    var body = desk.decision(unit, "FIRST", "PASS");
    var request =
        desk.as(Desk.FIRST).ifMatch(desk.read(unit).version()).idempotencyKey("decision-1");
    var path = Desk.path(unit) + "/decisions";
    var first = request.post(path, body);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.json().path("state").asString()).isEqualTo("WAITING");
    assertThat(first.json().path("nextStage").asString()).isEqualTo("SECOND");
    desk.does(Desk.SECOND, unit, "SECOND", "PASS");

    var again = request.post(path, body);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(desk.read(unit).json().path("decisions").size()).isEqualTo(2);

    var other = new HashMap<>(body);
    other.put("comment", "另一个请求");
    refused(422, "idempotency-key-reused", request.post(path, other));
  }

  @Test
  void aSecondClaimAtTheSameMoment() throws Exception {
    int people = 8;
    long version = desk.read(unit).version();
    var start = new CyclicBarrier(people);
    var answers = new ArrayList<Answer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var claims = new ArrayList<Future<Answer>>();
      for (int i = 0; i < people; i++) {
        var token = Tokens.of("racer-" + i, Role.FIRST_REVIEWER);
        claims.add(
            threads.submit(() -> {
              start.await();
              return desk.client()
                  .as(token)
                  .ifMatch(version)
                  .post(Desk.path(unit) + "/claim", Map.of("stage", "FIRST"));
            }));
      }
      for (var claim : claims) {
        answers.add(claim.get());
      }
    }
    assertThat(answers).filteredOn(a -> a.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(a -> a.status() == 412).hasSize(people - 1);
    assertThat(unit.heardTypes())
        .containsExactly("ReviewOpened", "CheckReportAttached", "StageClaimed");
  }

  @Test
  void everybodyWhoHasNoBusinessHere() {
    assertThat(desk.client().get(Desk.path(unit)).status()).isEqualTo(401);
    long version = desk.read(unit).version();
    for (var role : Role.values()) {
      var client = desk.client().as(Tokens.of("a-" + role, role).unit("unit-elsewhere"));
      int reads = READERS.contains(role) ? 200 : 403;
      assertThat(client.get("/api/review/cases?view=all").status()).as("%s", role).isEqualTo(reads);
      assertThat(client.get(Desk.path(unit)).status()).as("%s", role).isEqualTo(reads);
      assertThat(client.get(Desk.path(unit) + "/record").status())
          .as("%s", role)
          .isEqualTo(READERS.contains(role) ? 404 : 403);

      var stale = client.ifMatch(version + 100);
      int acts = REVIEWERS.contains(role) ? 412 : 403;
      var path = Desk.path(unit);
      assertThat(stale.post(path + "/claim", Map.of("stage", "FIRST")).status()).isEqualTo(acts);
      assertThat(stale.post(path + "/release", null).status()).isEqualTo(acts);
      assertThat(stale.post(path + "/decisions", desk.decision(unit, "FIRST", "PASS")).status())
          .isEqualTo(acts);
      assertThat(
              stale.post(path + "/overrides", Map.of("reviewerId", "x", "reason", "理由")).status())
          .isEqualTo(role == Role.DUTY_EDITOR ? 412 : 403);
    }
  }

  @Test
  void everyRefusalInTheLanguageOfTheReader() {
    var chinese = desk.claim(Desk.SECOND, unit, "SECOND");
    assertThat(chinese.json().path("title").asString()).isEqualTo("不能跳过审级");
    var english =
        desk.as(Desk.SECOND)
            .with("Accept-Language", "en")
            .ifMatch(desk.read(unit).version())
            .post(Desk.path(unit) + "/claim", Map.of("stage", "SECOND"));
    assertThat(english.json().path("title").asString()).isEqualTo("No stage may be skipped");
  }

  private static void refused(int status, String problem, Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.problem()).isEqualTo(problem);
  }
}
