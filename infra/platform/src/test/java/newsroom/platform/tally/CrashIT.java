package newsroom.platform.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsroom.backing.EmbeddedBroker;
import newsroom.backing.FreePorts;
import newsroom.backing.SharedBacking;
import newsroom.contracts.Event;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outbox;
import newsroom.platform.relay.Aggregates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/// What a process leaves behind that dies at the worst moment, and who cleans it up.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static Outage outage;

  private final String name = TallyConfiguration.unique("crash");
  private final List<ConfigurableApplicationContext> programs = new ArrayList<>();
  private MongoClient mongo;
  private MongoCollection<Document> documents;

  @BeforeAll
  static void theBrokerOfOneProgramGoesDown(@TempDir Path folder) {
    outage = new Outage(folder);
  }

  @AfterAll
  static void end() {
    outage.ends();
  }

  @BeforeEach
  void connect() {
    mongo = MongoClients.create(SharedBacking.store().uri());
    documents = mongo.getDatabase(name).getCollection("tallies");
  }

  @AfterEach
  void stop() {
    programs.forEach(ConfigurableApplicationContext::close);
    mongo.close();
  }

  private ConfigurableApplicationContext start(String... settings) {
    var program = TallyConfiguration.start(name, settings);
    programs.add(program);
    return program;
  }

  @SuppressWarnings("unchecked")
  private static AggregateStore<Tally> tallies(ConfigurableApplicationContext program) {
    return program.getBean("tallies", AggregateStore.class);
  }

  @SuppressWarnings("unchecked")
  private static AggregateStore<Tally> copies(ConfigurableApplicationContext program) {
    return program.getBean("copies", AggregateStore.class);
  }

  /// A process that dies after its write was acknowledged and before it sends anything.
  private AggregateStore<Tally> doomed() {
    var silent =
        new Outbox() {
          @Override
          public void written(Document after) {}

          @Override
          public int waiting(Document document) {
            return document.getList("pending", Document.class).size();
          }

          @Override
          public String json(Event event) {
            return JsonMapper.shared().writeValueAsString(event);
          }

          @Override
          public @Nullable String traceparent() {
            return null;
          }
        };
    return new AggregateStore<>(
        "tally", documents, new Tally.Mapping(), silent, Clock.systemUTC(), false);
  }

  /// The topic is shared by all tests of this JVM.
  private String own(String id) {
    return name + "-" + id;
  }

  private static void add(AggregateStore<Tally> store, String id, int from, int to) {
    for (int i = from; i <= to; i++) {
      long amount = i;
      store.put(id, Cause.Command.of("c" + i), Expected.any(), t -> Tally.add(id, t, amount));
    }
  }

  private void awaitSame(ConfigurableApplicationContext program, String id) {
    awaitSame(program, documents, id);
  }

  private static void awaitSame(
      ConfigurableApplicationContext program, MongoCollection<Document> documents, String id) {
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(copies(program).load(id).map(s -> s.state()))
                .isPresent()
                .isEqualTo(tallies(program).load(id).map(s -> s.state())));
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(documents.find(new Document("_id", id)).first())
                .isNotNull()
                .doesNotContainKey("pendingSince")
                .containsEntry("pending", List.of()));
  }

  @Test
  void whatWasWrittenAndNeverSentIsFoundByTheSweeper() {
    add(doomed(), own("a"), 1, 5);
    add(doomed(), own("b"), 1, 1);
    var program = start();
    awaitSame(program, own("a"));
    awaitSame(program, own("b"));
  }

  @Test
  void withoutASweeperNobodyFindsIt() {
    add(doomed(), own("a"), 1, 5);
    var program = start("newsroom.messaging.sweep-every=1h");
    add(tallies(program), own("witness"), 1, 1);
    awaitSame(program, own("witness"));
    assertThat(copies(program).load(own("a"))).isEmpty();
    // What is younger than a second is left alone
    await().atMost(SOON).until(() -> program.getBean(Aggregates.class).sweep() == 1);
    awaitSame(program, own("a"));
  }

  @Test
  void whatWasSentAndNotRemovedIsSentAgainAndAppliedOnce() {
    var first = start();
    add(tallies(first), own("a"), 1, 3);
    awaitSame(first, own("a"));
    var before = documents.find(new Document("_id", own("a"))).first();
    programs.remove(first);
    first.close();
    // The same events stand in the document again, as if the removal had not happened
    add(doomed(), own("spare"), 1, 3);
    var pending =
        documents
            .find(new Document("_id", own("spare")))
            .first()
            .getList("pending", Document.class);
    documents.deleteOne(new Document("_id", own("spare")));
    pending.forEach(p -> p.put("id", p.getString("id").replace(own("spare"), own("a"))));
    pending.forEach(p -> p.put("payload", p.getString("payload").replace(own("spare"), own("a"))));
    documents.updateOne(
        new Document("_id", own("a")),
        new Document(
            "$set",
            new Document("pending", pending).append("pendingSince", new java.util.Date(0))));
    var second = start();
    awaitSame(second, own("a"));
    assertThat(copies(second).load(own("a")).orElseThrow().state().count()).isEqualTo(3);
    assertThat(before.getLong("version")).isEqualTo(3);
  }

  @Test
  void twoProcessesOnTheSameDocumentsKeepTheOrder() {
    var one = start();
    var two = start();
    for (int i = 1; i <= 60; i++) {
      long amount = i;
      var store = tallies(i % 2 == 0 ? one : two);
      while (true) {
        try {
          store.put(
              own("a"),
              Cause.Command.of("c" + i),
              Expected.any(),
              t -> Tally.add(own("a"), t, amount));
          break;
        } catch (newsroom.platform.aggregate.Backpressure e) {
          Thread.onSpinWait();
        }
      }
    }
    awaitSame(one, own("a"));
    assertThat(tallies(one).load(own("a")).orElseThrow().state().count()).isEqualTo(60);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void writesGoOnWhileTheBrokerIsDownForAMinute() {
    outage.comesToItsEnd();
  }

  /// A program whose broker goes away for a minute, in which the other tests run.
  private static final class Outage {
    private final String name = TallyConfiguration.unique("outage");
    private final Path folder;
    private final int port = FreePorts.next();
    private final int controller = FreePorts.next();
    private final ConfigurableApplicationContext program;
    private final MongoClient mongo = MongoClients.create(SharedBacking.store().uri());
    private final MongoCollection<Document> documents =
        mongo.getDatabase(name).getCollection("tallies");
    private final Instant since;
    private EmbeddedBroker broker;

    Outage(Path folder) {
      this.folder = folder;
      broker = new EmbeddedBroker(folder, "127.0.0.1", port, controller).start();
      program = TallyConfiguration.startOn("127.0.0.1:" + port, SharedBacking.store().uri(), name);
      add(tallies(program), id("before"), 1, 3);
      awaitSame(program, documents, id("before"));
      broker.close();
      since = Instant.now();
      for (int i = 0; i < 40; i++) {
        add(tallies(program), id("during" + i), 1, 3);
      }
    }

    private String id(String what) {
      return name + "-" + what;
    }

    void comesToItsEnd() {
      await()
          .pollInterval(Duration.ofMillis(200))
          .atMost(Duration.ofSeconds(90))
          .until(() -> Duration.between(since, Instant.now()).toSeconds() >= 60);
      add(tallies(program), id("late"), 1, 2);
      broker = new EmbeddedBroker(folder, "127.0.0.1", port, controller).start();
      for (int i = 0; i < 40; i++) {
        awaitSame(program, documents, id("during" + i));
      }
      awaitSame(program, documents, id("late"));
      awaitSame(program, documents, id("before"));
    }

    void ends() {
      program.close();
      mongo.close();
      broker.close();
    }
  }
}
