package newsroom.identity.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsroom.identity.IdentitySettings;
import newsroom.migration.MigrationSettings;
import newsroom.migration.Migrations;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Nobody gets hold of the database before the change files have been applied to it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrationSettings.class)
class StoreConfiguration {
  /// Collections whose documents carry `expireAt`. The embedded store does not expire by itself.
  static final List<String> EXPIRING =
      List.of("setup", "links", "attempts", "sessions", "authorizations", "tokens");

  @Bean
  MongoClientSettingsBuilderCustomizer acknowledgedMeansSafe() {
    return settings ->
        settings
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .retryWrites(true)
            .applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS));
  }

  @Bean
  MongoDatabase database(MongoClient client, IdentitySettings settings, MigrationSettings changes) {
    MongoDatabase database = client.getDatabase(settings.database());
    new Migrations(database, changes).run();
    return database;
  }

  /// Boot's own check asks for a command the embedded store lacks.
  @Bean
  HealthIndicator storeHealthIndicator(MongoDatabase database) {
    return () -> {
      database.runCommand(new Document("ping", 1));
      return Health.up().build();
    };
  }
}
