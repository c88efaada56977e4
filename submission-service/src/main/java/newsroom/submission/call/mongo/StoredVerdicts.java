package newsroom.submission.call.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import newsroom.submission.article.Fingerprint;
import newsroom.submission.call.Verdict;
import newsroom.submission.call.Verdicts;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collection `call-verdicts`: written once under `call|hash`, never changed.
@Repository
class StoredVerdicts implements Verdicts {
  private final MongoCollection<Document> rows;

  StoredVerdicts(MongoDatabase database) {
    this.rows = database.getCollection("call-verdicts");
  }

  @Override
  public String keep(String callId, Verdict verdict) {
    String key =
        Fingerprint.of(verdict.chosen() + "|" + new TreeMap<>(verdict.remarks())).substring(0, 32);
    try {
      rows.insertOne(
          new Document("_id", callId + "|" + key)
              .append(
                  "chosen",
                  verdict.chosen().stream()
                      .map(c -> new Document("articleId", c.articleId()).append("award", c.award()))
                      .toList())
              .append(
                  "remarks",
                  verdict.remarks().entrySet().stream()
                      .map(r -> new Document("unitId", r.getKey()).append("words", r.getValue()))
                      .toList()));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return key;
  }

  @Override
  public Optional<Verdict> find(String callId, String key) {
    return Optional.ofNullable(rows.find(eq("_id", callId + "|" + key)).first())
        .map(StoredVerdicts::read);
  }

  private static Verdict read(Document row) {
    var remarks = new HashMap<String, String>();
    row.getList("remarks", Document.class, List.of())
        .forEach(r -> remarks.put(r.getString("unitId"), r.getString("words")));
    return new Verdict(
        row.getList("chosen", Document.class, List.of()).stream()
            .map(c -> new Verdict.Choice(c.getString("articleId"), c.getString("award")))
            .toList(),
        remarks);
  }
}
