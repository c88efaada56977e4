package newsroom.identity.signin.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import newsroom.identity.signin.Attempts;
import newsroom.identity.signin.Door;
import newsroom.identity.vault.Vault;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoAttempts implements Attempts {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final MongoCollection<Document> attempts;
  private final Clock clock;

  MongoAttempts(MongoDatabase database, Clock clock) {
    this.attempts = database.getCollection("attempts");
    this.clock = clock;
  }

  @Override
  public Entry begin(Door door, String whom) {
    String id = id(door, whom);
    Instant now = clock.instant();
    @Nullable Document seen = attempts.find(eq("_id", id)).first();
    if (seen != null && seen.getDate("expireAt").toInstant().isBefore(now)) {
      attempts.deleteOne(seen);
      seen = null;
    }
    if (seen != null && wait(seen, now).isPositive()) {
      return new Entry.Shut(wait(seen, now));
    }
    int before = seen == null ? 0 : seen.getInteger("n");
    return before + 1 < door.free() ? count(door, id, now) : countAlone(door, id, before, now);
  }

  private Entry count(Door door, String id, Instant now) {
    Document after =
        Objects.requireNonNull(
            attempts.findOneAndUpdate(
                eq("_id", id),
                Updates.combine(Updates.inc("n", 1), Updates.set("expireAt", remembered(now))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
    int n = after.getInteger("n");
    if (n < door.free()) {
      return new Entry.Open(door.free() - n, FIRST_WAIT);
    }
    Duration wait = waitAfter(door, n);
    attempts.updateOne(eq("_id", id), Updates.set("until", Date.from(now.plus(wait))));
    return n == door.free() ? new Entry.Open(0, wait) : new Entry.Shut(wait);
  }

  /// Once the free attempts are used up, one caller at a time: who saw the same count and lost waits.
  private Entry countAlone(Door door, String id, int before, Instant now) {
    Duration wait = waitAfter(door, before + 1);
    var won =
        attempts.updateOne(
            and(eq("_id", id), eq("n", before)),
            Updates.combine(
                Updates.set("n", before + 1),
                Updates.set("until", Date.from(now.plus(wait))),
                Updates.set("expireAt", remembered(now))));
    return won.getModifiedCount() == 1 ? new Entry.Open(0, wait) : new Entry.Shut(wait);
  }

  @Override
  public void forget(Door door, String whom) {
    attempts.deleteOne(eq("_id", id(door, whom)));
  }

  @Override
  public void takeBack(Door door, String whom) {
    attempts.updateOne(
        and(eq("_id", id(door, whom)), gt("n", 0)),
        Updates.combine(Updates.inc("n", -1), Updates.unset("until")));
  }

  private static Duration waitAfter(Door door, int n) {
    int doublings = Math.min(10, Math.max(0, n - door.free()));
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static Duration wait(Document seen, Instant now) {
    @Nullable Date until = seen.getDate("until");
    return until == null ? Duration.ZERO : Duration.between(now, until.toInstant());
  }

  private static Date remembered(Instant now) {
    return Date.from(now.plus(REMEMBERED));
  }

  private static String id(Door door, String whom) {
    return door.name() + ":" + Vault.hash(whom);
  }
}
