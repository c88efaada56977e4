package newsroom.platform.relay;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds what a crash or a broker outage left behind in one collection.
public final class Sweeper {
  private static final Logger log = LoggerFactory.getLogger(Sweeper.class);
  private static final int PAGE = 500;

  private final String kind;
  private final MongoCollection<Document> collection;
  private final Relay relay;
  private final Lease lease;
  private final Duration leaveAlone;
  private volatile Duration oldest = Duration.ZERO;

  /// @param leaveAlone twice what a normal publication takes; younger entries are on their way
  Sweeper(
      String kind,
      MongoCollection<Document> collection,
      Relay relay,
      Lease lease,
      Duration leaveAlone) {
    this.kind = kind;
    this.collection = collection;
    this.relay = relay;
    this.lease = lease;
    this.leaveAlone = leaveAlone;
  }

  /// Nudges the relay for every leftover.
  ///
  /// @return how many were found; 0 also when another process holds the lease
  int sweepOnce() {
    // The usual answer costs one read: the lease is written only when there is something to do
    if (collection.find(exists("pendingSince")).projection(include("_id")).first() == null) {
      oldest = Duration.ZERO;
      return 0;
    }
    var now = lease.take("sweep:" + kind).orElse(null);
    if (now == null) {
      return 0;
    }
    int found = 0;
    Instant first = null;
    var old =
        collection
            .find(lt("pendingSince", Date.from(now.minus(leaveAlone))))
            .sort(Sorts.ascending("pendingSince"))
            .limit(PAGE);
    for (var leftover : old) {
      // The cursor's copy may be old: what is published is read afresh
      var document = collection.find(eq("_id", leftover.get("_id"))).first();
      if (document == null) {
        continue;
      }
      found++;
      var pending = document.getList("pending", Document.class);
      if (first == null && !pending.isEmpty()) {
        first = pending.getFirst().getDate("at").toInstant();
      }
      relay.nudge(document);
    }
    oldest = first == null ? Duration.ZERO : Duration.between(first, now);
    if (found > 0) {
      log.info("{}: {} documents with events left to publish, oldest {}", kind, found, oldest);
    }
    return found;
  }

  /// Age of the oldest event that the last sweep found unpublished.
  Duration oldest() {
    return oldest;
  }
}
