package newsroom.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import newsroom.backing.SharedBacking;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsIT {
  private static final Duration LEASE = Duration.ofSeconds(1);

  private final MongoDatabase database =
      MongoClients.create(
              Objects.requireNonNullElseGet(
                  System.getenv("NEWSROOM_TEST_MONGODB"), () -> SharedBacking.store().uri()))
          .getDatabase("it-" + UUID.randomUUID());
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  @TempDir Path files;

  @BeforeEach
  void putTheFilesOnTheClassPath() throws IOException {
    Files.createDirectories(files.resolve("changes"));
    Files.createDirectories(files.resolve("other"));
    URL[] here = {URI.create(files.toUri().toString()).toURL()};
    Thread.currentThread().setContextClassLoader(new URLClassLoader(here, before));
  }

  @AfterEach
  void takeThemOff() {
    Thread.currentThread().setContextClassLoader(before);
  }

  private void write(String name, String... commands) throws IOException {
    Files.writeString(
        files.resolve(name + ".json"),
        "{\"description\": \"%s\", \"commands\": [%s]}"
            .formatted(name, String.join(",", commands)));
  }

  private static String push(int step) {
    return """
    {"update": "log", "updates": [
      {"q": {"_id": "steps"}, "u": {"$push": {"done": %d}}, "upsert": true}]}\
    """
        .formatted(step);
  }

  private void run() {
    runPatiently(Duration.ofSeconds(20));
  }

  private void runPatiently(Duration patience) {
    new Migrations(
            database, new MigrationSettings(true, List.of("other", "changes"), LEASE, patience))
        .run();
  }

  private List<Integer> steps() {
    Document log = database.getCollection("log").find().first();
    return log == null ? List.of() : log.getList("done", Integer.class);
  }

  @Test
  void changesAreMadeOnceAndInOrder() throws IOException {
    write("changes/0002-b", push(2), push(3));
    write("changes/0001-a", push(1));
    write("other/0001-a", push(0));
    run();
    assertThat(steps()).containsExactly(0, 1, 2, 3);
    run();
    write("changes/0003-c", push(4));
    write("other/0002-b", push(5));
    run();
    assertThat(steps()).containsExactly(0, 1, 2, 3, 5, 4);
    assertThat(database.getCollection("migrations").countDocuments(Filters.exists("checksum")))
        .isEqualTo(5);
  }

  @Test
  void uniqueIndexesHoldAndTimeToLiveMayBeDeclared() throws IOException {
    write(
        "changes/0001-indexes",
        """
        {"createIndexes": "people", "indexes": [
          {"key": {"mail": 1}, "name": "mail", "unique": true},
          {"key": {"town": 1}, "name": "town"},
          {"key": {"at": 1}, "name": "old", "expireAfterSeconds": 60}]}\
        """);
    run();
    var people = database.getCollection("people");
    people.insertOne(new Document("mail", "a@example.test"));
    assertThatThrownBy(() -> people.insertOne(new Document("mail", "a@example.test")))
        .hasMessageContaining("duplicate key");
  }

  @Test
  void anAppliedFileMayNotChange() throws IOException {
    write("changes/0001-a", push(1));
    run();
    write("changes/0001-a", push(2));
    assertThatThrownBy(this::run)
        .isInstanceOf(MigrationFailed.class)
        .hasMessageContaining("changes/0001-a.json was changed after it had been applied");
    assertThat(steps()).containsExactly(1);
  }

  @Test
  void anAppliedFileMayNotDisappear() throws IOException {
    write("changes/0001-a", push(1));
    run();
    Files.delete(files.resolve("changes/0001-a.json"));
    assertThatThrownBy(this::run).hasMessageContaining("no longer among the files");
  }

  @Test
  void aNewFileMayNotComeBeforeAnAppliedOne() throws IOException {
    write("changes/0002-b", push(2));
    run();
    write("changes/0001-a", push(1));
    assertThatThrownBy(this::run)
        .hasMessageContaining("changes/0001-a.json comes before changes/0002-b.json");
    assertThat(steps()).containsExactly(2);
  }

  @Test
  void aFailedChangeIsNotRecordedAndTheNextStartTriesAgain() throws IOException {
    write("changes/0001-a", push(1));
    write("changes/0002-b", "{\"noSuchCommand\": 1}");
    assertThatThrownBy(this::run)
        .hasMessageContaining("changes/0002-b.json failed at noSuchCommand");
    write("changes/0002-b", push(2));
    run();
    assertThat(steps()).containsExactly(1, 2);
  }

  @Test
  void aWriteErrorInsideACommandIsAFailure() throws IOException {
    write("changes/0001-a", "{\"insert\": \"log\", \"documents\": [{\"_id\": 1}, {\"_id\": 1}]}");
    assertThatThrownBy(this::run).hasMessageContaining("changes/0001-a.json failed at insert");
  }

  @Test
  void aFileThatIsNotAChangeIsNamed() throws IOException {
    Files.writeString(files.resolve("changes/0001-a.json"), "{\"commands\": 3}");
    assertThatThrownBy(this::run).hasMessageContaining("changes/0001-a.json is not a change file");
  }

  @Test
  void ofManyStartingAtOnceEachChangeIsMadeOnce() throws Exception {
    for (int step = 0; step < 10; step++) {
      write("changes/000" + step, push(step));
    }
    ClassLoader withFiles = Thread.currentThread().getContextClassLoader();
    try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> starts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        starts.add(() -> {
          Thread.currentThread().setContextClassLoader(withFiles);
          run();
          return null;
        });
      }
      for (var start : instances.invokeAll(starts)) {
        start.get();
      }
    }
    assertThat(steps()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(database.getCollection("migrations").find(Filters.eq("_id", "lock")).first())
        .isNull();
  }

  @Test
  void aLockThatIsHeldIsWaitedForAndThenNamed() throws IOException {
    write("changes/0001-a", push(1));
    lock(Instant.now().plusSeconds(3600));
    assertThatThrownBy(() -> runPatiently(Duration.ofMillis(300)))
        .hasMessageContaining("another instance has held the lock");
    assertThat(steps()).isEmpty();
  }

  @Test
  void theLockOfADeadInstanceRunsOut() throws IOException {
    write("changes/0001-a", push(1));
    lock(Instant.now().minusSeconds(1));
    run();
    assertThat(steps()).containsExactly(1);
  }

  @Test
  void whatIsUpToDateNeedsNoLock() throws IOException {
    write("changes/0001-a", push(1));
    run();
    lock(Instant.now().plusSeconds(3600));
    runPatiently(Duration.ZERO);
  }

  @Test
  void aLockHeldLongIsRenewedAndALostOneNoticed() {
    var settings = new MigrationSettings(true, List.of(), LEASE, Duration.ZERO);
    var rows = database.getCollection("migrations");
    try (Lease lease = Lease.take(database, settings)) {
      Instant first = until();
      await().until(() -> until().isAfter(first));
      rows.updateOne(Filters.eq("_id", "lock"), Updates.set("owner", "somebody else"));
      assertThatThrownBy(lease::renew).hasMessageContaining("lost to another instance");
    }
    assertThat(rows.find(Filters.eq("_id", "lock")).first()).isNotNull();
  }

  private Instant until() {
    Document lock = database.getCollection("migrations").find(Filters.eq("_id", "lock")).first();
    return Objects.requireNonNull(lock).getDate("until").toInstant();
  }

  private void lock(Instant until) {
    database
        .getCollection("migrations")
        .insertOne(new Document("_id", "lock").append("owner", "another").append("until", until));
  }
}
