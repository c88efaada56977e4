package newsroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/// The indexes come from change files; the releases before those made the same ones at each start.
class IndexesIT {
  private static final List<String> EXPIRING =
      List.of("setup", "links", "attempts", "sessions", "authorizations", "tokens");

  @Test
  void aFreshDatabaseHasEveryIndex() {
    try (var identity = new RunningIdentity()) {
      assertThat(indexes(identity.bean(MongoDatabase.class)))
          .containsEntry(
              "accounts", List.of("_id_", "cause_1 unique", "login_1 unique", "roles_1", "unit-id"))
          .containsEntry("api_clients", List.of("_id_", "cause unique", "unit-id"))
          .containsEntry("links", List.of("_id_", "account_1", "expireAt_1 ttl"))
          .containsEntry("sessions", List.of("_id_", "expireAt_1 ttl", "principal_1"))
          .containsEntry("authorizations", List.of("_id_", "expireAt_1 ttl", "principal_1"))
          .containsEntry("setup", List.of("_id_", "expireAt_1 ttl"))
          .containsEntry("attempts", List.of("_id_", "expireAt_1 ttl"))
          .containsEntry("tokens", List.of("_id_", "expireAt_1 ttl"));
    }
  }

  @Test
  void aDatabaseOfAnEarlierReleaseStartsAndKeepsItsIndexes() {
    var before = new TreeMap<String, List<String>>();
    try (var identity =
        RunningIdentity.after(database -> {
          asEarlierReleasesDid(database);
          before.putAll(indexes(database));
        })) {
      var database = identity.bean(MongoDatabase.class);
      var now = indexes(database);
      before.forEach((collection, names) -> assertThat(now.get(collection)).containsAll(names));
      assertThat(database.getCollection("migrations").find(new Document("folder", folder())))
          .isNotEmpty();
      identity.restart();
    }
  }

  private static String folder() {
    return "newsroom/identity/migrations";
  }

  private static void asEarlierReleasesDid(MongoDatabase database) {
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
  }

  private static Map<String, List<String>> indexes(MongoDatabase database) {
    var all = new TreeMap<String, List<String>>();
    for (String collection : database.listCollectionNames()) {
      var names = new ArrayList<String>();
      for (Document index : database.getCollection(collection).listIndexes()) {
        names.add(
            index.getString("name")
                + (index.getBoolean("unique", false) ? " unique" : "")
                + (index.containsKey("expireAfterSeconds") ? " ttl" : ""));
      }
      names.sort(null);
      all.put(collection, names);
    }
    return all;
  }
}
