package newsroom.review.casefile.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.VersionText;
import newsroom.review.casefile.Versions;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One document per version, never changed: `_id` is article, number and hash.
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
        new Document("_id", id(articleId, new VersionRef(text.versionNo(), text.contentHash())))
            .append("text", Document.parse(json.writeValueAsString(text)));
    insertOnce(texts, document);
  }

  @Override
  public Optional<VersionText> find(String articleId, VersionRef version) {
    var named = texts.find(Filters.eq("_id", id(articleId, version))).first();
    // Texts of the first days have no hash in their name
    var found =
        named == null
            ? texts.find(Filters.eq("_id", articleId + "|" + version.versionNo())).first()
            : named;
    return Optional.ofNullable(found)
        .map(d -> json.readValue(d.get("text", Document.class).toJson(), VersionText.class));
  }

  /// Two editors at once may both write a version of that number; the case names one of them.
  static String id(String articleId, VersionRef version) {
    return articleId + "|" + version.versionNo() + "|" + version.contentHash();
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
