package newsroom.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.launcher.demo.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the rules forbid is refused in words, through the gateway, to people who really signed in.
class RefusalsIT {
  private static SharedNewsroom newsroom;
  private static Steps steps;

  @BeforeAll
  static void theNewsroomRuns() {
    newsroom = SharedNewsroom.get();
    steps = new Steps(newsroom);
  }

  @Test
  void noStageIsSkipped() {
    var path = Steps.reviewCase(steps.submitted());
    var second = newsroom.person(Role.SECOND_REVIEWER);
    refused(second, "POST", path + "/claim", Map.of("stage", "SECOND"), path, 409, "stage-skipped");
  }

  @Test
  void onePersonDoesNotDecideTwoStages() {
    var both = newsroom.account(List.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER), null);
    var article = steps.submitted();
    var path = Steps.reviewCase(article);
    steps.change(both, path, "claim", Map.of("stage", "FIRST"));
    steps.decide(both, article, "FIRST", Map.of("decision", "PASS")).orThrow();
    refused(
        both,
        "POST",
        path + "/claim",
        Map.of("stage", "SECOND"),
        path,
        403,
        "two-stages-by-one-person");
  }

  @Test
  void aReviewerOfTheBylineUnitDecidesOnlyAfterAnOverride() {
    var seconded = newsroom.account(List.of(Role.FIRST_REVIEWER), newsroom.a().unitId());
    var article = steps.submitted();
    var path = Steps.reviewCase(article);
    var duty = newsroom.person(Role.DUTY_EDITOR);
    assertThat(seconded.get("/api/review/cases?view=queue&limit=100").orThrow().body())
        .doesNotContain(article);
    refused(seconded, "GET", path, null, null, 403, "own-unit");
    refused(
        seconded, "POST", path + "/claim", Map.of("stage", "FIRST"), duty, path, 403, "own-unit");
    var seen = duty.get(path).orThrow();
    var decision =
        Map.<String, Object>of(
            "stage",
            "FIRST",
            "decision",
            "PASS",
            "versionNo",
            seen.json().path("versionNo").asInt(),
            "contentHash",
            seen.json().path("contentHash").asString());
    refused(seconded, "POST", path + "/decisions", decision, duty, path, 403, "own-unit");

    var me = seconded.get("/api/identity/me").orThrow().json();
    duty.post(
            path + "/overrides",
            Map.of("reviewerId", me.path("id").asString(), "reason", "示例：当日没有其他初审"),
            seen.etag(),
            Steps.key())
        .orThrow();
    steps.change(seconded, path, "claim", Map.of("stage", "FIRST"));
    steps.decide(seconded, article, "FIRST", Map.of("decision", "PASS")).orThrow();
    assertThat(duty.get(path).orThrow().json().path("stage").asString()).isEqualTo("SECOND");
  }

  @Test
  void staffFromAUnitReachNothingOfItThatOtherStaffDoNot() {
    var seconded = newsroom.account(List.of(Role.FIRST_REVIEWER), newsroom.a().unitId());
    var auditor = newsroom.account(List.of(Role.AUDITOR), newsroom.a().unitId());
    var draft = steps.draft();
    refused(seconded, "GET", Steps.article(draft), null, null, 404, "no-such-article");
    refused(seconded, "GET", "/api/notification/notices", null, null, 403, "forbidden");
    refused(auditor, "GET", Steps.article(draft), null, null, 404, "no-such-article");
    assertThat(auditor.get("/api/submission/articles?limit=100").orThrow().body())
        .doesNotContain(draft);
  }

  @Test
  void aVersionThatIsNoLongerCurrentIsNotDecided() {
    var article = steps.submitted();
    var path = Steps.reviewCase(article);
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    var first = reviewer.get(path).orThrow().json();
    steps.change(reviewer, path, "claim", Map.of("stage", "FIRST"));
    steps
        .decide(
            reviewer,
            article,
            "FIRST",
            Map.of(
                "decision", "RETURN",
                "reasonCode", "FACT_MISSING",
                "comment", "请补充",
                "points", List.of("请写明时间")))
        .orThrow();
    var correspondent = newsroom.a().correspondent();
    var own = Steps.article(article);
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .until(() -> correspondent.get(own).json().path("status").asString().equals("RETURNED"));
    correspondent
        .put(
            own + "/draft", Steps.copy(newsroom.a(), "正文第一段，已写明时间。"), correspondent.get(own).etag())
        .orThrow();
    steps.change(
        correspondent, own, "revision", Map.of("changeNote", "已补充", "answers", List.of("已写明")));
    steps.reviewed(article, reply -> reply.json().path("versionNo").asInt() == 2);
    steps.change(reviewer, path, "claim", Map.of("stage", "FIRST"));
    var decision = new LinkedHashMap<String, Object>();
    decision.put("stage", "FIRST");
    decision.put("decision", "PASS");
    decision.put("versionNo", 1);
    decision.put("contentHash", first.path("contentHash").asString());
    refused(reviewer, "POST", path + "/decisions", decision, path, 409, "not-current-version");
  }

  @Test
  void anUnapprovedArticleIsNotPlaced() {
    var article = steps.submitted();
    var seen = newsroom.person(Role.FIRST_REVIEWER).get(Steps.reviewCase(article)).json();
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .untilAsserted(
            () -> place(article, seen.path("contentHash").asString(), "article-not-approved"));
  }

  @Test
  void aWithdrawnArticleIsNotPlaced() {
    var article = steps.submitted();
    var seen = newsroom.person(Role.FIRST_REVIEWER).get(Steps.reviewCase(article)).json();
    steps.change(
        newsroom.a().correspondent(),
        Steps.article(article),
        "withdrawal",
        Map.of("reason", "内容有误"));
    org.awaitility.Awaitility.await()
        .atMost(java.time.Duration.ofSeconds(60))
        .untilAsserted(
            () -> place(article, seen.path("contentHash").asString(), "article-withdrawn"));
  }

  private static void place(String article, String hash, String type) {
    var editor = newsroom.person(Role.LAYOUT_EDITOR);
    var issue = Steps.issuePath(steps.issue(1));
    steps.change(editor, issue, "opening", Map.of());
    refused(
        editor,
        "POST",
        issue + "/placements",
        Map.of(
            "pageNo", 1,
            "slotOrder", 1,
            "articleId", article,
            "versionNo", 1,
            "contentHash", hash),
        issue,
        409,
        type);
  }

  @Test
  void anIssueWithAnEmptySlotIsNeitherClosedNorPublished() {
    var editor = newsroom.person(Role.LAYOUT_EDITOR);
    var article = steps.approved();
    var approved = newsroom.person(Role.FINAL_REVIEWER).get(Steps.reviewCase(article)).json();
    var issue = Steps.issuePath(steps.issue(2));
    steps.change(editor, issue, "opening", Map.of());
    steps.change(
        editor,
        issue,
        "placements",
        Map.of(
            "pageNo",
            1,
            "slotOrder",
            1,
            "articleId",
            article,
            "versionNo",
            approved.path("versionNo").asInt(),
            "contentHash",
            approved.path("contentHash").asString()));
    refused(editor, "POST", issue + "/closing", Map.of(), issue, 409, "issue-slot-empty");
    refused(
        newsroom.person(Role.DUTY_EDITOR),
        "POST",
        issue + "/publication",
        Map.of(),
        issue,
        409,
        "issue-slot-empty");
  }

  @Test
  void anotherUnitsDraftIsNotThere() {
    refused(
        newsroom.b().correspondent(),
        "GET",
        Steps.article(steps.draft()),
        null,
        null,
        404,
        "no-such-article");
  }

  @Test
  void anArticleIsNeitherEmptyNorEndless() {
    var none = Steps.copy(newsroom.a());
    notHandedIn(none, "/body", "article-length");
    invalid(Steps.copy(newsroom.a(), "字".repeat(200_000)), "/body", "article-length");
  }

  @Test
  void aReprintNamesItsSource() {
    var reprint = Steps.copy(newsroom.a(), "正文第一段。");
    reprint.put("origin", "REPRINT");
    notHandedIn(reprint, "/reprint", "reprint-source");
  }

  /// A draft may lack it; what is handed in may not.
  private static void notHandedIn(Map<String, Object> copy, String path, String code) {
    var correspondent = newsroom.a().correspondent();
    var id =
        correspondent
            .post("/api/submission/articles", copy, null, SharedNewsroom.key())
            .orThrow()
            .json()
            .path("articleId")
            .asString();
    var article = Steps.article(id);
    named(
        refused(correspondent, "POST", article + "/submission", Map.of(), article, 422, "invalid"),
        path,
        code);
  }

  private static void invalid(Map<String, Object> copy, String path, String code) {
    named(
        refused(
            newsroom.a().correspondent(),
            "POST",
            "/api/submission/articles",
            copy,
            null,
            422,
            "invalid"),
        path,
        code);
  }

  private static void named(List<Reply> answers, String path, String code) {
    for (var answer : answers) {
      assertThat(answer.json().path("errors").findValuesAsString("path")).contains(path);
      assertThat(answer.json().path("errors").findValuesAsString("code")).contains(code);
    }
  }

  /// Twice the same request, by a reader of Chinese and a reader of English.
  ///
  /// @param seen what the ETag is read from, if the request asks for one
  private static List<Reply> refused(
      Person person,
      String method,
      String path,
      @org.jspecify.annotations.Nullable Map<String, Object> body,
      @org.jspecify.annotations.Nullable String seen,
      int status,
      String code) {
    return refused(person, method, path, body, person, seen, status, code);
  }

  /// @param reader who reads the ETag, where the person who asks may not
  private static List<Reply> refused(
      Person person,
      String method,
      String path,
      @org.jspecify.annotations.Nullable Map<String, Object> body,
      Person reader,
      @org.jspecify.annotations.Nullable String seen,
      int status,
      String code) {
    var answers =
        List.of("zh-CN", "en").stream()
            .map(language -> {
              var headers = new LinkedHashMap<String, String>();
              headers.put("Accept-Language", language);
              headers.put("Idempotency-Key", SharedNewsroom.key());
              var etag = seen == null ? null : reader.get(seen).etag();
              if (etag != null) {
                headers.put("If-Match", etag);
              }
              return person.send(method, path, body, headers);
            })
            .toList();
    for (var answer : answers) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(status);
      assertThat(answer.contentType()).startsWith("application/problem+json");
      assertThat(answer.json().path("type").asString()).isEqualTo("urn:newsroom:problem:" + code);
      assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
    assertThat(answers.getFirst().json().path("title").asString()).containsPattern("\\p{IsHan}");
    assertThat(answers.getLast().json().path("title").asString())
        .isNotBlank()
        .doesNotContainPattern("\\p{IsHan}");
    // Codes are for programs; a placeholder that nobody filled is for nobody
    assertThat(answers)
        .allSatisfy(answer ->
            assertThat(answer.json().path("detail").asString())
                .doesNotContainPattern("[A-Z]{3,}|[{}]"));
    return answers;
  }
}
