package newsroom.submission.unitfile.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import newsroom.submission.unitfile.ImportLog;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collection `unit-imports`: parts of 500 rows, and last the head that makes them count.
@Repository
class StoredImportLog implements ImportLog {
  private static final int PART = 500;

  private final MongoCollection<Document> rows;

  StoredImportLog(MongoDatabase database) {
    this.rows = database.getCollection("unit-imports");
  }

  @Override
  public Optional<List<Entry>> find(String importId) {
    var head = rows.find(eq("_id", importId)).first();
    if (head == null) {
      return Optional.empty();
    }
    var entries = new ArrayList<Entry>();
    for (int part = 0; part < head.getInteger("parts", 0); part++) {
      var stored = rows.find(eq("_id", importId + "|" + part)).first();
      if (stored == null) {
        throw new IllegalStateException("Part " + part + " of import " + importId + " is missing");
      }
      stored.getList("entries", Document.class).forEach(row -> entries.add(entry(row)));
    }
    return Optional.of(entries);
  }

  @Override
  public void keep(String importId, List<Entry> entries) {
    int parts = 0;
    for (int from = 0; from < entries.size(); from += PART) {
      var slice = entries.subList(from, Math.min(entries.size(), from + PART));
      store(
          new Document("_id", importId + "|" + parts++)
              .append("entries", slice.stream().map(StoredImportLog::row).toList()));
    }
    store(new Document("_id", importId).append("parts", parts));
  }

  private void store(Document document) {
    rows.replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
  }

  private static Document row(Entry entry) {
    return new Document("key", entry.key())
        .append("row", entry.row())
        .append("unitId", entry.unitId())
        .append("name", entry.name())
        .append("outcome", entry.outcome());
  }

  private static Entry entry(Document row) {
    return new Entry(
        row.getString("key"),
        row.getInteger("row", 0),
        row.getString("unitId"),
        row.getString("name"),
        row.getString("outcome"));
  }
}
