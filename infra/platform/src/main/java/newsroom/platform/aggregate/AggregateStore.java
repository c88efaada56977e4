package newsroom.platform.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import newsroom.contracts.Event;
import newsroom.contracts.WireName;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Aggregates of one kind in one collection. The document is the outbox.
///
/// Every write is one update under the version that was read: the new state, the events and the
/// cause stand or fall together, on any MongoDB. After the write the relay is nudged.
public final class AggregateStore<T> {
  /// Events of one aggregate that may wait for the broker before commands get [Backpressure].
  static final int MOST_PENDING = 32;

  /// Commands that a document remembers, to answer a repeated one like the first.
  static final int REMEMBERED = 50;

  private static final int MOST_TRIES = 60;

  /// Field of the document with the hash of its last event.
  private static final String HEAD = "chain";

  private final String kind;
  private final MongoCollection<Document> collection;
  private final StateMapping<T> mapping;
  private final Outbox outbox;
  private final Clock clock;
  private final boolean chained;

  /// @param chained whether each event carries the hash of the one before, and the document the last one:
  ///     a document from before has none and starts its chain with its next event
  public AggregateStore(
      String kind,
      MongoCollection<Document> collection,
      StateMapping<T> mapping,
      Outbox outbox,
      Clock clock,
      boolean chained) {
    this.kind = kind;
    this.collection = collection;
    this.mapping = mapping;
    this.outbox = outbox;
    this.clock = clock;
    this.chained = chained;
  }

  /// For queries. Never write through it.
  public MongoCollection<Document> collection() {
    return collection;
  }

  /// For example `article`: the last part of `ce_source` of its events.
  public String kind() {
    return kind;
  }

  public Optional<Snapshot<T>> load(String id) {
    return Optional.ofNullable(collection.find(eq("_id", id)).first()).flatMap(this::snapshot);
  }

  /// Reads a document that a query on [#collection] returned; empty when it has no state yet.
  public Optional<Snapshot<T>> snapshot(Document document) {
    var state = document.get("state", Document.class);
    return state == null
        ? Optional.empty()
        : Optional.of(
            new Snapshot<>(
                document.getString("_id"), version(document), mapping.fromDocument(state)));
  }

  /// Applies the move to what is there.
  ///
  /// @throws UnknownAggregate when nothing is there
  public Outcome<T> change(
      String id, Cause.Command cause, Expected expected, Function<T, Decision<T>> move) {
    return put(
        id,
        cause,
        expected,
        state -> move.apply(state.orElseThrow(() -> new UnknownAggregate(kind, id))));
  }

