package newsroom.benchmarks.worker;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.bson.Document;

/// A document written straight with the driver, acknowledged by the majority and journalled.
final class StoreWrites implements Activity {
  private final MongoClient client;
  private final MongoCollection<Document> collection;
  private final Document example;

  StoreWrites(String mongodb, Path example) throws IOException {
    this.example = Document.parse(Files.readString(example));
    this.client = MongoClients.create(mongodb);
    this.collection =
        client
            .getDatabase("bench")
            .getCollection("raw")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
  }

  @Override
  public void run(int client) {
    collection.insertOne(new Document(example).append("_id", UUID.randomUUID().toString()));
  }

  @Override
  public void close() {
    client.close();
  }
}
