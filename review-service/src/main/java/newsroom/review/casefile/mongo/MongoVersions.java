package newsroom.review.casefile.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import newsroom.review.casefile.VersionText;
import newsroom.review.casefile.Versions;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One document per version, never changed: `_id` is article and number.
@Repository
class MongoVersions implements Versions {
  private final MongoCollection<Document> texts;
  private final JsonMapper json = JsonMapper.builder().build();

  MongoVersions(MongoDatabase database) {
    this.texts = database.getCollection("versions");
  }

  @Override
  public void keep(String articleId, VersionText text) {
    var document =
        new Document("_id", id(articleId, text.versionNo()))
            .append("text", Document.parse(json.writeValueAsString(text)));
    insertOnce(texts, document);
  }

  @Override
  public Optional<VersionText> find(String articleId, int versionNo) {
    return Optional.ofNullable(texts.find(Filters.eq("_id", id(articleId, versionNo))).first())
        .map(d -> json.readValue(d.get("text", Document.class).toJson(), VersionText.class));
  }

  private static String id(String articleId, int versionNo) {
    return articleId + "|" + versionNo;
  }

  static void insertOnce(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }
}
