package newsroom.review.casefile.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import newsroom.review.casefile.WordStore;
import newsroom.review.casefile.Words;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// One document per text, named by its hash: the same words are stored once.
@Repository
class MongoWords implements WordStore {
  private static final int HASH_BYTES = 16;

  private final MongoCollection<Document> words;
  private final JsonMapper json = JsonMapper.builder().build();

  MongoWords(MongoDatabase database) {
    this.words = database.getCollection("words");
  }

  @Override
  public String keep(String articleId, Words text) {
    var written = json.writeValueAsString(text);
    var name = hash(written);
    MongoVersions.insertOnce(
        words,
        new Document("_id", articleId + "|" + name).append("words", Document.parse(written)));
    return name;
  }

  @Override
  public Map<String, Words> find(String articleId, Collection<String> names) {
    var found = new HashMap<String, Words>();
    for (var name : names) {
      var document = words.find(Filters.eq("_id", articleId + "|" + name)).first();
      if (document != null) {
        var text = document.get("words", Document.class).toJson();
        found.put(name, json.readValue(text, Words.class));
      }
    }
    return found;
  }

  private static String hash(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
