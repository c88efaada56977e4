package newsroom.submission.call;

import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import newsroom.submission.article.Articles;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceIT
class CallsIT {
  private static final String CALLS = "/api/submission/calls";
  private static final String OWN = "/api/submission/unit-calls";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @LocalServerPort int port;
  @Autowired CallDesk desk;
  @Autowired Calls calls;
  @Autowired CallAnswers answers;
  @Autowired Replies replies;
  @Autowired Verdicts verdicts;
  @Autowired Articles articles;
  @Autowired Units units;
  private Newsroom newsroom;
  private Client editor;
  private String unit;
  private String other;
  private final LocalDate lastDay = LocalDate.now(ZONE).plusDays(10);

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    editor = newsroom.as(Role.LIAISON_EDITOR);
    unit = newsroom.activeUnit();
    other = newsroom.activeUnit();
  }

  private Map<String, @Nullable Object> body(CallKind kind, LateRule late, String... invited) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("kind", kind);
    body.put("title", "我身边的家庭医生" + UUID.randomUUID().toString().substring(0, 8));
    body.put("organiserUnitId", other);
    body.put("scopes", List.of("签约服务中的人和事"));
    body.put("materials", List.of("通讯，1500字以内"));
    body.put("text", "写您身边真实的人和事。\n不要总结。");
    body.put("deadline", Map.of("day", lastDay.toString()));
    body.put("lateRule", late);
    body.put("quota", Map.of("places", 1, "differentialPercent", 15));
    body.put("column", "基层");
    body.put("invitedUnitIds", List.of(invited));
    body.put("reminders", List.of(7, 1));
    return body;
  }

  private Answer opened(CallKind kind, LateRule late, String... invited) {
    var draft = editor.post(CALLS, body(kind, late, invited));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    return ok(editor.ifMatch(draft.version()).post(at(draft) + "/opening", null));
  }

  private static String at(Answer call) {
    return CALLS + "/" + callId(call);
  }

  private static String callId(Answer call) {
    return call.json().path("callId").asString();
  }

  private static Answer ok(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private Answer again(Answer call) {
    return ok(editor.get(at(call)));
  }

  private Answer act(Answer call, String act, @Nullable Object body) {
    return ok(editor.ifMatch(again(call).version()).post(at(call) + "/" + act, body));
  }

  private Answer draftFor(String unitId, String callId, String origin) {
    var copy = Newsroom.copy(unitId, "第一段。");
    copy.put("callId", callId);
    copy.put("origin", origin);
    return newsroom.correspondent(unitId).post("/api/submission/articles", copy);
  }

  private Answer handedIn(String unitId, String callId) {
    var draft = draftFor(unitId, callId, "ORIGINAL");
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var article =
        ok(
            newsroom
                .correspondent(unitId)
                .ifMatch(draft.version())
                .post(path(draft) + "/submission", null));
    await().atMost(Duration.ofSeconds(30)).until(() -> answers.find(id(article)).isPresent());
    return article;
  }

  private JsonNode own(String unitId, Answer call) {
    return ok(newsroom.correspondent(unitId).get(OWN + "/" + callId(call))).json();
  }

  private static List<String> fields(Answer refused) {
    assertThat(refused.status()).as(refused.text()).isEqualTo(422);
    var fields = new ArrayList<String>();
    refused
        .json()
        .path("errors")
        .forEach(e -> fields.add(e.path("path").asString() + " " + e.path("code").asString()));
    return fields;
  }

  @Test
  void aCommissionGoesFromTheInvitationToItsResults() {
    var call = opened(CallKind.INVITED, LateRule.ACCEPT, unit);
    assertThat(own(unit, call).path("standing").asString()).isEqualTo("INVITED");
    assertThat(newsroom.correspondent(other).get(OWN + "/" + callId(call)).status())
        .as("nobody else's business")
        .isEqualTo(404);
    assertThat(fields(draftFor(other, callId(call), "COMMISSIONED")))
        .containsExactly("/callId call-unknown");

    var reply = newsroom.correspondent(unit).post(OWN + "/" + callId(call) + "/reply", Map.of());
    assertThat(fields(reply)).containsExactly("/takesPart call-choice");
    ok(
        newsroom
            .correspondent(unit)
            .post(OWN + "/" + callId(call) + "/reply", Map.of("takesPart", true)));
    assertThat(own(unit, call).path("standing").asString()).isEqualTo("ACCEPTED");

    var article = handedIn(unit, callId(call));
    assertThat(own(unit, call).path("standing").asString()).isEqualTo("SUBMITTED");
    var no = Map.of("takesPart", false, "reason", "人手不够");
    assertThat(newsroom.correspondent(unit).post(OWN + "/" + callId(call) + "/reply", no).status())
        .isEqualTo(409);

    act(call, "closing", null);
    var judgement =
        Map.of(
            "chosen", List.of(Map.of("articleId", id(article), "award", "一等奖")),
            "remarks", List.of(Map.of("unitId", unit, "words", "写得实在")));
    var judged = act(call, "judgement", judgement);
    assertThat(judged.json().path("chosen").asInt()).isEqualTo(1);
    assertThat(own(unit, call).path("status").asString()).as("not known yet").isEqualTo("CLOSED");
    assertThat(own(unit, call).has("results")).isFalse();
    assertThat(own(unit, call).path("ownAnswers").path(0).path("chosen").asBoolean()).isFalse();

    act(call, "results", null);
    var results = own(unit, call);
    assertThat(results.path("standing").asString()).isEqualTo("FULFILLED");
    assertThat(results.path("results").path("remark").asString()).isEqualTo("写得实在");
    assertThat(results.path("results").path("chosen").path(0).path("award").asString())
        .isEqualTo("一等奖");
    assertThat(Wire.events(Topic.SUBMISSION, callId(call), 4))
        .extracting(
            read -> read.sequence() + read.type().replaceAll("newsroom.submission.|.v1", ""))
        .containsExactly("1call-opened", "2call-closed", "3call-judged", "4call-results-published");
    var archived = act(call, "archiving", null);
    assertThat(archived.json().path("status").asString()).isEqualTo("ARCHIVED");
    assertThat(own(unit, call).path("results").path("chosen")).hasSize(1);
  }

  @Test
  void aLateAnswerIsKeptAndMarkedUntilTheCallIsExtended() {
    var call = opened(CallKind.OPEN, LateRule.ACCEPT);
    var inTime = handedIn(unit, callId(call));
    act(call, "closing", null);
    var draft = draftFor(other, callId(call), "ORIGINAL");
    assertThat(draft.json().path("findings").toString()).contains("call-late", "CHECK");
    var late = handedIn(other, callId(call));
    var rows = ok(editor.get(at(call) + "/answers")).json().path("items");
    assertThat(rows)
        .extracting(r -> r.path("articleId").asString() + r.path("late").asBoolean())
        .containsExactly(id(late) + true, id(inTime) + false);
    assertThat(again(call).json().path("counts").path("late").asInt()).isEqualTo(1);

    var stale = again(call).version();
    assertThat(
            fields(
                editor
                    .ifMatch(stale)
                    .post(
                        at(call) + "/extension",
                        Map.of("deadline", Map.of("day", lastDay.minusDays(1).toString())))))
        .containsExactly("/deadline deadline-not-later");
    act(
        call,
        "extension",
        Map.of("deadline", Map.of("day", lastDay.plusDays(5).toString()), "reason", "多几天"));
    var extended = own(other, call);
    assertThat(extended.path("status").asString()).isEqualTo("EXTENDED");
    assertThat(extended.path("formerDeadline").path("day").asString())
        .isEqualTo(lastDay.toString());
    assertThat(extended.path("ownAnswers").path(0).path("late").asBoolean()).isFalse();
    assertThat(extended.path("ownAnswers")).as("only its own").hasSize(1);
  }

  @Test
  void whereNothingLateIsTakenTheDraftKeepsItsWords() {
    var call = opened(CallKind.OPEN, LateRule.REFUSE);
    var draft = draftFor(unit, callId(call), "ORIGINAL");
    act(call, "closing", null);
    var correspondent = newsroom.correspondent(unit);
    assertThat(
            fields(correspondent.ifMatch(draft.version()).post(path(draft) + "/submission", null)))
        .containsExactly("/callId call-over");
    var copy = Newsroom.copy(unit, "第一段改过。");
    copy.put("callId", callId(call));
    assertThat(correspondent.ifMatch(draft.version()).put(path(draft) + "/draft", copy).status())
        .as("saving loses nothing")
        .isEqualTo(200);
  }

  @Test
  void eventsComingTwiceAreOneAnswer() {
    var call = opened(CallKind.OPEN, LateRule.ACCEPT);
    String article = UUID.randomUUID().toString();
    var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var told =
        new SubmissionReceived(article, "2026-900001", unit, "somebody", version(callId(call)));
    // A sign-off told before it leaves nothing here, so the first sequence seen need not be 1
    Wire.tell("article", article, 3, told, 3);
    await().atMost(Duration.ofSeconds(30)).until(() -> answers.find(article).isPresent());
    assertThat(answers.of(List.of(callId(call)))).hasSize(1);
    assertThat(answers.find(article).orElseThrow().at()).isBetween(before, Instant.now());
  }

  @Test
  void remindersAndClosingSurviveARestartAndComeOnce() {
    var call = opened(CallKind.INVITED, LateRule.ACCEPT, unit, other);
    handedIn(unit, callId(call));
    var morning = lastDay.minusDays(7).atTime(9, 0).atZone(ZONE).toInstant();
    desk.look(morning.minusSeconds(1));
    desk.look(morning.plusSeconds(7_200));
    // A process that begins anew has only the store
    var restarted =
        new CallDesk(calls, answers, replies, verdicts, articles, units, Clock.systemUTC());
    restarted.look(morning.plusSeconds(9_000));
    var midnight = lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
    restarted.look(midnight.plusSeconds(90));
    restarted.look(midnight.plusSeconds(180));
    var told = Wire.events(Topic.SUBMISSION, callId(call), 3);
    assertThat(told)
        .extracting(read -> read.type().replaceAll("newsroom.submission.|.v1", ""))
        .containsExactly("call-opened", "call-reminder-due", "call-closed");
    assertThat(told.get(1).payload().path("audience").path("unitIds").toString())
        .as("only who owes")
        .isEqualTo("[\"" + other + "\"]");
    assertThat(told.get(2).payload().path("closedAt").asString()).isEqualTo(midnight.toString());
    var standing = ok(editor.get(at(call) + "/units")).json().path("items");
    assertThat(standing)
        .extracting(p -> p.path("unit").path("unitId").asString() + p.path("standing").asString())
        .containsExactlyInAnyOrder(unit + "SUBMITTED", other + "DEFAULTED");
  }

  @Test
  void onlyAnswersThatStandAreChosenAndNoMoreThanThereArePlaces() {
    var call = opened(CallKind.OPEN, LateRule.ACCEPT);
    var one = handedIn(unit, callId(call));
    var two = handedIn(other, callId(call));
    var taken = handedIn(unit, callId(call));
    ok(
        newsroom
            .correspondent(unit)
            .ifMatch(taken.version())
            .post(path(taken) + "/withdrawal", Map.of("reason", "写重了")));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> answers.find(id(taken)).orElseThrow().withdrawn());
    act(call, "closing", null);
    var client = editor.ifMatch(again(call).version());
    var both =
        Map.of(
            "chosen",
            List.of(
                Map.of("articleId", id(one)),
                Map.of("articleId", id(one)),
                Map.of("articleId", id(taken)),
                Map.of("articleId", "x")),
            "remarks",
            List.of(Map.of("unitId", "nobody", "words", "")));
    assertThat(fields(client.post(at(call) + "/judgement", both)))
        .containsExactly(
            "/chosen too-many-chosen",
            "/chosen/1/articleId chosen-twice",
            "/chosen/2/articleId taken-back",
            "/chosen/3/articleId not-an-answer",
            "/remarks/0/unitId remark-unit");
    var choice = Map.of("chosen", List.of(Map.of("articleId", id(two))));
    ok(client.post(at(call) + "/judgement", choice));
    assertThat(ok(client.post(at(call) + "/judgement", choice)).version())
        .as("the same request again is no second act")
        .isEqualTo(again(call).version());
  }

  @Test
  void anAnswerThatTheDeskAcceptsFulfilsTheInvitation() {
    var call = opened(CallKind.INVITED, LateRule.ACCEPT, unit);
    var article = handedIn(unit, callId(call));
    Wire.tell(
        "review-case",
        id(article),
        1,
        new ArticleApproved(id(article), unit, 1, "h", List.of()),
        2);
    newsroom.awaitStatus(unit, path(article), "ACCEPTED");
    assertThat(own(unit, call).path("standing").asString()).isEqualTo("FULFILLED");
    assertThat(own(unit, call).path("ownAnswers").path(0).path("statusWord").path("zh").asString())
        .isEqualTo("留用");
  }

  @Test
  void aDraftIsTheNewsroomsOwnAndADeadlineInThePastIsRefused() {
    var past = body(CallKind.OPEN, LateRule.ACCEPT);
    past.put("deadline", Map.of("day", "2026-01-31"));
    past.put("title", "字".repeat(61));
    assertThat(fields(editor.post(CALLS, past)))
        .containsExactly("/title text-length", "/deadline deadline-past");
    var key = editor.idempotencyKey(UUID.randomUUID().toString());
    var body = body(CallKind.OPEN, LateRule.ACCEPT);
    var draft = key.post(CALLS, body);
    assertThat(callId(key.post(CALLS, body))).isEqualTo(callId(draft));
    assertThat(newsroom.correspondent(unit).get(OWN + "/" + callId(draft)).status()).isEqualTo(404);
    assertThat(newsroom.correspondent(unit).get(at(draft)).status()).isEqualTo(403);
    assertThat(fields(draftFor(unit, callId(draft), "ORIGINAL")))
        .containsExactly("/callId call-unknown");
    body.put("title", "改过的题目");
    assertThat(
            ok(editor.ifMatch(draft.version()).put(at(draft), body))
                .json()
                .path("title")
                .asString())
        .isEqualTo("改过的题目");
    assertThat(editor.ifMatch(draft.version()).put(at(draft), past).status())
        .as("wrong words before the wrong version")
        .isEqualTo(422);
    assertThat(editor.ifMatch(draft.version()).post(at(draft) + "/opening", null).status())
        .isEqualTo(412);
  }

  @Test
  void theCallAndItsResultsAreWrittenDownForTheOrganiser() {
    var call = opened(CallKind.OPEN, LateRule.ACCEPT);
    var article = handedIn(unit, callId(call));
    var announced = act(call, "announcement", null);
    String id = announced.json().path("announcement").path("articleId").asString();
    var draft = ok(newsroom.correspondent(other).get("/api/submission/articles/" + id)).json();
    assertThat(draft.path("genre").asString()).isEqualTo("CALL");
    assertThat(draft.path("body").toString()).contains("征集范围", "24:00", "名额：1个");
    assertThat(newsroom.correspondent(unit).get("/api/submission/articles/" + id).status())
        .isEqualTo(404);
    assertThat(editor.ifMatch(announced.version()).post(at(call) + "/announcement", null).status())
        .isEqualTo(409);
    act(call, "closing", null);
    act(
        call,
        "judgement",
        Map.of("chosen", List.of(Map.of("articleId", id(article), "award", "一等奖"))));
    act(call, "results", null);
    var reported = act(call, "results-article", null).json().path("results");
    var results =
        ok(newsroom
                .correspondent(other)
                .get("/api/submission/articles/" + reported.path("articleId").asString()))
            .json();
    assertThat(results.path("genre").asString()).isEqualTo("COMPETITION_RESULT");
    assertThat(results.path("body").toString()).contains("一等奖", "《示例医院开出夜门诊》");
  }

  @Test
  void listsKnowWhoseCallIsWhose() {
    var commission = opened(CallKind.INVITED, LateRule.ACCEPT, unit);
    var open = opened(CallKind.OPEN, LateRule.ACCEPT);
    assertThat(titles(newsroom.correspondent(unit).get(OWN + "?running=true&limit=100")))
        .contains(callId(commission), callId(open));
    assertThat(titles(newsroom.correspondent(other).get(OWN + "?limit=100")))
        .contains(callId(open))
        .doesNotContain(callId(commission));
    act(open, "cancellation", Map.of("reason", "改期"));
    assertThat(own(unit, open).path("cancelledBecause").asString()).isEqualTo("改期");
    assertThat(titles(newsroom.correspondent(unit).get(OWN + "?running=true&limit=100")))
        .doesNotContain(callId(open));
    assertThat(titles(newsroom.auditor().get(CALLS + "?status=CANCELLED&limit=100")))
        .contains(callId(open))
        .doesNotContain(callId(commission));
    var first = ok(editor.get(CALLS + "?limit=1")).json();
    assertThat(first.path("items")).hasSize(1);
    var next = ok(editor.get(CALLS + "?limit=1&after=" + first.path("next").asString())).json();
    assertThat(next.path("items").path(0).path("callId"))
        .isNotEqualTo(first.path("items").path(0).path("callId"));
  }

  private static List<String> titles(Answer page) {
    var ids = new ArrayList<String>();
    ok(page).json().path("items").forEach(row -> ids.add(row.path("callId").asString()));
    return ids;
  }

  private static ArticleVersion version(String callId) {
    return new ArticleVersion(
        1,
        null,
        "h",
        new Headline(null, List.of("示例"), null),
        List.of(),
        "FEATURE",
        "ORIGINAL",
        null,
        "(示例医院)",
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        callId,
        null,
        List.of(),
        null,
        null);
  }
}
