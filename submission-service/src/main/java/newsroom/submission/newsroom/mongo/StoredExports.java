package newsroom.submission.newsroom.mongo;

import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import newsroom.submission.newsroom.Export;
import newsroom.submission.newsroom.Exports;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `submission-exports`. Ids are in order of time.
@Repository
class StoredExports implements Exports {
  private final MongoCollection<Document> rows;

  StoredExports(MongoDatabase database) {
    this.rows = database.getCollection("submission-exports");
  }

  @Override
  public void note(Export export) {
    rows.insertOne(
        new Document("_id", export.exportId())
            .append("at", Date.from(export.at()))
            .append("by", export.by())
            .append("name", export.name())
            .append("format", export.format())
            .append("asked", new Document(new HashMap<String, Object>(export.asked())))
            .append("count", export.count()));
  }

  @Override
  public List<Export> list(@Nullable String before, int limit) {
    var found = new ArrayList<Export>();
    rows.find(before == null ? new Document() : lt("_id", before))
        .sort(descending("_id"))
        .limit(limit)
        .forEach(row -> found.add(export(row)));
    return found;
  }

  private static Export export(Document row) {
    var asked = new HashMap<String, String>();
    row.get("asked", Document.class).forEach((name, value) -> asked.put(name, value.toString()));
    return new Export(
        row.getString("_id"),
        row.getDate("at").toInstant(),
        row.getString("by"),
        row.getString("name"),
        row.getString("format"),
        asked,
        row.getInteger("count", 0));
  }
}
