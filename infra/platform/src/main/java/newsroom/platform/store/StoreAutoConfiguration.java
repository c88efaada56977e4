package newsroom.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import newsroom.migration.MigrationSettings;
import newsroom.migration.Migrations;
import newsroom.platform.blob.BlobStore;
import newsroom.platform.blob.gridfs.GridFsBlobs;
import org.bson.Document;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;

/// Opens the store. `newsroom.store.enabled=false` for a process that has none.
@AutoConfiguration(before = MongoAutoConfiguration.class)
@ConditionalOnProperty(name = "newsroom.store.enabled", matchIfMissing = true)
@EnableConfigurationProperties({StoreSettings.class, MigrationSettings.class})
public class StoreAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  MongoConnectionDetails safeConnection(StoreSettings settings) {
    ConnectionString address = new ConnectionString(SafeAddress.of(settings.mongodb()));
    return () -> address;
  }

  /// Nobody gets hold of a database whose changes have not all been made.
  @Bean
  MongoDatabase database(MongoClient client, StoreSettings settings, MigrationSettings changes) {
    MongoDatabase database = client.getDatabase(settings.ownDatabase());
    if (changes.enabled()) {
      new Migrations(database, changes).run();
    }
    return database;
  }

  @Bean
  @ConditionalOnMissingBean
  BlobStore blobStore(MongoDatabase database, Clock clock) {
    return new GridFsBlobs(database, clock);
  }

  /// A ping, because the embedded store lacks the command of Boot's own indicator.
  @Bean
  HealthIndicator storeHealthIndicator(MongoDatabase database) {
    return () -> {
      try {
        database.runCommand(new Document("ping", 1));
        return Health.up().build();
      } catch (RuntimeException e) {
        return Health.down(e).build();
      }
    };
  }
}
