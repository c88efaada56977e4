package newsroom.submission.article.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Optional;
import newsroom.contracts.submission.PointAnswer;
import newsroom.submission.article.Content;
import newsroom.submission.article.Fingerprint;
import newsroom.submission.article.Text;
import newsroom.submission.article.Texts;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// Collections `texts` and `notes`: written once under `article|hash`, never changed.
@Repository
class StoredTexts implements Texts {
  private final MongoCollection<Document> texts;
  private final MongoCollection<Document> notes;

  StoredTexts(MongoDatabase database) {
    this.texts = database.getCollection("texts");
    this.notes = database.getCollection("notes");
  }

  @Override
  public Text keep(String articleId, Content content, List<String> paragraphIds) {
    var text = new Text(content.hash(), content, paragraphIds);
    String id = articleId + "|" + text.contentHash();
    insertOnce(texts, ContentDocuments.write(text).append("_id", id));
    return find(articleId, text.contentHash()).orElse(text);
  }

  @Override
  public Optional<Text> find(String articleId, String contentHash) {
    return Optional.ofNullable(texts.find(eq("_id", articleId + "|" + contentHash)).first())
        .map(ContentDocuments::read);
  }

  @Override
  public void forget(String articleId) {
    texts.deleteMany(and(gte("_id", articleId + "|"), lt("_id", articleId + "}")));
  }

  @Override
  public String keep(String articleId, Note note) {
    String key = key(note);
    insertOnce(
        notes,
        new Document("_id", articleId + "|" + key)
            .append("changeNote", note.changeNote())
            .append("answers", note.answers())
            .append(
                "pointAnswers",
                note.pointAnswers().stream()
                    .map(a ->
                        new Document("point", a.point())
                            .append("answer", a.answer())
                            .append("paragraphIds", a.paragraphIds()))
                    .toList()));
    return key;
  }

  @Override
  public Optional<Note> findNote(String articleId, String key) {
    return Optional.ofNullable(notes.find(eq("_id", articleId + "|" + key)).first())
        .map(found ->
            new Note(
                found.getString("changeNote"),
                found.getList("answers", String.class),
                ContentDocuments.list(found, "pointAnswers").stream()
                    .map(a ->
                        new PointAnswer(
                            a.get("point", Number.class).intValue(),
                            a.getString("answer"),
                            a.getList("paragraphIds", String.class)))
                    .toList()));
  }

  private static void insertOnce(MongoCollection<Document> collection, Document document) {
    try {
      collection.insertOne(document);
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private static String key(Note note) {
    var words = new StringBuilder(note.changeNote());
    note.answers().forEach(answer -> words.append('\n').append(answer));
    note.pointAnswers().forEach(answer -> words.append('\n').append(answer));
    return Fingerprint.of(words.toString());
  }
}
