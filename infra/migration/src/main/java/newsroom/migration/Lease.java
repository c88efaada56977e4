package newsroom.migration;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps two instances from changing the database at once. Time is the store's, never this machine's.
/// While it is held a thread of its own renews it, so that one long command does not lose it.
final class Lease implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Lease.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final MongoCollection<Document> rows;
  private final Duration term;
  private final String owner = UUID.randomUUID().toString();
  private final Thread keeper;

  private Lease(MongoDatabase database, MigrationSettings settings) {
    this.rows = database.getCollection("migrations");
    this.term = settings.lease();
    this.keeper = Thread.ofVirtual().name("migration-lease").unstarted(this::keep);
  }

  static Lease take(MongoDatabase database, MigrationSettings settings) {
    Lease lease = new Lease(database, settings);
    long giveUp = System.nanoTime() + settings.patience().toNanos();
    while (!lease.taken()) {
      if (System.nanoTime() > giveUp) {
        throw new MigrationFailed(
            "another instance has held the lock for " + settings.patience().toSeconds() + " s");
      }
      if (!pause(POLL)) {
        throw new MigrationFailed("interrupted while waiting for the lock");
      }
    }
    lease.keeper.start();
    return lease;
  }

  void renew() {
    long renewed =
        rows.updateOne(
                Filters.and(Filters.eq("_id", "lock"), Filters.eq("owner", owner)),
                Updates.set("until", after(now())))
            .getMatchedCount();
    if (renewed == 0) {
      throw new MigrationFailed("the lock was lost to another instance");
    }
  }

  @Override
  public void close() {
    keeper.interrupt();
    rows.deleteOne(Filters.and(Filters.eq("_id", "lock"), Filters.eq("owner", owner)));
  }

  private boolean taken() {
    try {
      Instant now = now();
      rows.updateOne(
          Filters.and(Filters.eq("_id", "lock"), Filters.lt("until", now)),
          Updates.combine(Updates.set("owner", owner), Updates.set("until", after(now))),
          new UpdateOptions().upsert(true));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    } catch (MongoCommandException e) {
      if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  private void keep() {
    while (pause(term.dividedBy(3))) {
      try {
        renew();
      } catch (MongoInterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.warn("The lock on database changes could not be renewed: {}", e.getMessage());
      }
    }
  }

  private Instant after(Instant now) {
    return now.plus(term);
  }

  private Instant now() {
    Document clock =
        rows.findOneAndUpdate(
            Filters.eq("_id", "clock"),
            Updates.currentDate("at"),
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
    return Objects.requireNonNull(Objects.requireNonNull(clock).getDate("at")).toInstant();
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
