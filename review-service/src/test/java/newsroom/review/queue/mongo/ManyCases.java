package newsroom.review.queue.mongo;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import newsroom.backing.EmbeddedStore;
import newsroom.backing.FreePorts;
import newsroom.contracts.Event;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outbox;
import newsroom.review.casefile.CaseCommand;
import newsroom.review.casefile.Label;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Sample;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.mongo.CaseDocuments;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import newsroom.review.policy.Term;
import newsroom.review.queue.CaseLists;
import newsroom.review.queue.Narrowed;
import newsroom.review.queue.View;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Measures the queue over many open cases on the embedded store, beside one indexed read of as many
/// documents: `java -cp … ManyCases 10000`. No test.
final class ManyCases {
  private static final int ROUNDS = 100;
  private static final int PAGE = 50;

  private ManyCases() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length == 0 ? 10_000 : Integer.parseInt(arguments[0]);
    try (var store =
        EmbeddedStore.onDisk(
            Files.createTempDirectory("many-cases"), "127.0.0.1", FreePorts.block(1))) {
      store.start();
      try (var client = MongoClients.create(store.uri())) {
        var database = client.getDatabase("review");
        indexed(database);
        var cases =
            new AggregateStore<ReviewCase>(
                "review-case",
                database.getCollection("cases"),
                CaseDocuments.mapping(),
                new Silent(),
                Clock.systemUTC(),
                true);
        long start = System.nanoTime();
        fill(database, count);
        System.out.printf(
            "| filled | %d cases in %.1f s |%n", count, (System.nanoTime() - start) / 1e9);
        measure(cases);
      }
    }
  }

  private static void measure(AggregateStore<ReviewCase> cases) {
    var lists = new MongoCaseLists(cases);
    var collection = cases.collection();
    time(
        "raw: 50 documents by one index",
        () ->
            collection
                .find()
                .sort(Sorts.ascending("state.openedAt", "_id"))
                .limit(PAGE)
                .into(new ArrayList<>()));
    time(
        "queue of a first reviewer, first 50",
        () -> lists.find(wanted(View.QUEUE, null), null, PAGE + 1));
    time("queue, one column", () -> lists.find(wanted(View.QUEUE, "栏目7"), null, PAGE + 1));
    time("overdue", () -> lists.find(wanted(View.OVERDUE, null), null, PAGE + 1));
    time(
        "counts of all views",
        () ->
            Arrays.stream(View.values())
                .mapToInt(view -> lists.count(wanted(view, null), 1_000))
                .sum());
    var random = new Random(7);
    time(
        "claim and release",
        () -> {
          var id = id(random.nextInt(1_000));
          change(cases, id, new CaseCommand.Claim(Sample.FIRST, Stage.FIRST, null, Instant.now()));
          return change(cases, id, new CaseCommand.Release(Sample.FIRST));
        });
  }

  private static Object change(AggregateStore<ReviewCase> cases, String id, CaseCommand command) {
    return cases.change(
        id,
        Cause.Command.of(UUID.randomUUID().toString()),
        Expected.any(),
        state -> new Decision<>(state.apply(command, Sample.CALENDAR).next(), List.of()));
  }

  private static CaseLists.Wanted wanted(View view, @Nullable String column) {
    return new CaseLists.Wanted(
        view,
        Sample.FIRST.accountId(),
        false,
        EnumSet.of(Role.FIRST_REVIEWER),
        null,
        null,
        new Narrowed(column, null, null, null),
        Instant.now());
  }

  private interface Act {
    Object run();
  }

  private static void time(String what, Act act) {
    for (int i = 0; i < 20; i++) {
      act.run();
    }
    var took = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      act.run();
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        "| %s | p50 %.1f ms | p95 %.1f ms |%n", what, took[ROUNDS / 2], took[ROUNDS * 95 / 100]);
  }

  private static void indexed(MongoDatabase database) throws Exception {
    for (var file : List.of("0001-cases.json", "0002-review-desk.json")) {
      try (var in = ManyCases.class.getResourceAsStream("/migrations/" + file)) {
        var json = BsonDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        json.getArray("commands").forEach(command -> database.runCommand(command.asDocument()));
      }
    }
  }

  private static void fill(MongoDatabase database, int count) {
    var random = new Random(1);
    var collection = database.getCollection("cases");
    var mapping = CaseDocuments.mapping();
    var policy =
        new Policy(
            "many",
            1,
            Sample.POLICY.stages(),
            30,
            7,
            Stage.FIRST,
            6,
            Map.of(Stage.FIRST, Term.hours(8), Stage.SECOND, Term.hours(8)),
            0,
            false,
            Set.of(),
            10,
            List.of());
    var batch = new ArrayList<Document>();
    for (int i = 0; i < count; i++) {
      var label =
          new Label(
              "示例稿件第" + i + "篇",
              "（示例单位" + i % 300 + "）",
              "NEWS_BRIEF",
              "ORIGINAL",
              false,
              "栏目" + i % 12,
              List.of(),
              900,
              1);
      var state =
          ReviewCase.open(
                  id(i),
                  "u" + i % 300,
                  "c" + i % 600,
                  new VersionRef(1, "%064x".formatted(i)),
                  Set.of(),
                  label,
                  policy,
                  null,
                  Instant.now().minus(Duration.ofMinutes(random.nextInt(2_000))),
                  Sample.CALENDAR)
              .next();
      if (i >= 1_000 && i % 3 > 0) {
        state = Sample.passed(state, Stage.FIRST);
      }
      if (i >= 1_000 && i % 3 > 1) {
        state = Sample.passed(state, Stage.SECOND);
      }
      batch.add(
          new Document("_id", id(i))
              .append("version", 1L)
              .append("sequence", 1L)
              .append("state", mapping.toDocument(state))
              .append("pending", List.of())
              .append("applied", List.of())
              .append("lastSeq", new Document()));
      if (batch.size() == 500) {
        collection.insertMany(batch);
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      collection.insertMany(batch);
    }
  }

  private static String id(int i) {
    return "01990000-0000-7000-8000-%012d".formatted(i);
  }

  /// Nobody hears: the store alone is measured.
  private static final class Silent implements Outbox {
    @Override
    public void written(Document after) {}

    @Override
    public int waiting(Document document) {
      return 0;
    }

    @Override
    public String json(Event event) {
      return "{}";
    }

    @Override
    public @Nullable String traceparent() {
      return null;
    }
  }
}
