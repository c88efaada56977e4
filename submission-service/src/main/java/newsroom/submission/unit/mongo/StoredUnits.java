package newsroom.submission.unit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.unit.Act;
import newsroom.submission.unit.HistoryLine;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.Units;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collections `units` and `unit-history`.
@Repository
class StoredUnits implements Units {
  private final AggregateStore<UnitEntry> store;
  private final MongoCollection<Document> archive;

  StoredUnits(Aggregates aggregates, MongoDatabase database) {
    this.store = aggregates.store("unit", "units", new UnitDocuments());
    this.archive = database.getCollection("unit-history");
  }

  @Override
  public Optional<Snapshot<Unit>> find(String unitId) {
    return store.load(unitId).map(StoredUnits::bare);
  }

  @Override
  public Outcome<Unit> register(
      String unitId, Cause.Command cause, Act act, Supplier<Unit.Change> first) {
    return bare(
        store.put(
            unitId,
            cause,
            Expected.any(),
            there ->
                there
                    .map(Decision::of)
                    .orElseGet(() -> decision(Optional.empty(), first.get(), act, 0))));
  }

  @Override
  public Outcome<Unit> change(
      String unitId,
      Cause.Command cause,
      Expected expected,
      Act act,
      Function<Unit, Unit.Change> move) {
    int filed = store.load(unitId).map(entry -> file(unitId, entry.state())).orElse(0);
    return bare(
        store.change(
            unitId,
            cause,
            expected,
            entry -> {
              var change = move.apply(entry.unit());
              return change.events().isEmpty()
                  ? Decision.of(entry)
                  : decision(Optional.of(entry), change, act, filed);
            }));
  }

  @Override
  public List<Snapshot<Unit>> changedSince(Instant time) {
    var found = new ArrayList<Snapshot<Unit>>();
    var filter =
        time.equals(Instant.EPOCH) ? exists("state.name") : gte("state.changedAt", Date.from(time));
    store
        .collection()
        .find(filter)
        .batchSize(500)
        .forEach(document -> store.snapshot(document).map(StoredUnits::bare).ifPresent(found::add));
    return found;
  }

  @Override
  public List<HistoryLine> history(String unitId) {
    var lines = new TreeMap<Integer, HistoryLine>();
    archive
        .find(and(gte("_id", unitId + "|"), lt("_id", unitId + "}")))
        .forEach(document -> {
          var line = UnitDocuments.line(document);
          lines.put(line.n(), line);
        });
    store
        .load(unitId)
        .ifPresent(entry -> entry.state().lines().forEach(line -> lines.put(line.n(), line)));
    return List.copyOf(lines.values());
  }

  /// Copies the lines to the archive before the document lets go of them.
  ///
  /// @return up to which line they are there
  private int file(String unitId, UnitEntry entry) {
    if (entry.lines().size() < UnitEntry.MOST_LINES) {
      return 0;
    }
    for (var line : entry.lines()) {
      String id = "%s|%06d".formatted(unitId, line.n());
      archive.replaceOne(
          eq("_id", id),
          UnitDocuments.line(line).append("_id", id),
          new ReplaceOptions().upsert(true));
    }
    return entry.last();
  }

  private static Decision<UnitEntry> decision(
      Optional<UnitEntry> before, Unit.Change change, Act act, int filed) {
    return new Decision<>(
        UnitEntry.after(before, change, act, filed), List.copyOf(change.events()));
  }

  private static Outcome<Unit> bare(Outcome<UnitEntry> outcome) {
    return new Outcome<>(bare(outcome.snapshot()), outcome.version(), outcome.repeated());
  }

  private static Snapshot<Unit> bare(Snapshot<UnitEntry> entry) {
    return new Snapshot<>(entry.id(), entry.version(), entry.state().unit());
  }
}
