package newsroom.identity.store;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Drops what has run out. Nothing relies on it: whoever reads checks the time itself.
@Component
class Housekeeping {
  private final MongoDatabase database;

  Housekeeping(MongoDatabase database) {
    this.database = database;
  }

  @Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void dropExpired() {
    Date now = Date.from(Instant.now());
    for (String collection : StoreConfiguration.EXPIRING) {
      database.getCollection(collection).deleteMany(Filters.lt("expireAt", now));
    }
  }
}
