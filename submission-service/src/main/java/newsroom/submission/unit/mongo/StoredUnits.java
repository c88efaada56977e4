package newsroom.submission.unit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
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
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `units`.
@Repository
class StoredUnits implements Units {
  private final AggregateStore<Unit> store;

  StoredUnits(Aggregates aggregates) {
    this.store = aggregates.store("unit", "units", new UnitDocuments());
  }

  @Override
  public Optional<Snapshot<Unit>> find(String unitId) {
    return store.load(unitId);
  }

  @Override
  public Outcome<Unit> register(String unitId, Cause.Command cause, Supplier<Unit.Change> first) {
    return store.put(
        unitId,
        cause,
        Expected.any(),
        there -> there.map(StoredUnits::unchanged).orElseGet(() -> told(first.get())));
  }

  @Override
  public Outcome<Unit> change(
      String unitId, Cause.Command cause, Expected expected, Function<Unit, Unit.Change> move) {
    return store.change(unitId, cause, expected, unit -> told(move.apply(unit)));
  }

  @Override
  public List<Snapshot<Unit>> after(@Nullable Place place, int limit) {
    var filter =
        place == null
            ? exists("state.name")
            : or(
                gt("state.name", place.name()),
                and(eq("state.name", place.name()), gt("_id", place.unitId())));
    var found = new ArrayList<Snapshot<Unit>>();
    store
        .collection()
        .find(filter)
        .sort(ascending("state.name", "_id"))
        .limit(limit)
        .forEach(document -> store.snapshot(document).ifPresent(found::add));
    return found;
  }

  private static Decision<Unit> unchanged(Unit unit) {
    return Decision.of(unit);
  }

  private static Decision<Unit> told(Unit.Change change) {
    return Decision.of(change.next(), change.event());
  }
}
