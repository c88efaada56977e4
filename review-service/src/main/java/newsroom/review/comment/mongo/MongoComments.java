package newsroom.review.comment.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.review.comment.Comment;
import newsroom.review.comment.Comments;
import newsroom.review.comment.Draft;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoComments implements Comments {
  private final MongoCollection<Document> comments;
  private final MongoCollection<Document> drafts;

  MongoComments(MongoDatabase database) {
    this.comments = database.getCollection("comments");
    this.drafts = database.getCollection("drafts");
  }

  @Override
  public List<Comment> of(String articleId) {
    var found = new ArrayList<Comment>();
    comments
        .find(Filters.eq("articleId", articleId))
        .sort(Sorts.ascending("at", "_id"))
        .forEach(d -> found.add(read(d)));
    return found;
  }

  @Override
  public void keep(Comment comment) {
    try {
      comments.insertOne(
          new Document("_id", comment.commentId())
              .append("articleId", comment.articleId())
              .append("paragraphId", comment.paragraphId())
              .append("versionNo", comment.versionNo())
              .append("by", comment.by())
              .append("name", comment.byName())
              .append("at", Date.from(comment.at()))
              .append("text", comment.text())
              .append("suggestion", comment.suggestion()));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  @Override
  public boolean resolve(String articleId, String commentId, Comment.Resolved resolved) {
    return comments
            .updateOne(
                Filters.and(
                    Filters.eq("_id", commentId),
                    Filters.eq("articleId", articleId),
                    Filters.exists("resolved", false)),
                Updates.set(
                    "resolved",
                    new Document("by", resolved.by())
                        .append("name", resolved.byName())
                        .append("at", Date.from(resolved.at()))))
            .getMatchedCount()
        > 0;
  }

  @Override
  public List<Draft> drafts(String articleId) {
    var found = new ArrayList<Draft>();
    drafts
        .find(Filters.eq("articleId", articleId))
        .sort(Sorts.ascending("at"))
        .forEach(d ->
            found.add(
                new Draft(
                    d.getString("by"),
                    d.getString("name"),
                    d.getDate("at").toInstant(),
                    d.getString("text"),
                    d.getList("points", String.class, List.of()))));
    return found;
  }

  @Override
  public void keep(String articleId, Draft draft) {
    drafts.replaceOne(
        Filters.eq("_id", articleId + "|" + draft.by()),
        new Document("articleId", articleId)
            .append("by", draft.by())
            .append("name", draft.byName())
            .append("at", Date.from(draft.at()))
            .append("text", draft.text())
            .append("points", draft.points()),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public void forget(String articleId, String accountId) {
    drafts.deleteOne(Filters.eq("_id", articleId + "|" + accountId));
  }

  private static Comment read(Document d) {
    var resolved = d.get("resolved", Document.class);
    return new Comment(
        d.getString("_id"),
        d.getString("articleId"),
        d.getString("paragraphId"),
        d.getInteger("versionNo", 0),
        d.getString("by"),
        d.getString("name"),
        d.getDate("at").toInstant(),
        d.getString("text"),
        d.getString("suggestion"),
        resolved == null
            ? null
            : new Comment.Resolved(
                resolved.getString("by"),
                resolved.getString("name"),
                resolved.getDate("at").toInstant()));
  }
}
