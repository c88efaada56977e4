package newsroom.platform.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import newsroom.contracts.Event;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Outbox;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.trace.Traces;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tools.jackson.databind.json.JsonMapper;

/// Where a service gets the stores of its aggregates. Runs one sweeping thread for all of them.
///
/// It starts after the message bindings and stops before them.
public final class Aggregates implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Aggregates.class);

  private final MongoDatabase database;
  private final EventSender sender;
  private final JsonMapper json;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Settings settings;
  private final Breaker breaker;
  private final Lease lease;
  private final CopyOnWriteArrayList<Relay> relays = new CopyOnWriteArrayList<>();
  private final CopyOnWriteArrayList<Sweeper> sweepers = new CopyOnWriteArrayList<>();
  private volatile @Nullable Thread sweeping;

  /// @param sweepEvery between two looks for leftovers
  /// @param leaveAlone how old a leftover must be; twice what a normal publication takes
  /// @param lease how long one process sweeps alone
  /// @param brokerPause between two probes while the broker does not answer
  public record Settings(
      Duration sweepEvery, Duration leaveAlone, Duration lease, Duration brokerPause) {}

  public Aggregates(
      MongoDatabase database,
      EventSender sender,
      JsonMapper json,
      Clock clock,
      MeterRegistry meters,
      Settings settings) {
    this.database = database;
    this.sender = sender;
    this.json = json;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
    this.breaker = new Breaker(settings.brokerPause());
    this.lease = new Lease(database.getCollection("leases"), settings.lease());
    Gauge.builder("newsroom.outbox.broker.down", breaker, b -> b.open() ? 1 : 0).register(meters);
  }

  /// @param kind of the aggregate, singular, lower case, for example `review-case`
  /// @param collection its documents; nobody else writes there
  public <T> AggregateStore<T> store(String kind, String collection, StateMapping<T> mapping) {
    return store(kind, collection, mapping, false);
  }

  /// A store whose events are linked by hashes, so that a change of the past shows.
  public <T> AggregateStore<T> chained(String kind, String collection, StateMapping<T> mapping) {
    return store(kind, collection, mapping, true);
  }

  private <T> AggregateStore<T> store(
      String kind, String collection, StateMapping<T> mapping, boolean chained) {
    var documents = database.getCollection(collection);
    var relay = new Relay(kind, documents, sender, breaker);
    var sweeper = new Sweeper(kind, documents, relay, lease, settings.leaveAlone());
    relays.add(relay);
    sweepers.add(sweeper);
    TimeGauge.builder(
            "newsroom.outbox.oldest", sweeper, TimeUnit.MILLISECONDS, s -> s.oldest().toMillis())
        .tag("kind", kind)
        .register(meters);
    FunctionCounter.builder("newsroom.outbox.sent", relay, Relay::sent)
        .tag("kind", kind)
        .register(meters);
    FunctionCounter.builder("newsroom.outbox.failed", relay, Relay::failed)
        .tag("kind", kind)
        .register(meters);
    return new AggregateStore<>(kind, documents, mapping, new Pending(relay), clock, chained);
  }

  /// Looks for leftovers now, in all stores.
  ///
  /// @return how many documents had some
  public int sweep() {
    return sweepers.stream().mapToInt(Sweeper::sweepOnce).sum();
  }

  private void sweepUntilInterrupted() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(settings.sweepEvery());
        sweep();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("Sweep failed: {}", e.toString());
      }
    }
  }

  @Override
  public void start() {
    sweeping = Thread.ofVirtual().name("sweeper").start(this::sweepUntilInterrupted);
  }

  @Override
  public void stop() {
    var thread = sweeping;
    if (thread != null) {
      thread.interrupt();
    }
    sweeping = null;
    relays.forEach(Relay::close);
  }

  @Override
  public boolean isRunning() {
    return sweeping != null;
  }

  private final class Pending implements Outbox {
    private final Relay relay;

    Pending(Relay relay) {
      this.relay = relay;
    }

    @Override
    public void written(Document after) {
      relay.nudge(after);
    }

    @Override
    public int waiting(Document document) {
      return relay.waiting(document);
    }

    @Override
    public String json(Event event) {
      return json.writeValueAsString(event);
    }

    @Override
    public @Nullable String traceparent() {
      return Traces.current();
    }
  }
}