  /// Applies the move to what is there or to nothing; at most once per command.
  ///
  /// The move may run several times before one of its results is stored, so it has no side effects.
  /// A move that changes nothing and tells nothing writes nothing.
  ///
  /// @throws StaleVersion when `expected` names another version
  /// @throws Backpressure when too many events of this aggregate wait for the broker
  public Outcome<T> put(
      String id, Cause.Command cause, Expected expected, Function<Optional<T>, Decision<T>> move) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var before = collection.find(eq("_id", id)).first();
      var repeated = before == null ? null : appliedAt(before, cause);
      if (before != null && repeated != null) {
        var now = snapshot(before).orElseThrow(() -> new UnknownAggregate(kind, id));
        return new Outcome<>(now, repeated, true);
      }
      check(id, expected, before);
      checkPending(id, before);
      var state = stateOf(before);
      var decision = move.apply(state);
      if (before != null
          && decision.events().isEmpty()
          && state.isPresent()
          && state.get().equals(decision.next())) {
        return new Outcome<>(
            new Snapshot<>(id, version(before), state.get()), version(before), false);
      }
      var after = write(id, before, cause, decision);
      if (after != null) {
        long version = version(after);
        return new Outcome<>(new Snapshot<>(id, version, decision.next()), version, false);
      }
      pause(tries);
    }
    throw contention(id);
  }

  /// Applies what an event means for this document, at most once and in the order of its source.
  ///
  /// @param move empty when the event does not concern the state; that it was read is noted all the
  ///     same, so that its successor is no gap
  /// @return false when it had been applied before
  /// @throws SequenceGap when an earlier event of that source has not been applied
  public boolean tell(
      String id, Cause.Told told, Function<Optional<T>, Optional<Decision<T>>> move) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var before = collection.find(eq("_id", id)).first();
      long last = before == null ? 0 : lastSequence(before, told.source());
      if (told.sequence() <= last) {
        return false;
      }
      if (told.sequence() > last + 1 && !told.latestOnly()) {
        throw new SequenceGap(told, last);
      }
      checkPending(id, before);
      if (write(id, before, told, move.apply(stateOf(before)).orElse(null)) != null) {
        return true;
      }
      pause(tries);
    }
    throw contention(id);
  }

  /// The sequence of the last event of that source which this document has seen; 0 for none.
  public long lastSequence(String id, String source) {
    var document = collection.find(eq("_id", id)).first();
    return document == null ? 0 : lastSequence(document, source);
  }

  private Optional<T> stateOf(@Nullable Document document) {
    return document == null ? Optional.empty() : snapshot(document).map(Snapshot::state);
  }

  private IllegalStateException contention(String id) {
    return new IllegalStateException("No write to " + kind + " " + id + ": too much contention");
  }

  /// Null when somebody else wrote in between.
  private @Nullable Document write(
      String id, @Nullable Document before, Cause cause, @Nullable Decision<T> decision) {
    var events = decision == null ? List.<Event>of() : decision.events();
    var state = decision == null ? null : mapping.toDocument(decision.next());
    var after = write(id, before, cause, events, state);
    if (after != null && !events.isEmpty()) {
      outbox.written(after);
    }
    return after;
  }

  private @Nullable Document write(
      String id,
      @Nullable Document before,
      Cause cause,
      List<Event> events,
      @Nullable Document state) {
    long version = before == null ? 0 : version(before);
    long sequence = before == null ? 0 : before.get("sequence", 0L);
    // As it will be read back: the hash covers it
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var head = before == null ? null : before.getString(HEAD);
    var pending = new ArrayList<Document>();
    for (var event : events) {
      sequence++;
      var next = pending(id, event, sequence, now, cause, head);
      var link = next.link();
      head = link == null ? head : link.hash();
      pending.add(next.write());
    }
    if (before == null) {
      return insert(id, cause, state, sequence, pending, head, Date.from(now));
    }
    var updates = new ArrayList<Bson>();
    if (state != null) {
      updates.add(set("state", state));
    }
    updates.add(set("version", version + 1));
    updates.add(set("sequence", sequence));
    if (head != null) {
      updates.add(set(HEAD, head));
    }
    switch (cause) {
      case Cause.Told told -> updates.add(set("lastSeq." + told.source(), told.sequence()));
      case Cause.Command command ->
          updates.add(
              pushEach(
                  "applied",
                  List.of(new Document("id", command.id()).append("version", version + 1)),
                  new PushOptions().slice(-REMEMBERED)));
    }
    if (!pending.isEmpty()) {
      // $min sets it when absent and keeps the older one: no race with the relay's unset
      updates.add(min("pendingSince", Date.from(now)));
      updates.add(pushEach("pending", pending));
    }
    return collection.findOneAndUpdate(
        and(eq("_id", id), eq("version", version)),
        combine(updates),
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
  }

  private PendingEvent pending(
      String id, Event event, long sequence, Instant at, Cause cause, @Nullable String head) {
    var name = kind + ":" + id + "#" + sequence;
    var type = WireName.of(event).wire();
    var payload = outbox.json(event);
    var correlation = cause.correlationId();
    var causation = cause instanceof Cause.Told told ? told.eventId() : correlation;
    PendingEvent.Link link = null;
    if (chained) {
      var previous = head == null ? Chain.START : head;
      var attributes =
          Map.of(
              "id", name,
              "type", type,
              "source", PendingEvent.source(kind),
              "subject", id,
              "sequence", Long.toString(sequence),
              "time", at.toString(),
              "correlationid", correlation,
              "causationid", causation);
      link = new PendingEvent.Link(previous, Chain.hash(previous, attributes, payload));
    }
    return new PendingEvent(
        name, type, sequence, at, payload, correlation, causation, outbox.traceparent(), link);
  }

  private @Nullable Document insert(
      String id,
      Cause cause,
      @Nullable Document state,
      long sequence,
      List<Document> pending,
      @Nullable String head,
      Date now) {
    var document = new Document("_id", id).append("version", 1L).append("sequence", sequence);
    if (head != null) {
      document.append(HEAD, head);
    }
    if (state != null) {
      document.append("state", state);
    }
    document
        .append("pending", pending)
        .append(
            "applied",
            cause instanceof Cause.Command command
                ? List.of(new Document("id", command.id()).append("version", 1L))
                : List.of())
        .append(
            "lastSeq",
            cause instanceof Cause.Told told
                ? new Document(told.source(), told.sequence())
                : new Document());
    if (!pending.isEmpty()) {
      document.append("pendingSince", now);
    }
    try {
      collection.insertOne(document);
      return document;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return null;
      }
      throw e;
    }
  }

  private void check(String id, Expected expected, @Nullable Document before) {
    if (expected instanceof Expected.Version(long wanted)) {
      long current = before == null ? 0 : version(before);
      if (current != wanted) {
        throw new StaleVersion(id, wanted, current);
      }
    }
  }

  private void checkPending(String id, @Nullable Document before) {
    if (before == null) {
      return;
    }
    int waiting = outbox.waiting(before);
    if (waiting >= MOST_PENDING) {
      outbox.written(before);
      throw new Backpressure(id, waiting);
    }
  }

  /// The version that this command led to, or null when it is new.
  private static @Nullable Long appliedAt(Document before, Cause.Command command) {
    return before.getList("applied", Document.class).stream()
        .filter(d -> command.id().equals(d.getString("id")))
        .findFirst()
        .map(d -> d.get("version", 0L))
        .orElse(null);
  }

  private static long lastSequence(Document document, String source) {
    var last = document.get("lastSeq", Document.class);
    return last != null && last.get(source) instanceof Number n ? n.longValue() : 0;
  }

  private static long version(Document document) {
    return document.get("version", 0L);
  }

  private static void pause(int tries) {
    if (tries > 2) {
      LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(200_000 * tries));
    }
  }
}
