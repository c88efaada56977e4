package newsroom.submission.article;

import static com.mongodb.client.model.Filters.eq;
import static newsroom.submission.Newsroom.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.StaleVersion;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class ReceiptsIT {
  @LocalServerPort int port;
  @Autowired Receipts receipts;
  @Autowired ReceiptAudit audit;
  @Autowired Articles articles;
  @Autowired MongoDatabase database;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void theYearIsThatOfShanghai() {
    assertThat(receipts.take("a1", Instant.parse("2031-12-31T15:59:59Z"))).startsWith("2031-");
    assertThat(receipts.take("a2", Instant.parse("2031-12-31T16:00:00Z"))).isEqualTo("2032-000001");
  }

  @Test
  void numbersTakenAtOnceAreDifferentAndWithoutGap()
      throws InterruptedException, ExecutionException {
    var now = Instant.parse("2033-06-01T00:00:00Z");
    List<Callable<String>> takers =
        IntStream.range(0, 40)
            .<Callable<String>>mapToObj(i -> () -> receipts.take("a" + i, now))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var taken = new TreeSet<String>();
      for (var future : threads.invokeAll(takers)) {
        taken.add(future.get());
      }
      assertThat(taken).hasSize(40).first().isEqualTo("2033-000001");
      assertThat(taken.last()).isEqualTo("2033-000040");
    }
  }

  @Test
  void aCrashBeforeTheCounterIsWrittenCostsNoNumber() {
    var now = Instant.parse("2034-06-01T00:00:00Z");
    receipts.take("a1", now);
    receipts.take("a2", now);
    database.getCollection("receipt-years").deleteOne(eq("_id", 2034));
    assertThat(receipts.take("a3", now)).isEqualTo("2034-000003");
  }

  @Test
  void aNumberWhoseSubmissionNeverCameIsRecordedAsVoid() {
    var draft = newsroom.draft(unit, "第一稿。");
    var now = Instant.now();
    String number = receipts.take(id(draft), now);
    audit.settle(now);
    assertThat(state(number)).as("too young to be looked at").isEqualTo("TAKEN");

    audit.settle(now.plus(ReceiptAudit.LEAVE_ALONE).plusSeconds(1));

    assertThat(state(number)).isEqualTo("VOID");
    assertThatThrownBy(() ->
            articles.change(
                id(draft),
                Cause.Command.of("late"),
                Expected.version(draft.version()),
                article ->
                    article.apply(
                        new ArticleCommand.Submit(number, Samples.text("第一稿。"), "c1", now))))
        .as("whoever still held the number comes too late")
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void aNumberInUseWhoseRecordLagsBehindIsRecordedAsUsed() {
    var article = newsroom.submitted(unit, "第一稿。");
    String number = article.json().path("receiptNo").asString();
    assertThat(state(number)).isEqualTo("USED");
    database
        .getCollection("receipts")
        .updateOne(eq("_id", number), new Document("$set", new Document("state", "TAKEN")));
    database.getCollection("receipt-years").deleteMany(new Document());
    receipts.take("nobody", Instant.now());

    audit.settle(Instant.now().plus(ReceiptAudit.LEAVE_ALONE).plusSeconds(1));

    assertThat(state(number)).isEqualTo("USED");
    assertThat(newsroom.correspondent(unit).get(Newsroom.path(article)).version())
        .as("the article is left alone")
        .isEqualTo(article.version());
    assertThat(audit.settle(Instant.now().plus(ReceiptAudit.LEAVE_ALONE).plusSeconds(1)))
        .as("nothing is left to settle")
        .isZero();
  }

  @Test
  void theVoidOnesAreListedWithTheirReason() {
    var now = Instant.parse("2035-06-01T00:00:00Z");
    var numbers = List.of(receipts.take("a1", now), receipts.take("a2", now));
    audit.settle(now.plus(ReceiptAudit.LEAVE_ALONE).plusSeconds(1));
    var path = "/api/submission/receipts/voids?year=2035&limit=1";
    var first = newsroom.auditor().get(path).json();
    assertThat(first.path("items").path(0).path("receiptNo").asString())
        .isEqualTo(numbers.getLast());
    assertThat(first.path("items").path(0).path("zh").asString()).isEqualTo("稿件不存在，编号作废");
    assertThat(first.path("items").path(0).path("voidedAt").asString()).isNotBlank();
    var second = newsroom.auditor().get(path + "&after=" + first.path("next").asString()).json();
    assertThat(second.path("items").path(0).path("receiptNo").asString())
        .isEqualTo(numbers.getFirst());
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(newsroom.correspondent(unit).get(path).status()).isEqualTo(403);
  }

  private String state(String number) {
    return Objects.requireNonNull(
            database.getCollection("receipts").find(eq("_id", number)).first())
        .getString("state");
  }
}
