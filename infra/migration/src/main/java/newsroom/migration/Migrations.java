package newsroom.migration;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the database to what the change files say, each file once and in order, one instance at a time.
public final class Migrations {
  private static final Logger log = LoggerFactory.getLogger(Migrations.class);

  private final MongoDatabase database;
  private final MongoCollection<Document> applied;
  private final MigrationSettings settings;

  public Migrations(MongoDatabase database, MigrationSettings settings) {
    this.database = database;
    this.applied = database.getCollection("migrations");
    this.settings = settings;
  }

  public void run() {
    List<Change> changes = settings.folders().stream().flatMap(f -> Change.in(f).stream()).toList();
    if (missing(changes).isEmpty()) {
      return;
    }
    try (Lease lease = Lease.take(database, settings)) {
      for (Change change : missing(changes)) {
        lease.renew();
        apply(change);
      }
    }
  }

  private void apply(Change change) {
    log.info("Database change {}: {}", change.id(), change.description());
    for (BsonDocument command : change.commands()) {
      try {
        Document answer = database.runCommand(command);
        if (answer.containsKey("writeErrors")) {
          throw new IllegalStateException(String.valueOf(answer.get("writeErrors")));
        }
      } catch (RuntimeException e) {
        throw new MigrationFailed(
            change.id() + " failed at " + command.getFirstKey() + ": " + e.getMessage(), e);
      }
    }
    applied.insertOne(
        new Document("_id", change.id())
            .append("folder", change.folder())
            .append("checksum", change.checksum())
            .append("description", change.description())
            .append("at", Instant.now()));
  }

  /// What is still to do, once it is certain that the past is as the files tell it.
  private List<Change> missing(List<Change> changes) {
    Map<String, Document> done = new LinkedHashMap<>();
    applied
        .find(Filters.exists("checksum"))
        .forEach(row -> done.put(Objects.requireNonNull(row.getString("_id")), row));
    Set<String> gone = new HashSet<>(done.keySet());
    List<Change> missing = new ArrayList<>();
    Map<String, String> firstMissing = new LinkedHashMap<>();
    for (Change change : changes) {
      gone.remove(change.id());
      Document row = done.get(change.id());
      if (row == null) {
        missing.add(change);
        firstMissing.putIfAbsent(change.folder(), change.id());
        continue;
      }
      if (!change.checksum().equals(row.getString("checksum"))) {
        throw new MigrationFailed(
            change.id() + " was changed after it had been applied; undo that and add a new file");
      }
      String earlier = firstMissing.get(change.folder());
      if (earlier != null) {
        throw new MigrationFailed(
            earlier
                + " comes before "
                + change.id()
                + ", which is applied already; number it later");
      }
    }
    gone.removeIf(id -> settings.folders().stream().noneMatch(f -> id.startsWith(f + "/")));
    if (!gone.isEmpty()) {
      throw new MigrationFailed(
          "applied but no longer among the files: " + gone + "; is this an older release?");
    }
    return missing;
  }
}
