package newsroom.notification.subscriber.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsroom.contracts.Event;
import newsroom.notification.subscriber.Subscriber;
import newsroom.notification.subscriber.Subscribers;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.ids.Ids;
import newsroom.platform.relay.Aggregates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class MongoSubscribers implements Subscribers {
  private final AggregateStore<Subscriber> store;

  MongoSubscribers(Aggregates aggregates) {
    this.store = aggregates.store("subscriber", "subscribers", new SubscriberDocument());
  }

  @Override
  public Subscriber change(String id, Function<Optional<Subscriber>, Subscriber.Change> move) {
    return store
        .put(
            id,
            Cause.Command.of(Ids.next()),
            Expected.any(),
            there -> {
              var change = move.apply(there);
              return Decision.of(change.next(), change.events().toArray(Event[]::new));
            })
        .state();
  }

  @Override
  public Optional<Subscriber> find(String id) {
    return store.load(id).map(Snapshot::state);
  }

  @Override
  public List<String> active(@Nullable String after, int limit) {
    return store
        .collection()
        .find(and(eq("state.is", SubscriberDocument.ACTIVE), gt("_id", after == null ? "" : after)))
        .projection(include("_id"))
        .sort(ascending("_id"))
        .limit(limit)
        .map(row -> row.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public List<Subscriber> list(@Nullable String after, int limit) {
    var found = new ArrayList<Subscriber>();
    store
        .collection()
        .find(and(exists("state"), gt("_id", after == null ? "" : after)))
        .sort(ascending("_id"))
        .limit(limit)
        .forEach(row -> store.snapshot(row).map(Snapshot::state).ifPresent(found::add));
    return found;
  }
}
