package newsroom.platform.tally;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import newsroom.contracts.Event;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Chain;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outbox;
import newsroom.platform.testing.Backing;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The chain as it is stored, with nobody who publishes.
class ChainIT {
  private MongoClient mongo;
  private MongoCollection<Document> documents;

  @BeforeEach
  void connect() {
    mongo = MongoClients.create(Backing.mongodb());
    documents = mongo.getDatabase(TallyConfiguration.unique("chain")).getCollection("tallies");
  }

  @AfterEach
  void close() {
    mongo.close();
  }

  private AggregateStore<Tally> store(boolean chained) {
    var silent =
        new Outbox() {
          @Override
          public void written(Document after) {}

          @Override
          public int waiting(Document document) {
            return 0;
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
        "tally", documents, new Tally.Mapping(), silent, Clock.systemUTC(), chained);
  }

  private static void add(AggregateStore<Tally> store, int from, int to) {
    for (int i = from; i <= to; i++) {
      long amount = i;
      store.put("t", Cause.Command.of("c" + i), Expected.any(), t -> Tally.add("t", t, amount));
    }
  }

  private Document document() {
    var found = documents.find(new Document("_id", "t")).first();
    assertThat(found).isNotNull();
    return found;
  }

  private static String recomputed(Document event) {
    var attributes = new HashMap<String, String>();
    attributes.put("id", event.getString("id"));
    attributes.put("type", event.getString("type"));
    attributes.put("source", "/newsroom/tally");
    attributes.put("subject", "t");
    attributes.put("sequence", event.get("sequence").toString());
    attributes.put("time", event.getDate("at").toInstant().toString());
    attributes.put("correlationid", event.getString("correlationId"));
    attributes.put("causationid", event.getString("causationId"));
    return Chain.hash(event.getString("previous"), attributes, event.getString("payload"));
  }

  @Test
  void everyEventNamesTheOneBeforeAndTheDocumentTheLast() {
    add(store(true), 1, 5);
    var previous = Chain.START;
    for (var event : document().getList("pending", Document.class)) {
      assertThat(event.getString("previous")).isEqualTo(previous);
      previous = event.getString("hash");
      assertThat(previous).isEqualTo(recomputed(event));
    }
    assertThat(document().getString("chain")).isEqualTo(previous);
  }

  @Test
  void twoEventsOfOneChangeFollowEachOther() {
    store(true)
        .put(
            "t",
            Cause.Command.of("c"),
            Expected.any(),
            t -> {
              var one = Tally.add("t", t, 1);
              var two = Tally.add("t", java.util.Optional.of(one.next()), 2);
              return new newsroom.platform.aggregate.Decision<>(
                  two.next(), List.of(one.events().getFirst(), two.events().getFirst()));
            });
    var events = document().getList("pending", Document.class);
    assertThat(events.getLast().getString("previous")).isEqualTo(events.getFirst().get("hash"));
  }

  @Test
  void aDocumentFromBeforeStartsAtItsNextEvent() {
    add(store(false), 1, 2);
    assertThat(document()).doesNotContainKey("chain");
    add(store(true), 3, 4);
    var events = new ArrayList<>(document().getList("pending", Document.class));
    assertThat(events.get(1)).doesNotContainKey("hash");
    assertThat(events.get(2).getString("previous")).isEqualTo(Chain.START);
    assertThat(events.get(2).getString("hash")).isEqualTo(recomputed(events.get(2)));
    assertThat(events.get(3).getString("previous")).isEqualTo(events.get(2).getString("hash"));
  }

  /// The relay empties the list of what waits; the chain does not hang on it.
  @Test
  void theChainGoesOnWhenWhatWaitedIsGone() {
    add(store(true), 1, 3);
    var head = document().getString("chain");
    documents.updateOne(new Document("_id", "t"), Updates.set("pending", List.of()));
    add(store(true), 4, 4);
    var next = document().getList("pending", Document.class).getFirst();
    assertThat(next.getString("previous")).isEqualTo(head);
  }
}
