package newsroom.platform.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the store is (no database in the address) and which database is this service's own.
@ConfigurationProperties("newsroom")
record StoreSettings(
    @DefaultValue("mongodb://127.0.0.1:8090") String mongodb, @DefaultValue("") String database) {

  String ownDatabase() {
    if (database.isBlank()) {
      throw new IllegalStateException(
          "newsroom.database is not set: name this service's own database");
    }
    return database;
  }
}
