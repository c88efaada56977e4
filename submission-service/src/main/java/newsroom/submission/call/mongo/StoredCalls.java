package newsroom.submission.call.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.call.Call;
import newsroom.submission.call.CallStatus;
import newsroom.submission.call.Calls;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `calls`. Ids are in order of time.
@Repository
class StoredCalls implements Calls {
  private final AggregateStore<Call> store;

  StoredCalls(Aggregates aggregates) {
    this.store = aggregates.store("call", "calls", new CallDocuments());
  }

  @Override
  public Optional<Snapshot<Call>> find(String callId) {
    return store.load(callId);
  }

  @Override
  public Outcome<Call> start(String callId, Cause.Command cause, Supplier<Call> first) {
    return store.put(callId, cause, Expected.any(), there -> Decision.of(there.orElseGet(first)));
  }

  @Override
  public Outcome<Call> change(
      String callId, Cause.Command cause, Expected expected, Function<Call, Call.Change> move) {
    return store.change(
        callId,
        cause,
        expected,
        call -> {
          var change = move.apply(call);
          return new Decision<>(change.next(), List.copyOf(change.events()));
        });
  }

  @Override
  public List<Snapshot<Call>> list(
      @Nullable String unitId,
      Collection<CallStatus> statuses,
      @Nullable String before,
      int limit) {
    var filters = new ArrayList<Bson>();
    if (unitId != null) {
      filters.add(ne("state.openedAt", null));
      filters.add(or(eq("state.kind", "OPEN"), eq("state.invited", unitId)));
    }
    if (!statuses.isEmpty()) {
      filters.add(in("state.status", statuses.stream().map(CallStatus::name).toList()));
    }
    if (before != null) {
      filters.add(lt("_id", before));
    }
    return found(filters.isEmpty() ? empty() : and(filters), descending("_id"), limit);
  }

  @Override
  public List<Snapshot<Call>> due(Instant now, int limit) {
    return found(
        and(ne("state.clockAt", null), lte("state.clockAt", Date.from(now))),
        ascending("state.clockAt"),
        limit);
  }

  private List<Snapshot<Call>> found(Bson filter, Bson order, int limit) {
    var found = new ArrayList<Snapshot<Call>>();
    store
        .collection()
        .find(filter)
        .sort(order)
        .limit(limit)
        .forEach(document -> store.snapshot(document).ifPresent(found::add));
    return found;
  }
}
