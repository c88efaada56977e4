package newsroom.review.casefile.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.List;
import newsroom.contracts.review.ParagraphEdit;
import newsroom.review.casefile.EditStore;
import newsroom.review.casefile.VersionRef;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// One document per editor's version.
@Repository
class MongoEdits implements EditStore {
  private final MongoCollection<Document> edits;

  MongoEdits(MongoDatabase database) {
    this.edits = database.getCollection("edits");
  }

  @Override
  public void keep(String articleId, VersionRef version, List<ParagraphEdit> made) {
    MongoVersions.insertOnce(
        edits,
        new Document("_id", MongoVersions.id(articleId, version))
            .append(
                "edits",
                made.stream()
                    .map(e ->
                        new Document("place", e.place())
                            .append("kind", e.kind())
                            .append("why", e.why())
                            .append("before", e.before())
                            .append("after", e.after()))
                    .toList()));
  }

  @Override
  public List<ParagraphEdit> find(String articleId, VersionRef version) {
    var found = edits.find(Filters.eq("_id", MongoVersions.id(articleId, version))).first();
    return found == null
        ? List.of()
        : found.getList("edits", Document.class).stream()
            .map(d ->
                new ParagraphEdit(
                    d.getString("place"),
                    d.getString("kind"),
                    d.getString("why"),
                    d.getString("before"),
                    d.getString("after")))
            .toList();
  }
}
