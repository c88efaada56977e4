package newsroom.submission.attachment.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsroom.submission.attachment.Attachment;
import newsroom.submission.attachment.AttachmentKind;
import newsroom.submission.attachment.Attachments;
import newsroom.submission.upload.BlobUse;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `attachments`, and `article-attachments` with the ids of an article's.
@Repository
class StoredAttachments implements Attachments, BlobUse {
  private static final Bson THERE = exists("removedAt", false);

  private final MongoCollection<Document> rows;
  private final MongoCollection<Document> lists;

  StoredAttachments(MongoDatabase database) {
    this.rows = database.getCollection("attachments");
    this.lists = database.getCollection("article-attachments");
  }

  /// The list first: an id without a file is passed over.
  @Override
  public Attachment add(Attachment attachment) {
    lists.updateOne(
        eq("_id", attachment.articleId()),
        Updates.addToSet("attachments", attachment.attachmentId()),
        new UpdateOptions().upsert(true));
    try {
      rows.insertOne(write(attachment));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return find(attachment.attachmentId()).orElse(attachment);
  }

  @Override
  public Optional<Attachment> find(String attachmentId) {
    return Optional.ofNullable(rows.find(and(eq("_id", attachmentId), THERE)).first())
        .map(StoredAttachments::read);
  }

  /// Ids are in order of time.
  @Override
  public List<Attachment> of(String articleId) {
    var list = lists.find(eq("_id", articleId)).first();
    if (list == null) {
      return List.of();
    }
    var found = new ArrayList<Attachment>();
    rows.find(and(in("_id", list.getList("attachments", String.class)), THERE))
        .sort(ascending("_id"))
        .forEach(row -> found.add(read(row)));
    return found;
  }

  @Override
  public void remove(String attachmentId, Instant at) {
    rows.updateOne(
        and(eq("_id", attachmentId), THERE),
        Updates.combine(Updates.set("removedAt", Date.from(at)), Updates.unset("fileName")));
  }

  @Override
  public List<Attachment> since(Instant before, @Nullable String after, int limit) {
    var filters = new ArrayList<Bson>(List.of(lt("at", Date.from(before)), THERE));
    if (after != null) {
      filters.add(gt("_id", after));
    }
    var found = new ArrayList<Attachment>();
    rows.find(and(filters))
        .sort(ascending("_id"))
        .limit(limit)
        .forEach(row -> found.add(read(row)));
    return found;
  }

  @Override
  public List<Removed> removed(Instant before, int limit) {
    var found = new ArrayList<Removed>();
    rows.find(lt("removedAt", Date.from(before)))
        .limit(limit)
        .forEach(row -> found.add(new Removed(row.getString("_id"), row.getString("blob"))));
    return found;
  }

  @Override
  public void forget(String attachmentId) {
    rows.deleteOne(and(eq("_id", attachmentId), exists("removedAt")));
  }

  @Override
  public Set<String> used(Collection<String> blobIds) {
    var used = new HashSet<String>();
    rows.find(and(in("blob", blobIds), THERE))
        .projection(include("blob"))
        .forEach(row -> used.add(row.getString("blob")));
    return used;
  }

  private static Document write(Attachment attachment) {
    return new Document("_id", attachment.attachmentId())
        .append("articleId", attachment.articleId())
        .append("unitId", attachment.unitId())
        .append("by", attachment.by())
        .append("byName", attachment.byName())
        .append("at", Date.from(attachment.at()))
        .append("fileName", attachment.fileName())
        .append("kind", attachment.kind().name())
        .append("bytes", attachment.bytes())
        .append("blob", attachment.blob())
        .append("scanned", attachment.scanned());
  }

  private static Attachment read(Document row) {
    return new Attachment(
        row.getString("_id"),
        row.getString("articleId"),
        row.getString("unitId"),
        row.getString("by"),
        row.getString("byName"),
        row.getDate("at").toInstant(),
        row.getString("fileName"),
        AttachmentKind.valueOf(row.getString("kind")),
        row.get("bytes", Number.class).longValue(),
        row.getString("blob"),
        row.getBoolean("scanned", false));
  }
}
