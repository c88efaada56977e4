package newsroom.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ReviewOverdue;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// What reviewers do besides passing, returning and rejecting.
@ReviewIT
class DeskActsIT {
  private static final String NAMED_PATIENT = "艾滋病患者张晓明告诉记者，他在示例医院接受治疗已有三年。";

  @LocalServerPort int port;
  @Autowired MovableClock clock;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = Desk.at(port);
  }

  @AfterEach
  void comeBack() {
    clock.present();
  }

  @Test
  void anArticleOnHoldWaitsUntilSomebodyEndsTheHold() {
    var unit = opened(new Unit().submits());
    desk.does(Desk.FIRST, unit, "FIRST", "HOLD");
    var held = desk.read(unit).json();
    assertThat(held.path("state").asString()).isEqualTo("HELD");
    assertThat(held.path("held").path("reason").asString()).isEqualTo("请再核对数字");
    assertThat(list(Desk.FIRST, "held")).contains(unit.articleId);
    assertThat(desk.claim("reviewer-1b", unit, "FIRST").problem()).isEqualTo("on-hold");
    assertThat(desk.act("reviewer-1b", unit, "resumption").problem())
        .isEqualTo("not-yours-to-resume");
    assertThat(desk.act("duty-editor", unit, "resumption").status()).isEqualTo(201);
    assertThat(desk.read(unit).json().path("state").asString()).isEqualTo("WAITING");
    assertThat(unit.heardTypes()).endsWith("StageDecided", "ReviewHeld", "HoldEnded");
  }

  @Test
  void theStageBeforeLooksAgainAndThenTheArticleGoesOn() {
    var unit = opened(new Unit().submits());
    desk.does(Desk.FIRST, unit, "FIRST", "PASS").does(Desk.SECOND, unit, "SECOND", "SEND_BACK");
    assertThat(desk.read(unit).json().path("stage").asString()).isEqualTo("FIRST");
    desk.does("reviewer-1b", unit, "FIRST", "PASS")
        .does(Desk.SECOND, unit, "SECOND", "PASS")
        .does(Desk.FINAL, unit, "FINAL", "PASS");
    var certificate =
        desk.as("auditor").get(Desk.path(unit) + "/record").json().path("certificate");
    assertThat(certificate.get(0).path("reviewerId").asString())
        .as("the pass that was sent back is void")
        .isEqualTo("reviewer-1b");
  }

  @Test
  void anEscalatedStageIsTheDutyEditors() {
    var unit = opened(new Unit().submits());
    desk.does(Desk.FIRST, unit, "FIRST", "ESCALATE");
    assertThat(desk.read(unit).json().path("escalated").asBoolean()).isTrue();
    assertThat(desk.claim("reviewer-1b", unit, "FIRST").problem()).isEqualTo("stage-raised");
    assertThat(list("reviewer-1b", "queue")).doesNotContain(unit.articleId);
    assertThat(list("duty-editor", "queue")).contains(unit.articleId);
    desk.does("duty-editor", unit, "FIRST", "PASS");
    assertThat(desk.read(unit).json().path("stage").asString()).isEqualTo("SECOND");
  }

  @Test
  void whoeverStepsBackReviewsNothingOfIt() {
    var unit = opened(new Unit().submits());
    desk.claim(Desk.FIRST, unit, "FIRST");
    assertThat(desk.act(Desk.FIRST, unit, "recusal").status()).isEqualTo(201);
    var after = desk.read(unit).json();
    assertThat(after.path("state").asString()).isEqualTo("WAITING");
    assertThat(after.path("recusals").get(0).path("reason").asString()).isEqualTo("按错了");
    assertThat(desk.claim(Desk.FIRST, unit, "FIRST").problem()).isEqualTo("recused");
    assertThat(list(Desk.FIRST, "queue")).doesNotContain(unit.articleId);
    assertThat(unit.heardTypes()).endsWith("StageClaimed", "StageReleased", "ReviewerRecused");
  }

  @Test
  void aStageIsTakenOverWithAReasonAndTheFormerHolderIsTold() {
    var unit = opened(new Unit().submits());
    desk.claim(Desk.FIRST, unit, "FIRST");
    assertThat(desk.claim("reviewer-1b", unit, "FIRST").problem()).isEqualTo("claimed-by-another");
    var taken =
        desk.as("reviewer-1b")
            .ifMatch(desk.read(unit).version())
            .post(Desk.path(unit) + "/claim", Map.of("stage", "FIRST", "takeOver", "同事请假"));
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.json().path("claimedBy").asString()).isEqualTo("reviewer-1b");
    assertThat(desk.decide(Desk.FIRST, unit, desk.decision(unit, "FIRST", "PASS")).problem())
        .isEqualTo("claimed-by-another");
    assertThat(unit.heardTypes()).endsWith("StageClaimed", "StageReleased", "StageClaimed");
  }

  @Test
  void aDecisionIsTakenBackByANewEvent() {
    var unit = opened(new Unit().submits());
    desk.does(Desk.FIRST, unit, "FIRST", "PASS");
    assertThat(desk.act("reviewer-1b", unit, "reopening").problem()).isEqualTo("undo-too-late");
    assertThat(desk.act(Desk.FIRST, unit, "reopening").status()).isEqualTo(201);
    var open = desk.read(unit).json();
    assertThat(open.path("stage").asString()).isEqualTo("FIRST");
    assertThat(open.path("decisions").size()).as("it stays on record").isEqualTo(1);

    desk.does(Desk.FIRST, unit, "FIRST", "PASS");
    desk.claim(Desk.SECOND, unit, "SECOND");
    assertThat(desk.act(Desk.FIRST, unit, "reopening").problem()).isEqualTo("stage-taken-up");

    desk.does(Desk.SECOND, unit, "SECOND", "PASS").does(Desk.FINAL, unit, "FINAL", "PASS");
    clock.move(Duration.ofMinutes(11));
    assertThat(desk.act(Desk.FINAL, unit, "reopening").problem()).isEqualTo("undo-too-late");
    assertThat(desk.act("duty-editor", unit, "reopening").status()).isEqualTo(201);
    assertThat(desk.as("auditor").get(Desk.path(unit) + "/record").status())
        .as("the certificate is void")
        .isEqualTo(404);
    assertThat(unit.heardTypes()).endsWith("ArticleApproved", "ReviewReopened");
  }

  @Test
  void finalReviewDoesNotPassOverWhatMustBeMendedUnlessSomebodyAnswersForIt() {
    var unit = opened(new Unit().submits(NAMED_PATIENT));
    var findings = findings(unit);
    assertThat(findings.path("state").asString()).isEqualTo("READY");
    assertThat(findings.path("errors").path("weight").asString()).isEqualTo("1");
    assertThat(findings.path("errors").path("within").asBoolean()).isFalse();
    var patient = finding(findings, "BLOCK");
    assertThat(patient.path("ruleId").asString()).isEqualTo("patient-privacy");
    assertThat(patient.path("paragraphId").asString()).isEqualTo("p2");
    assertThat(patient.path("source").path("title").asString()).isNotBlank();
    int from = patient.path("from").asInt();
    assertThat(NAMED_PATIENT.substring(from, patient.path("to").asInt()))
        .isEqualTo(patient.path("quote").asString());

    desk.does(Desk.FIRST, unit, "FIRST", "PASS").does(Desk.SECOND, unit, "SECOND", "PASS");
    desk.claim(Desk.FINAL, unit, "FINAL");
    assertThat(desk.decide(Desk.FINAL, unit, desk.decision(unit, "FINAL", "PASS")).problem())
        .isEqualTo("findings-open");
    assertThat(desk.waive(Desk.SECOND, unit, patient.path("findingId").asString()).status())
        .as("by the holder only")
        .isEqualTo(403);
    assertThat(desk.waive(Desk.FINAL, unit, "0000000000000000").problem())
        .isEqualTo("no-such-finding");
    assertThat(desk.waive(Desk.FINAL, unit, patient.path("findingId").asString()).status())
        .isEqualTo(201);
    assertThat(finding(findings(unit), "BLOCK").path("waived").path("reason").asString())
        .isEqualTo("患者本人书面同意");
    assertThat(desk.decide(Desk.FINAL, unit, desk.decision(unit, "FINAL", "PASS")).status())
        .isEqualTo(201);
    assertThat(unit.heardTypes()).endsWith("FindingWaived", "StageDecided", "ArticleApproved");
  }

  @Test
  void anOutbreakIsPassedByADutyEditorWithASecondFactor() {
    var unit = opened(new Unit().submits("今年示例县已报告病例三例。", "OUTBREAK"));
    assertThat(desk.read(unit).json().path("policyDetail").path("id").asString())
        .isEqualTo("sensitive");
    desk.does(Desk.FIRST, unit, "FIRST", "PASS").does(Desk.SECOND, unit, "SECOND", "PASS");
    assertThat(desk.claim(Desk.FINAL, unit, "FINAL").problem()).isEqualTo("stage-raised");
    desk.claim("duty-editor", unit, "FINAL");
    var pass = desk.decision(unit, "FINAL", "PASS");
    var refused = desk.decide("duty-editor", unit, pass);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.problem()).isEqualTo("step-up-required");

    var proved =
        desk.client()
            .as(Tokens.of("duty-editor", Role.DUTY_EDITOR).secondFactor(Instant.now()))
            .ifMatch(desk.read(unit).version())
            .post(Desk.path(unit) + "/decisions", pass);
    assertThat(proved.status()).as(proved.text()).isEqualTo(201);
    assertThat(desk.read(unit).json().path("state").asString()).isEqualTo("APPROVED");
  }

  @Test
  void anEditorsChangeOfContentIsTheNextVersionAndTheUnitAgreesToIt() {
    var unit = opened(new Unit().submits("共有80人参加。活动在晚上举行。"));
    desk.claim(Desk.FIRST, unit, "FIRST");
    var edits =
        List.of(
            Map.of("place", "p2", "text", "共有81人参加。活动在晚上举行。", "why", "与签到表一致", "kind", "CONTENT"),
            Map.of("place", "p1", "text", "本报讯 示例医院日前走进社区开展义诊。"));
    var edited = edit(unit, 1, edits);
    assertThat(edited.status()).as(edited.text()).isEqualTo(201);
    assertThat(edited.json().path("versionNo").asInt()).isEqualTo(2);
    assertThat(edited.json().path("consentNeeded").asBoolean()).isTrue();
    var seen = desk.read(unit).json();
    assertThat(seen.path("round").asInt()).isEqualTo(1);
    assertThat(seen.path("version").path("body").get(1).path("text").asString())
        .isEqualTo("共有81人参加。活动在晚上举行。");
    assertThat(desk.as("auditor").get(Desk.path(unit) + "/versions/1").json().toString())
        .as("the unit's own stays")
        .contains("80人");

    assertThat(
            edit(unit, 2, List.of(Map.of("place", "p1", "text", "本报讯 示例医院日前走进社区开展义诊。")))
                .json()
                .path("versionNo")
                .asInt())
        .as("a save that changes nothing changes nothing")
        .isEqualTo(2);
    var wrong =
        edit(
            unit,
            2,
            List.of(Map.of("place", "p9", "text", "x"), Map.of("place", "p2", "text", "")));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.json().path("errors").size()).isEqualTo(4);

    var lineage = desk.as("auditor").get(Desk.path(unit) + "/lineage").json().path("sentences");
    assertThat(lineage.get(1).path("by").asString()).isEqualTo("EDITOR");
    assertThat(lineage.get(2).path("by").asString()).isEqualTo("UNIT");

    decided(Desk.FIRST, unit, "FIRST", "PASS_WITH_EDITS");
    desk.does(Desk.SECOND, unit, "SECOND", "PASS");
    desk.claim(Desk.FINAL, unit, "FINAL");
    assertThat(desk.decide(Desk.FINAL, unit, desk.decision(unit, "FINAL", "PASS")).problem())
        .isEqualTo("consent-due");

    var path = "/api/review/articles/" + unit.articleId;
    var writer = desk.client().as(Tokens.of("writer", Role.CORRESPONDENT).unit(Unit.UNIT));
    var stranger = desk.client().as(Tokens.of("x", Role.CORRESPONDENT).unit("unit-elsewhere"));
    assertThat(stranger.get(path + "/edits").status()).isEqualTo(404);
    var asked = writer.get(path + "/edits").json();
    assertThat(asked.path("consent").path("due").asBoolean()).isTrue();
    assertThat(asked.path("items").get(0).path("edits").get(0).path("why").asString())
        .isEqualTo("与签到表一致");
    assertThat(asked.toString()).as("never who").doesNotContain(Desk.FIRST);
    var body =
        Map.of(
            "versionNo",
            2,
            "contentHash",
            asked.path("consent").path("contentHash").asString(),
            "agreed",
            true);
    assertThat(stranger.post(path + "/consent", body).status()).isEqualTo(404);
    var agreed = writer.post(path + "/consent", body);
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
    assertThat(agreed.json().path("consent").path("agreed").asBoolean()).isTrue();
    decided(Desk.FINAL, unit, "FINAL", "PASS");
    assertThat(unit.heardTypes())
        .contains("EditorialEditMade", "ConsentRecorded")
        .endsWith("StageDecided", "ArticleApproved");
  }

  private Answer edit(Unit unit, int versionNo, List<?> edits) {
    var seen = desk.read(unit);
    return desk.as(Desk.FIRST)
        .ifMatch(seen.version())
        .post(
            Desk.path(unit) + "/edits",
            Map.of(
                "versionNo", versionNo,
                "contentHash", seen.json().path("contentHash").asString(),
                "edits", edits));
  }

  private void decided(String person, Unit unit, String stage, String decision) {
    var answer = desk.decide(person, unit, desk.decision(unit, stage, decision));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @Test
  void remindersAreToldOnceAndLateAfterASilence() {
    var unit = opened(new Unit().submits());
    clock.move(Duration.ofDays(10));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(overdue(unit)).containsExactly("soon", "due", "late"));
    assertThat(desk.read(unit).json().path("escalated").asBoolean()).isTrue();
    assertThat(list("duty-editor", "overdue")).contains(unit.articleId);
    desk.claim("duty-editor", unit, "FIRST");
    assertThat(overdue(unit)).hasSize(3);
  }

  @Test
  void severalStagesAreClaimedAtOnceAndEachIsAnsweredForItself() {
    var free = opened(new Unit().submits());
    var taken = opened(new Unit().submits());
    desk.claim("reviewer-1b", taken, "FIRST");
    var answer =
        desk.as(Desk.FIRST)
            .post(
                "/api/review/claims",
                Map.of(
                    "articles",
                    List.of(
                        Map.of("articleId", free.articleId, "stage", "FIRST"),
                        Map.of("articleId", taken.articleId, "stage", "FIRST"))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var results = answer.json().path("results");
    assertThat(results.get(0).path("done").asBoolean()).isTrue();
    assertThat(results.get(1).path("code").asString()).isEqualTo("claimed-by-another");
    assertThat(results.get(1).path("title").asString()).isEqualTo("这一审级已由他人领取。");
    assertThat(list(Desk.FIRST, "mine")).contains(free.articleId);

    var given =
        desk.as(Desk.FIRST)
            .post("/api/review/releases", Map.of("articleIds", List.of(free.articleId)));
    assertThat(given.json().path("results").get(0).path("done").asBoolean()).isTrue();
    assertThat(list(Desk.FIRST, "unclaimed")).contains(free.articleId);
  }

  @Test
  void theQueueIsSortedByWhatIsDueFirstAndCounted() {
    var later = opened(new Unit().submits());
    var sooner = opened(new Unit().submits("今年示例县已报告病例三例。", "OUTBREAK"));
    clock.move(Duration.ofDays(10));
    var queue = list(Desk.FIRST, "queue");
    assertThat(queue).containsSubsequence(sooner.articleId, later.articleId);
    var counts = desk.as(Desk.FIRST).get("/api/review/counts").json();
    assertThat(counts.path("queue").asInt()).isEqualTo(queue.size());
    assertThat(counts.path("overdue").asInt()).isPositive();
    assertThat(list(Desk.FIRST, "queue&column=基层"))
        .contains(sooner.articleId)
        .doesNotContain(later.articleId);
    assertThat(list(Desk.FIRST, "queue&q=没有这样的题目")).isEmpty();
  }

  @Test
  void colleaguesCommentBesideAParagraphAndADraftSurvivesATakeOver() {
    var unit = opened(new Unit().submits());
    var path = Desk.path(unit);
    var said =
        desk.as(Desk.FIRST)
            .post(
                path + "/comments",
                Map.of("versionNo", 1, "paragraphId", "p1", "text", "受访者不写姓名，可以。"));
    assertThat(said.status()).as(said.text()).isEqualTo(201);
    assertThat(
            desk.as(Desk.FIRST)
                .post(path + "/comments", Map.of("versionNo", 1, "paragraphId", "p9", "text", "x"))
                .problem())
        .isEqualTo("no-such-paragraph");
    assertThat(desk.as(Desk.FIRST).post(path + "/comments", Map.of("versionNo", 1)).problem())
        .isEqualTo("comment-empty");
    var id = said.json().path("commentId").asString();
    assertThat(desk.as(Desk.SECOND).post(path + "/comments/" + id + "/resolution", null).status())
        .isEqualTo(204);
    assertThat(desk.as(Desk.SECOND).post(path + "/comments/" + id + "/resolution", null).problem())
        .isEqualTo("no-open-comment");
    var item = desk.as("auditor").get(path + "/comments").json().path("items").get(0);
    assertThat(item.path("resolved").path("by").asString()).isEqualTo(Desk.SECOND);
    assertThat(desk.as("guest").get(path + "/comments").problem()).isEqualTo("own-unit");

    desk.claim(Desk.FIRST, unit, "FIRST");
    assertThat(
            desk.as(Desk.FIRST)
                .put(path + "/draft", Map.of("text", "数字待核", "points", List.of("请核实人数", " ")))
                .status())
        .isEqualTo(204);
    desk.as("reviewer-1b")
        .ifMatch(desk.read(unit).version())
        .post(path + "/claim", Map.of("stage", "FIRST", "takeOver", "同事请假"));
    var drafts = desk.as("reviewer-1b").get(path + "/drafts").json().path("items");
    assertThat(drafts.get(0).path("text").asString()).isEqualTo("数字待核");
    assertThat(drafts.get(0).path("points").size()).isEqualTo(1);
    desk.as(Desk.FIRST).put(path + "/draft", Map.of());
    assertThat(desk.as(Desk.FIRST).get(path + "/drafts").json().path("items").size()).isZero();
  }

  @Test
  void whoHasACaseOpenIsSeenByTheOthers() {
    var unit = opened(new Unit().submits());
    var path = Desk.path(unit) + "/presence";
    desk.as(Desk.FIRST).post(path, Map.of("editing", true));
    var people = desk.as("reviewer-1b").get(path).json().path("people");
    assertThat(people.get(0).path("accountId").asString()).isEqualTo(Desk.FIRST);
    assertThat(people.get(0).path("editing").asBoolean()).isTrue();
    assertThat(desk.as(Desk.FIRST).delete(path).status()).isEqualTo(204);
    assertThat(desk.as("reviewer-1b").get(path).json().path("people").size()).isZero();
    assertThat(desk.as("guest").get(path).problem()).isEqualTo("own-unit");
  }

  private Unit opened(Unit unit) {
    desk.until(unit, "WAITING", 1);
    return unit;
  }

  private JsonNode findings(Unit unit) {
    Answer answer = desk.as(Desk.FINAL).get(Desk.path(unit) + "/findings");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static JsonNode finding(JsonNode findings, String level) {
    for (var finding : findings.path("findings")) {
      if (finding.path("level").asString().equals(level)) {
        return finding;
      }
    }
    throw new AssertionError("no " + level + " among " + findings);
  }

  private static List<String> overdue(Unit unit) {
    return unit.heard().stream()
        .map(Unit.Told::event)
        .filter(ReviewOverdue.class::isInstance)
        .map(e -> ((ReviewOverdue) e).rule())
        .toList();
  }

  private List<String> list(String person, String view) {
    var found = new ArrayList<String>();
    String after = "";
    do {
      var page = desk.as(person).get("/api/review/cases?limit=100&view=" + view + after).json();
      page.path("items").forEach(i -> found.add(i.path("articleId").asString()));
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    return found;
  }
}
