package newsroom.gateway.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import newsroom.gateway.GatewaySecrets;
import newsroom.gateway.GatewaySettings;
import newsroom.migration.MigrationSettings;
import newsroom.migration.Migrations;
import org.bson.Document;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The database `gateway`, with the safe settings spelled out.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MigrationSettings.class)
class Store {
  @Bean
  MongoClient mongoClient(GatewaySettings settings) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applicationName("gateway")
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readConcern(ReadConcern.MAJORITY)
            .readPreference(ReadPreference.primary())
            .retryWrites(true)
            // A request had better fail soon than wait half a minute for the store
            .applyToClusterSettings(c -> c.serverSelectionTimeout(5, TimeUnit.SECONDS))
            .applyToSocketSettings(
                s -> s.connectTimeout(2, TimeUnit.SECONDS).readTimeout(10, TimeUnit.SECONDS))
            .applyConnectionString(new ConnectionString(settings.mongodb()))
            .build());
  }

  /// Nobody gets hold of the database before the change files have been applied to it.
  @Bean
  MongoDatabase database(MongoClient client, MigrationSettings changes) {
    MongoDatabase database = client.getDatabase("gateway");
    new Migrations(database, changes).run();
    return database;
  }

  @Bean
  Seal seal(GatewaySecrets secrets) {
    return new Seal(secrets.keyBytes());
  }

  /// A ping: Boot's own indicator asks for a command that the embedded store lacks.
  @Bean
  HealthIndicator storeHealthIndicator(MongoDatabase database) {
    return () -> {
      database.runCommand(new Document("ping", 1));
      return Health.up().build();
    };
  }
}
