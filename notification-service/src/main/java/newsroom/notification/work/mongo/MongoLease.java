package newsroom.notification.work.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import java.util.UUID;
import newsroom.notification.mail.MailSettings;
import newsroom.notification.work.Lease;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
final class MongoLease implements Lease {
  private static final String ID = "post";

  private final MongoCollection<Document> rows;
  private final MailSettings settings;
  private final Clock clock;
  private final String owner = UUID.randomUUID().toString();

  MongoLease(MongoDatabase database, MailSettings settings, Clock clock) {
    this.rows = database.getCollection("work_leases");
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean hold() {
    var now = clock.instant();
    var until = Date.from(now.plus(settings.lease()));
    var mine = or(eq("owner", owner), lt("until", Date.from(now)));
    var taken =
        rows.updateOne(and(eq("_id", ID), mine), combine(set("owner", owner), set("until", until)));
    if (taken.getMatchedCount() == 1) {
      return true;
    }
    try {
      rows.insertOne(new Document("_id", ID).append("owner", owner).append("until", until));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public void release() {
    rows.updateOne(
        and(eq("_id", ID), eq("owner", owner)), set("until", Date.from(clock.instant())));
  }
}
