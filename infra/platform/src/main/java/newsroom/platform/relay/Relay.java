package newsroom.platform.relay;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import newsroom.platform.aggregate.PendingEvent;
import newsroom.platform.relay.EventSender.SendFailed;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Publishes the pending events of the documents of one collection.
///
/// The prefix rule: all pending events of a document, in sequence order, n acknowledged before n+1.
/// Then the first copy of n always follows the first copy of n-1, whichever process sends and dies.
public final class Relay implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /// Aggregates that are published at the same time; inside one aggregate it is one by one.
  private static final int WIDTH = 64;

  private final String kind;
  private final MongoCollection<Document> collection;
  private final EventSender sender;
  private final Breaker breaker;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-", 0).factory());
  private final Semaphore width = new Semaphore(WIDTH);
  private final ConcurrentHashMap<String, Slot> slots = new ConcurrentHashMap<>();
  private final LongAdder sent = new LongAdder();
  private final LongAdder failed = new LongAdder();

  Relay(String kind, MongoCollection<Document> collection, EventSender sender, Breaker breaker) {
    this.kind = kind;
    this.collection = collection;
    this.sender = sender;
    this.breaker = breaker;
  }

  /// What this process knows of one aggregate while it publishes it.
  private static final class Slot {
    @Nullable Document newest;
    boolean running;
    long acknowledged;
  }

  /// Publishes soon. A newer copy of the document replaces an older one that still waits.
  void nudge(Document document) {
    if (!breaker.mayTry()) {
      return;
    }
    var id = document.getString("_id");
    slots.compute(
        id,
        (key, found) -> {
          var slot = found == null ? new Slot() : found;
          if (slot.newest == null || version(slot.newest) <= version(document)) {
            slot.newest = document;
          }
          if (!slot.running) {
            slot.running = true;
            try {
              threads.execute(() -> drain(key, slot));
            } catch (RejectedExecutionException e) {
              slot.running = false;
            }
          }
          return slot;
        });
  }

  /// How many pending events of this document are not known to be with the broker.
  int waiting(Document document) {
    var slot = slots.get(document.getString("_id"));
    long acknowledged = slot == null ? 0 : slot.acknowledged;
    return (int)
        document.getList("pending", Document.class).stream()
            .filter(d -> sequence(d) > acknowledged)
            .count();
  }

  /// Events acknowledged by the broker since the start.
  long sent() {
    return sent.sum();
  }

  long failed() {
    return failed.sum();
  }

  private void drain(String id, Slot slot) {
    while (true) {
      var taken = new AtomicReference<@Nullable Document>();
      slots.compute(
          id,
          (_, found) -> {
            taken.set(slot.newest);
            slot.newest = null;
            if (taken.get() == null) {
              slot.running = false;
              return null;
            }
            return found;
          });
      var next = taken.get();
      if (next == null) {
        return;
      }
      try {
        width.acquire();
        try {
          publish(slot, next);
        } finally {
          width.release();
        }
      } catch (SendFailed e) {
        // The outcome is unknown: n+1 must not go before n is known. The sweeper tries again.
        breaker.failed();
        failed.increment();
        log.warn("{} {} waits for the broker: {}", kind, id, reason(e));
        forget(id);
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        forget(id);
        return;
      } catch (RuntimeException e) {
        failed.increment();
        log.warn("{} {} is left to the sweeper", kind, id, e);
        forget(id);
        return;
      }
    }
  }

  private void forget(String id) {
    slots.remove(id);
  }

  private void publish(Slot slot, Document document) throws SendFailed {
    var id = document.getString("_id");
    var pending =
        document.getList("pending", Document.class).stream()
            .map(PendingEvent::read)
            .sorted(Comparator.comparingLong(PendingEvent::sequence))
            .toList();
    long last = 0;
    try {
      for (var event : pending) {
        if (event.sequence() > slot.acknowledged) {
          sender.send(kind, id, event);
          breaker.succeeded();
          sent.increment();
          slot.acknowledged = event.sequence();
        }
        last = event.sequence();
      }
    } finally {
      remove(id, document, pending, last);
    }
  }

  /// One write in the usual case; when something was pushed meanwhile, only what was acknowledged.
  private void remove(String id, Document document, List<PendingEvent> pending, long last) {
    if (!pending.isEmpty() && last == 0) {
      return;
    }
    boolean all = pending.isEmpty() || last == pending.getLast().sequence();
    if (all
        && collection
                .updateOne(
                    and(eq("_id", id), eq("version", document.get("version"))),
                    combine(set("pending", List.of()), unset("pendingSince")))
                .getMatchedCount()
            == 1) {
      return;
    }
    collection.updateOne(
        eq("_id", id), pull("pending", new Document("sequence", new Document("$lte", last))));
    collection.updateOne(and(eq("_id", id), size("pending", 0)), unset("pendingSince"));
  }

  private static long version(Document document) {
    return document.get("version", 0L);
  }

  private static long sequence(Document pending) {
    return pending.get("sequence", 0L);
  }

  private static String reason(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.toString();
  }

  /// Lets running publications end, up to a few seconds; what is left the sweeper of the next start finds.
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
