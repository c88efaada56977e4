package newsroom.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import newsroom.contracts.WireName;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewOpened;
import newsroom.platform.aggregate.Chain;
import newsroom.platform.ids.Ids;
import newsroom.platform.testing.Backing;
import newsroom.platform.testing.Client.Answer;
import newsroom.review.proof.Proof;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// From the topic into the journal, and what the journal answers.
@ReviewIT
class JournalIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort int port;
  @Autowired MongoDatabase database;
  @Autowired MovableClock clock;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = Desk.at(port);
  }

  private Answer ask(String person, Unit unit, String what) {
    return desk.as(person).get(Desk.path(unit) + what);
  }

  /// Once the journal has what the topic has, an event of that type included.
  private JsonNode proof(Unit unit, String type) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var heard = unit.heardTypes();
          assertThat(heard).contains(type);
          assertThat(ask("duty-editor", unit, "/proof").json().path("chain").path("length").asInt())
              .isEqualTo(heard.size());
        });
    return ask("duty-editor", unit, "/proof").json();
  }

  private Unit approved() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1)
        .does(Desk.FIRST, unit, "FIRST", "PASS")
        .does(Desk.SECOND, unit, "SECOND", "PASS")
        .does(Desk.FINAL, unit, "FINAL", "PASS")
        .until(unit, "APPROVED", 1);
    return unit;
  }

  private static List<JsonNode> lines(Answer answer) {
    return answer.text().lines().map(JSON::readTree).toList();
  }

  @Test
  void theRecordOfThreeReviewsComesFromTheJournal() {
    var unit = approved();
    var record = proof(unit, "ArticleApproved");
    var told = unit.heard();
    assertThat(record.path("state").asString()).isEqualTo("APPROVED");
    assertThat(record.path("names").propertyNames())
        .containsExactlyInAnyOrder(Desk.FIRST, Desk.SECOND, Desk.FINAL);
    assertThat(record.path("policy").asString()).isEqualTo("standard/2");
    assertThat(record.path("headline").asString()).isEqualTo("示例医院义诊进社区 第 1 稿");
    assertThat(record.path("chain").path("breaks")).isEmpty();
    assertThat(record.path("chain").path("from").asInt()).isEqualTo(1);
    var certificate = new ArrayList<String>();
    record
        .path("certificate")
        .forEach(line ->
            certificate.add(
                line.path("stage").asString() + " " + line.path("reviewerId").asString()));
    assertThat(certificate)
        .containsExactly("FIRST " + Desk.FIRST, "SECOND " + Desk.SECOND, "FINAL " + Desk.FINAL);
    assertThat(record.path("versions").get(0).path("submittedBy").asString())
        .isEqualTo(Unit.CORRESPONDENT);

    var history = ask(Desk.FIRST, unit, "/history");
    assertThat(history.status()).isEqualTo(200);
    var lines = lines(history);
    assertThat(lines).hasSize(told.size());
    assertThat(lines.getFirst().path(Chain.PREVIOUS).asString()).isEqualTo(Chain.START);
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).path(Chain.PREVIOUS).asString())
          .isEqualTo(lines.get(i - 1).path(Chain.HASH).asString());
    }
    assertThat(lines.getLast().path("data").path("certificate")).hasSize(3);
    assertThat(record.path("chain").path("head").asString())
        .isEqualTo(lines.getLast().path(Chain.HASH).asString())
        .isEqualTo(
            database
                .getCollection("cases")
                .find(new Document("_id", unit.articleId))
                .first()
                .getString("chain"));

    var pdf = ask(Desk.FIRST, unit, "/record.pdf");
    assertThat(pdf.status()).isEqualTo(200);
    assertThat(pdf.text()).startsWith("%PDF-");
  }

  @Test
  void anExportIsVerifiedWithoutTheNewsroomAndOneAlteredByteIsNot() {
    var unit = approved();
    proof(unit, "ArticleApproved");
    var export = ask("auditor", unit, "/export");
    assertThat(export.status()).isEqualTo(200);
    var bytes = export.text().getBytes(StandardCharsets.UTF_8);
    var proof = Proof.of(bytes);
    assertThat(proof.breaks()).isEmpty();
    assertThat(proof.length()).isEqualTo(unit.heard().size());
    int at = export.text().indexOf("PASS");
    bytes[at] = 'p';
    assertThat(Proof.of(bytes).breaks()).anyMatch(b -> b.rule().equals("chain"));
    assertThat(ask(Desk.FIRST, unit, "/export").status()).isEqualTo(403);
  }

  @Test
  void aCaseAndTheQueueAreToldAsTheyStood() throws Exception {
    var before = clock.instant();
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    assertThat(desk.claim(Desk.FIRST, unit, "FIRST").status()).isEqualTo(200);
    Thread.sleep(5);
    var claimed = clock.instant();
    Thread.sleep(5);
    desk.decide(Desk.FIRST, unit, desk.decision(unit, "FIRST", "RETURN"));
    proof(unit, "RevisionRequested");
    var then = ask("auditor", unit, "/as-at?at=" + claimed).json();
    assertThat(then.path("state").asString()).isEqualTo("CLAIMED");
    assertThat(then.path("claimedBy").asString()).isEqualTo(Desk.FIRST);
    assertThat(then.path("chain").path("length").asInt())
        .isEqualTo(unit.heardTypes().indexOf("StageClaimed") + 1);
    assertThat(ask("auditor", unit, "/as-at?at=" + before).status()).isEqualTo(404);
    assertThat(ask("auditor", unit, "/as-at?at=yesterday").status()).isEqualTo(400);
    assertThat(ask(Desk.FIRST, unit, "/as-at?at=" + claimed).status()).isEqualTo(403);

    assertThat(state(unit, claimed, "claimed")).isEqualTo("CLAIMED");
    assertThat(state(unit, claimed, "returned")).isEmpty();
    assertThat(state(unit, clock.instant(), "returned")).isEqualTo("AWAITING_REVISION");
    assertThat(state(unit, before, "all")).isEmpty();
    var wrong = desk.as("auditor").get("/api/review/as-at?view=mine&at=" + claimed);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("no-such-view-of-the-past");
  }

  /// Its state in that view, on whatever page; empty when it is not there.
  private String state(Unit unit, Instant at, String view) {
    String after = null;
    int seen = 0;
    while (true) {
      var page =
          desk.as("auditor")
              .get(
                  "/api/review/as-at?limit=2&view=%s&at=%s%s"
                      .formatted(view, at, after == null ? "" : "&after=" + after));
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      seen += page.json().path("items").size();
      for (var item : page.json().path("items")) {
        if (item.path("articleId").asString().equals(unit.articleId)) {
          return item.path("state").asString();
        }
      }
      if (!page.json().path("next").isString()) {
        assertThat(seen).isEqualTo(page.json().path("total").asInt());
        return "";
      }
      after = page.json().path("next").asString();
    }
  }

  /// Every case that any test has left: what its events say is what its document says, and no rule is
  /// broken that the desk keeps.
  @Test
  void theRecordOfACaseAgreesWithItsState() {
    approved();
    var looked = new ArrayList<String>();
    for (var document : database.getCollection("cases").find()) {
      var path = "/api/review/cases/" + document.getString("_id");
      await()
          .atMost(SOON)
          .untilAsserted(() -> {
            var record = desk.as("duty-editor").get(path + "/proof").json();
            var state = desk.as("duty-editor").get(path).json();
            assertThat(record.path("chain").path("breaks")).as(path).isEmpty();
            assertThat(record.path("state")).as(path).isEqualTo(state.path("state"));
            assertThat(record.path("stage")).as(path).isEqualTo(state.path("stage"));
            assertThat(record.path("round")).as(path).isEqualTo(state.path("round"));
            assertThat(record.path("contentHash")).as(path).isEqualTo(state.path("contentHash"));
          });
      looked.add(path);
    }
    assertThat(looked).isNotEmpty();
  }

  @Test
  void whatAnAuditorReadsIsOnRecordAndNothingElse() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    proof(unit, "ReviewOpened");
    database.getCollection("readings").deleteMany(new Document("articleId", unit.articleId));
    ask(Desk.FIRST, unit, "");
    ask("duty-editor", unit, "/history");
    assertThat(readings(unit)).isEmpty();
    var now = Instant.now();
    for (var what :
        List.of(
            "", "/record", "/proof", "/history", "/record.pdf", "/export", "/as-at?at=" + now)) {
      ask("auditor", unit, what);
    }
    assertThat(readings(unit))
        .containsExactly(
            "auditor " + Desk.path(unit) + "/as-at?at=" + now,
            "auditor " + Desk.path(unit) + "/export",
            "auditor " + Desk.path(unit) + "/record.pdf",
            "auditor " + Desk.path(unit) + "/history",
            "auditor " + Desk.path(unit) + "/proof",
            "auditor " + Desk.path(unit) + "/record",
            "auditor " + Desk.path(unit));
    desk.as("auditor").get("/api/review/as-at?at=" + now);
    assertThat(
            desk.as("duty-editor")
                .get("/api/review/readings?limit=1")
                .json()
                .path("items")
                .get(0)
                .path("what")
                .asString())
        .isEqualTo("/api/review/as-at?at=" + now);
    assertThat(desk.as(Desk.FIRST).get("/api/review/readings").status()).isEqualTo(403);
    // An auditor changes nothing
    assertThat(desk.claim("auditor", unit, "FIRST").status()).isEqualTo(403);
  }

  private List<String> readings(Unit unit) {
    var found = new ArrayList<String>();
    desk.as("duty-editor")
        .get("/api/review/readings?limit=100")
        .json()
        .path("items")
        .forEach(line -> {
          if (line.path("articleId").asString().equals(unit.articleId)) {
            found.add(line.path("readBy").asString() + " " + line.path("what").asString());
          }
        });
    return found;
  }

  /// Somebody writes to the topic past the service.
  @Test
  void anEventThatIsNotTheOneThatWasWrittenIsRefused() throws Exception {
    var articleId = Ids.next();
    var opened =
        JSON.writeValueAsString(
            new ReviewOpened(articleId, "unit", 1, "a".repeat(64), List.of("FIRST")));
    var forged = JSON.writeValueAsString(new ReviewCancelled(articleId, "unit", "撤"));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", Backing.kafka(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      var first = attributes(articleId, 1, "newsroom.review.review-opened.v1");
      var hash = Chain.hash(Chain.START, first, opened);
      send(producer, first, Chain.START, hash, opened);
      send(producer, first, Chain.START, hash, opened);
      var second = attributes(articleId, 2, "newsroom.review.review-cancelled.v1");
      var right = Chain.hash(hash, second, forged);
      send(producer, second, hash, right, forged.replace("撤", "改"));
      var third = attributes(articleId, 3, "newsroom.review.review-cancelled.v1");
      send(producer, third, right, Chain.hash(right, third, forged), forged);
    }
    var source = "review-case:" + articleId;
    var parked = database.getCollection("parked");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(parked.find(new Document("_id", "review-journal|" + source + "|3")).first())
                .isNotNull());
    assertThat(
            parked
                .find(new Document("_id", "review-journal|" + source + "|2"))
                .first()
                .getString("cause"))
        .contains("is not what was written");
    var journal = database.getCollection("journal");
    assertThat(journal.countDocuments(new Document("articleId", articleId))).isEqualTo(1);
    assertThat(journal.find(new Document("articleId", articleId)).first().getString("payload"))
        .isEqualTo(opened);
  }

  private static Map<String, String> attributes(String articleId, int sequence, String type) {
    assertThat(WireName.of(type)).isPresent();
    var attributes = new HashMap<String, String>();
    attributes.put("id", "review-case:" + articleId + "#" + sequence);
    attributes.put("type", type);
    attributes.put("source", "/newsroom/review-case");
    attributes.put("subject", articleId);
    attributes.put("sequence", Integer.toString(sequence));
    attributes.put("time", Instant.now().toString());
    attributes.put("correlationid", "c");
    attributes.put("causationid", "c");
    return attributes;
  }

  private static void send(
      KafkaProducer<String, String> producer,
      Map<String, String> attributes,
      String previous,
      String hash,
      String payload)
      throws Exception {
    var record = new ProducerRecord<>("newsroom.review.v1", attributes.get("subject"), payload);
    var headers = new HashMap<>(attributes);
    headers.put(Chain.PREVIOUS, previous);
    headers.put(Chain.HASH, hash);
    headers.forEach((name, value) ->
        record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(record).get(20, TimeUnit.SECONDS);
  }
}
