package newsroom.identity.store;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import newsroom.identity.IdentitySettings;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every index of this database is declared here and nowhere else.
@Configuration(proxyBeanMethods = false)
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
  MongoDatabase database(MongoClient client, IdentitySettings settings) {
    MongoDatabase database = client.getDatabase(settings.database());
    var unique = new IndexOptions().unique(true);
    database.getCollection("accounts").createIndex(Indexes.ascending("login"), unique);
    database.getCollection("accounts").createIndex(Indexes.ascending("cause"), unique);
    database.getCollection("accounts").createIndex(Indexes.ascending("roles"));
    database.getCollection("links").createIndex(Indexes.ascending("account"));
    database.getCollection("sessions").createIndex(Indexes.ascending("principal"));
    database.getCollection("authorizations").createIndex(Indexes.ascending("principal"));
    for (String collection : EXPIRING) {
      database
          .getCollection(collection)
          .createIndex(
              Indexes.ascending("expireAt"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }
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
