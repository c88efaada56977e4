package newsroom.submission.ledger;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.contracts.publishing.ArticleKilled;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceIT
class LedgerIT {
  private static final String LEDGER = "/api/submission/ledger";

  /// In the month that is over and past its time for objections.
  private static final LocalDate ISSUED =
      YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2).atDay(28);

  @LocalServerPort int port;
  private Newsroom newsroom;
  private Client liaison;
  private String unit;
  private String other;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    liaison = newsroom.as(Role.LIAISON_EDITOR);
    unit = newsroom.activeUnit();
    other = newsroom.activeUnit();
  }

  /// Handed in by one unit, signed by both.
  private Answer joint(String text) {
    var copy = new HashMap<String, @Nullable Object>(copy(unit, text));
    copy.put(
        "bylineUnits",
        List.of(
            Map.of("unitId", unit, "name", "示例甲", "role", "CONTRIBUTED"),
            Map.of("unitId", other, "name", "示例乙", "role", "PHOTO")));
    return newsroom.submitted(unit, copy);
  }

  private void published(Answer article, LocalDate issued, int times) {
    Wire.tell(
        "publication",
        id(article),
        1,
        new ArticlePublished(
            id(article),
            unit,
            "issue-1",
            "示例健康报",
            1286,
            issued,
            3,
            "基层",
            2,
            1,
            article.json().path("contentHash").asString(),
            "WEB",
            "/a/" + id(article),
            Instant.now()),
        times);
  }

  private JsonNode awaitAccount(Answer article, int entries) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> liaison.get(LEDGER + "/articles/" + id(article)),
            answer -> answer.status() == 200 && answer.json().path("entries").size() == entries)
        .json();
  }

  @Test
  void aPublicationHeardTwiceIsGrantedOnceAndAKillTakesItBack() {
    var article = joint("正文。".repeat(30));
    published(article, ISSUED, 2);
    var account = awaitAccount(article, 2);
    assertThat(account.path("total").path("amountFen").asLong()).isEqualTo(5_000);
    assertThat(account.path("entries").findValuesAsString("share")).containsExactly("1/2", "2/2");
    assertThat(account.path("entries").findValuesAsString("entryId"))
        .containsExactly(id(article) + "#1", id(article) + "#2");
    Wire.tell("publication", id(article), 1, killed(article), 1);
    assertThat(awaitAccount(article, 2).path("killed").asBoolean())
        .as("the same number again is the same event")
        .isFalse();
    Wire.tell("publication", id(article), 2, killed(article), 2);
    var taken = awaitAccount(article, 4);
    assertThat(taken.path("killed").asBoolean()).isTrue();
    assertThat(taken.path("total").path("amountFen").asLong()).isZero();
    assertThat(taken.path("total").path("points").asDouble()).isZero();
    var timeline = newsroom.correspondent(unit).get(path(article) + "/timeline").text();
    assertThat(timeline).contains("已撤销，不再供人阅读：数据有误");
  }

  private ArticleKilled killed(Answer article) {
    return new ArticleKilled(
        id(article), unit, "issue-1", 1286, ISSUED, 1, "h", "WEB", "/a/x", "数据有误", Instant.now());
  }

  @Test
  void aUnitReadsItsOwnShareAndNothingOfAnother() {
    var article = joint("正文甲。");
    published(article, ISSUED, 1);
    awaitAccount(article, 2);
    var stranger = newsroom.correspondent(newsroom.activeUnit());
    var mine = newsroom.correspondent(other);

    var own = mine.get(LEDGER + "/entries").json();
    assertThat(own.path("items").findValuesAsString("unitId")).containsOnly(other);
    assertThat(own.path("count").asInt()).isEqualTo(1);
    assertThat(own.path("total").path("amountFen").asLong()).isEqualTo(2_500);
    assertThat(mine.get(LEDGER + "/articles/" + id(article)).json().path("entries").size())
        .isEqualTo(1);
    assertThat(mine.get(LEDGER + "/entries?unit=" + unit).status()).isEqualTo(404);
    assertThat(mine.get(LEDGER + "/statement?month=" + month() + "&unit=" + unit).status())
        .isEqualTo(404);
    assertThat(stranger.get(LEDGER + "/articles/" + id(article)).status()).isEqualTo(404);
    assertThat(stranger.get(LEDGER + "/entries").json().path("count").asInt()).isZero();
    assertThat(mine.get(LEDGER + "/months").status()).isEqualTo(403);
    var statement = mine.get(LEDGER + "/statement?format=csv&month=" + month());
    assertThat(statement.status()).isEqualTo(200);
    assertThat(statement.text()).contains("25.00").doesNotContain("50.00");
    assertThat(mine.get(LEDGER + "/statement?month=" + month()).header("Content-Type"))
        .contains("spreadsheetml");
  }

  private static String month() {
    return YearMonth.from(ISSUED).toString();
  }

  @Test
  void adjustingAndPayingAreEntriesOfTheirOwnAndHappenOnce() {
    var article = joint("正文乙。");
    published(article, ISSUED, 1);
    awaitAccount(article, 2);
    var wish =
        Map.of(
            "articleId",
            id(article),
            "unitId",
            unit,
            "points",
            1.5,
            "amountFen",
            1_000,
            "about",
            1,
            "reason",
            "头条漏计");
    var once = liaison.idempotencyKey("k-" + id(article)).post(LEDGER + "/adjustments", wish);
    assertThat(once.status()).as(once.text()).isEqualTo(200);
    assertThat(
            liaison.idempotencyKey("k-" + id(article)).post(LEDGER + "/adjustments", wish).text())
        .isEqualTo(once.text());
    var account = awaitAccount(article, 3);
    assertThat(account.path("entries").path(2).path("byName").asString()).isNotEmpty();
    assertThat(newsroom.auditor().post(LEDGER + "/adjustments", wish).status()).isEqualTo(403);

    var due = dueOf(article);
    assertThat(due.path("openFen").asLong()).isEqualTo(3_500);
    assertThat(due.path("dueOn").asString()).isEqualTo(ISSUED.plusMonths(1).toString());
    assertThat(due.path("overdue").asBoolean()).isTrue();
    var item =
        Map.of("articleId", id(article), "unitId", unit, "payee", "UNIT", "amountFen", 3_400);
    var body = new HashMap<String, Object>(Map.of("paidOn", ISSUED.toString(), "reference", "凭1"));
    body.put("items", List.of(item));
    var wrong = liaison.idempotencyKey("p1-" + id(article)).post(LEDGER + "/payments", body).json();
    assertThat(wrong.path("paid").asInt()).isZero();
    assertThat(wrong.path("items").path(0).path("code").asString())
        .isEqualTo("ledger-owed-otherwise");
    var right = new HashMap<String, Object>(item);
    right.put("amountFen", 3_500);
    body.put("items", List.of(right));
    for (int time = 0; time < 2; time++) {
      var paid =
          liaison.idempotencyKey("p2-" + id(article)).post(LEDGER + "/payments", body).json();
      assertThat(paid.path("paid").asInt()).as("time " + time).isEqualTo(1);
    }
    assertThat(awaitAccount(article, 3).path("payments").size()).isEqualTo(1);
    assertThat(dueOf(article).isMissingNode()).isTrue();
  }

  private JsonNode dueOf(Answer article) {
    var all = liaison.get(LEDGER + "/due?limit=100&unit=" + unit).json().path("items");
    for (var due : all) {
      if (due.path("articleId").asString().equals(id(article))) {
        return due;
      }
    }
    return tools.jackson.databind.node.MissingNode.getInstance();
  }

  @Test
  void aClosedMonthTakesNoEntryAndALaterOneSaysWhereItBelongs() {
    var early = joint("先到的。");
    var month = YearMonth.from(ISSUED).minusYears(1);
    published(early, month.atDay(3), 1);
    awaitAccount(early, 2);
    var current = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    assertThat(liaison.ifMatch(0).post(LEDGER + "/months/" + current + "/closing", null).status())
        .isEqualTo(409);
    // Months of other tests may lie before
    closeAllUntil(month);
    var closed = liaison.get(LEDGER + "/months/" + month).json();
    assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
    assertThat(
            newsroom
                .correspondent(unit)
                .idempotencyKey("o-" + unit)
                .post(LEDGER + "/months/" + month + "/objections", Map.of("text", "少一篇"))
                .problem())
        .isEqualTo("ledger-objections-closed");

    var late = joint("后到的。");
    published(late, month.atDay(4), 1);
    var entry = awaitAccount(late, 2).path("entries").path(0);
    assertThat(entry.path("belongsTo").asString()).isEqualTo(month.toString());
    assertThat(entry.path("month").asString()).isEqualTo(month.plusMonths(1).toString());
    assertThat(liaison.get(LEDGER + "/months/" + month).json().path("entries").asInt())
        .isEqualTo(closed.path("entries").asInt());
    assertThat(awaitAccount(early, 2).path("entries").path(0).path("month").asString())
        .isEqualTo(month.toString());
  }

  private void closeAllUntil(YearMonth last) {
    var months = liaison.get(LEDGER + "/months?limit=100").json().path("items");
    for (int i = months.size() - 1; i >= 0; i--) {
      var month = months.path(i);
      if (YearMonth.parse(month.path("month").asString()).compareTo(last) <= 0
          && month.path("status").asString().equals("READY")) {
        var path = LEDGER + "/months/" + month.path("month").asString() + "/closing";
        int entries = month.path("entries").asInt();
        assertThat(liaison.ifMatch(entries + 1).post(path, null).status()).isEqualTo(412);
        var answer = liaison.ifMatch(entries).post(path, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(liaison.ifMatch(entries).post(path, null).status()).as("again").isEqualTo(200);
      }
    }
  }

  @Test
  void anObjectionIsAnsweredOnce() {
    var current = YearMonth.now(ZoneId.of("Asia/Shanghai")).toString();
    var writer = newsroom.correspondent(unit);
    var made =
        writer
            .idempotencyKey("o-" + unit)
            .post(LEDGER + "/months/" + current + "/objections", Map.of("text", "少计一篇"));
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    var id = made.json().path("objectionId").asString();
    assertThat(newsroom.correspondent(other).get(LEDGER + "/objections").text())
        .doesNotContain("少计一篇");
    var answer = Map.of("text", "已补计");
    assertThat(liaison.post(LEDGER + "/objections/" + id + "/answer", answer).status())
        .isEqualTo(200);
    assertThat(
            liaison.post(LEDGER + "/objections/" + id + "/answer", Map.of("text", "另一句")).problem())
        .isEqualTo("ledger-objection-answered");
    assertThat(writer.get(LEDGER + "/objections").text()).contains("已补计");
  }

  @Test
  void newRulesHoldFromTomorrowAndATrialShowsWhatTheyWouldDo() {
    var article = joint("正文丙。");
    published(article, ISSUED, 1);
    awaitAccount(article, 2);
    var draft = new HashMap<String, Object>();
    draft.put("validFrom", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusYears(50).toString());
    draft.put("points", Map.of("NEWS_BRIEF", 3));
    draft.put("otherPoints", 1);
    draft.put("longOver", 1000);
    draft.put("longExtra", 2);
    draft.put("leadFactor", 2);
    draft.put("reprintPercent", 100);
    draft.put("originalFen", 15_000);
    draft.put("originalMonths", 1);
    draft.put("reprintFen", 10_000);
    draft.put("reprintMonths", 2);
    draft.put("pointsOnly", List.of("BUREAU"));
    draft.put("sharing", "FIRST_FULL");
    draft.put("objectionDays", 5);
    var trial = liaison.post(LEDGER + "/rules/trial?month=" + month(), draft);
    assertThat(trial.status()).as(trial.text()).isEqualTo(200);
    assertThat(trial.json().path("articles").asInt()).isPositive();
    assertThat(trial.json().path("after").path("amountFen").asLong())
        .isGreaterThan(trial.json().path("before").path("amountFen").asLong());

    var below = new HashMap<>(draft);
    below.put("originalFen", 9_999);
    below.put("validFrom", "2020-01-01");
    var refused = liaison.ifMatch(1).post(LEDGER + "/rules", below);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("/originalFen", "/validFrom", "第十二、十三条");

    long latest = liaison.get(LEDGER + "/rules").version();
    assertThat(liaison.ifMatch(latest + 1).post(LEDGER + "/rules", draft).status()).isEqualTo(412);
    var made = liaison.ifMatch(latest).post(LEDGER + "/rules", draft);
    assertThat(made.status()).as(made.text()).isEqualTo(200);
    assertThat(made.json().path("edition").asLong()).isEqualTo(latest + 1);
    assertThat(awaitAccount(article, 2).path("entries").path(0).path("ruleVersion").asInt())
        .isEqualTo(1);
  }
}
