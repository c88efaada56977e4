package newsroom.platform.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.StaleVersion;
import newsroom.platform.aggregate.UnknownAggregate;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class OutboxIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static ConfigurableApplicationContext program;
  private static AggregateStore<Tally> tallies;
  private static AggregateStore<Tally> copies;
  private static MongoDatabase database;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void start() {
    program = TallyConfiguration.start(TallyConfiguration.unique("outbox"));
    tallies = program.getBean("tallies", AggregateStore.class);
    copies = program.getBean("copies", AggregateStore.class);
    database = program.getBean(MongoDatabase.class);
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static long add(String id, String command, long amount) {
    return tallies
        .put(id, Cause.Command.of(command), Expected.any(), t -> Tally.add(id, t, amount))
        .version();
  }

  private static Optional<Tally> copy(String id) {
    return copies.load(id).map(s -> s.state());
  }

  @Test
  void whatWasWrittenIsReadByTheOtherSideOnceAndInOrder() {
    var id = TallyConfiguration.unique("t");
    for (int i = 1; i <= 40; i++) {
      add(id, "c" + i, i);
    }
    var written = tallies.load(id).orElseThrow().state();
    await().atMost(SOON).untilAsserted(() -> assertThat(copy(id)).contains(written));
    assertThat(written.count()).isEqualTo(40);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          var document = database.getCollection("tallies").find(new Document("_id", id)).first();
          assertThat(document).isNotNull().doesNotContainKey("pendingSince");
          assertThat(document.getList("pending", Document.class)).isEmpty();
        });
  }

  @Test
  void aRepeatedCommandChangesNothingAndGetsTheFirstAnswer() {
    var id = TallyConfiguration.unique("t");
    assertThat(add(id, "first", 5)).isEqualTo(1);
    add(id, "second", 6);
    assertThat(add(id, "first", 5)).isEqualTo(1);
    assertThat(tallies.load(id).orElseThrow().state().count()).isEqualTo(2);
  }

  @Test
  void aStaleVersionIsRefused() {
    var id = TallyConfiguration.unique("t");
    add(id, "first", 5);
    add(id, "second", 6);
    assertThatThrownBy(() ->
            tallies.put(
                id, Cause.Command.of("third"), Expected.version(1), t -> Tally.add(id, t, 7)))
        .isInstanceOf(StaleVersion.class);
    assertThat(tallies.load(id).orElseThrow().state().count()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereCannotBeChanged() {
    assertThatThrownBy(() ->
            tallies.change(
                "nobody",
                Cause.Command.of("c"),
                Expected.any(),
                t -> Tally.add("nobody", Optional.of(t), 1)))
        .isInstanceOf(UnknownAggregate.class);
    assertThat(tallies.load("nobody")).isEmpty();
  }

  @Test
  void aMoveThatChangesNothingWritesNothing() {
    var id = TallyConfiguration.unique("t");
    add(id, "first", 5);
    var same =
        tallies.change(
            id,
            Cause.Command.of("look"),
            Expected.any(),
            t -> newsroom.platform.aggregate.Decision.of(t));
    assertThat(same.version()).isEqualTo(1);
  }

  @Test
  void thirtyTwoWritersAtOnceLoseNothing() throws Exception {
    var id = TallyConfiguration.unique("t");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 32; i++) {
        int n = i;
        threads.submit(() -> {
          while (true) {
            try {
              add(id, "w" + n, 1);
              return;
            } catch (newsroom.platform.aggregate.Backpressure e) {
              Thread.onSpinWait();
            }
          }
        });
      }
    }
    assertThat(tallies.load(id).orElseThrow().state().total()).isEqualTo(32);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(copy(id)).isEqualTo(tallies.load(id).map(s -> s.state())));
  }
}
