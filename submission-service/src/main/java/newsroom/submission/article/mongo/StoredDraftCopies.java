package newsroom.submission.article.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.submission.article.DraftCopies;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collection `draft-copies`, under `article|copy`.
@Repository
class StoredDraftCopies implements DraftCopies {
  private final MongoCollection<Document> rows;

  StoredDraftCopies(MongoDatabase database) {
    this.rows = database.getCollection("draft-copies");
  }

  @Override
  public DraftCopy keep(DraftCopy copy) {
    String id = id(copy.articleId(), copy.copyId());
    rows.replaceOne(
        eq("_id", id),
        new Document("_id", id)
            .append("copyId", copy.copyId())
            .append("articleId", copy.articleId())
            .append("by", copy.by())
            .append("name", copy.name())
            .append("base", copy.base())
            .append("at", Date.from(copy.at()))
            .append("contentHash", copy.contentHash()),
        new ReplaceOptions().upsert(true));
    return copy;
  }

  @Override
  public List<DraftCopy> of(String articleId) {
    var found = new ArrayList<DraftCopy>();
    rows.find(and(gte("_id", articleId + "|"), lt("_id", articleId + "}")))
        .sort(descending("at"))
        .forEach(row -> found.add(copy(row)));
    return found;
  }

  @Override
  public void discard(String articleId, String copyId) {
    rows.deleteOne(eq("_id", id(articleId, copyId)));
  }

  private static String id(String articleId, String copyId) {
    return articleId + "|" + copyId;
  }

  private static DraftCopy copy(Document row) {
    return new DraftCopy(
        row.getString("copyId"),
        row.getString("articleId"),
        row.getString("by"),
        row.getString("name"),
        row.get("base", Number.class).longValue(),
        row.getDate("at").toInstant(),
        row.getString("contentHash"));
  }
}
