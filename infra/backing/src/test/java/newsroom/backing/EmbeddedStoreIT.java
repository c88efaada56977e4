package newsroom.backing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreIT {
  @TempDir Path folder;

  private final int port = FreePorts.next();

  @Test
  void acknowledgedWritesSurviveTheKillOfTheProcess() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    var round = 0;
    for (; round < 3; round++) {
      try (var child = storeProcess();
          var client = client();
          var writers = Executors.newVirtualThreadPerTaskExecutor()) {
        var articles = articles(client);
        articles.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        for (var writer = 0; writer < 8; writer++) {
          var prefix = round + "-" + writer + "-";
          writers.submit(() -> writeUntilItFails(articles, prefix, acknowledged));
        }
        var enough = 200 * (round + 1);
        Awaitility.await().until(() -> acknowledged.size() > enough);
        child.kill();
      }
    }
    try (var child = storeProcess();
        var client = client()) {
      var articles = articles(client);
      assertThat(acknowledged).hasSizeGreaterThan(600);
      for (var id : acknowledged) {
        assertThat(articles.find(Filters.eq(id)).first()).as(id).isNotNull();
      }
      everyDocumentIsFoundByItsUniqueKey(articles);
      assertThat(child.terminate()).isIn(Child.STOPPED);
    }
  }

  @Test
  void theFileDoesNotGrowWithTheNumberOfUpdates() throws Exception {
    try (var store = EmbeddedStore.onDisk(folder, "127.0.0.1", port).start();
        var client = MongoClients.create(store.uri())) {
      var articles = articles(client);
      for (var n = 0; n < 200; n++) {
        articles.insertOne(new Document("_id", n).append("text", "字".repeat(1_000)));
      }
      for (var update = 0; update < 6_000; update++) {
        articles.updateOne(Filters.eq(update % 200), Updates.set("version", update));
      }
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(Files.size(folder.resolve("store.mv"))).isLessThan(16 * 1024 * 1024));
    }
  }

  @Test
  void aCleanStopKeepsEverything() {
    try (var store = EmbeddedStore.onDisk(folder, "127.0.0.1", port).start();
        var client = MongoClients.create(store.uri())) {
      articles(client).insertMany(List.of(new Document("_id", "a"), new Document("_id", "b")));
    }
    try (var store = EmbeddedStore.onDisk(folder, "127.0.0.1", port).start();
        var client = MongoClients.create(store.uri())) {
      assertThat(articles(client).countDocuments()).isEqualTo(2);
    }
  }

  @Test
  void theStoreEndsWhenItsParentIsGone() throws Exception {
    try (var child = storeProcess()) {
      assertThat(child.endOfInput()).isZero();
    }
  }

  private static void writeUntilItFails(
      MongoCollection<Document> articles, String prefix, Queue<String> acknowledged) {
    for (var n : IntStream.iterate(0, i -> i + 1).limit(100_000).toArray()) {
      var id = prefix + n;
      try {
        articles.insertOne(new Document("_id", id).append("number", "N" + id));
        acknowledged.add(id);
      } catch (MongoException killed) {
        return;
      }
    }
  }

  private static void everyDocumentIsFoundByItsUniqueKey(MongoCollection<Document> articles) {
    for (var article : articles.find()) {
      var number = article.getString("number");
      assertThat(articles.countDocuments(Filters.eq("number", number))).as(number).isOne();
    }
  }

  private Child storeProcess() throws Exception {
    return Child.start(
        StoreMain.class, "--folder", folder.toString(), "--port", String.valueOf(port));
  }

  private MongoClient client() {
    return MongoClients.create(
        "mongodb://127.0.0.1:" + port + "/?retryWrites=false&serverSelectionTimeoutMS=1000");
  }

  private static MongoCollection<Document> articles(MongoClient client) {
    return client.getDatabase("submission").getCollection("articles");
  }
}
