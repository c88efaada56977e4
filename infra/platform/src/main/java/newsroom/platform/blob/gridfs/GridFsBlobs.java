package newsroom.platform.blob.gridfs;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import newsroom.platform.blob.Blob;
import newsroom.platform.blob.BlobStore;
import org.bson.Document;
import org.bson.types.ObjectId;

/// The bytes go into GridFS first, then one row `{_id: hash, file}` makes them findable.
/// A crash in between leaves bytes nobody sees; of two that race, one row wins.
public final class GridFsBlobs implements BlobStore {
  private final MongoCollection<Document> rows;
  private final GridFSBucket bytes;
  private final Clock clock;

  public GridFsBlobs(MongoDatabase database, Clock clock) {
    this.clock = clock;
    this.rows = database.getCollection("blobs");
    this.bytes = GridFSBuckets.create(database, "blobs.bytes");
  }

  @Override
  public String put(InputStream content, String mediaType) throws IOException {
    DigestInputStream hashed = new DigestInputStream(content, sha256());
    ObjectId file = bytes.uploadFromStream("blob", hashed);
    String id = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
    while (!findable(id, file, mediaType)) {
      Thread.onSpinWait();
    }
    return id;
  }

  /// False when the row was forgotten between the two writes: then the bytes are wanted after all.
  private boolean findable(String id, ObjectId file, String mediaType) {
    var now = Date.from(clock.instant());
    try {
      rows.insertOne(
          new Document("_id", id)
              .append("file", file)
              .append("mediaType", mediaType)
              .append("at", now));
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    boolean there =
        rows.updateOne(Filters.eq("_id", id), Updates.set("at", now)).getMatchedCount() == 1;
    if (there) {
      bytes.delete(file);
    }
    return there;
  }

  /// The row goes first, on condition: whoever puts the same bytes meanwhile either renews it or makes another.
  @Override
  public boolean forget(String id, Instant since) {
    var gone =
        rows.findOneAndDelete(
            Filters.and(Filters.eq("_id", id), Filters.lt("at", Date.from(since))));
    if (gone == null) {
      return false;
    }
    bytes.delete(gone.getObjectId("file"));
    return true;
  }

  @Override
  public Optional<Blob> open(String id) {
    Document row = rows.find(Filters.eq("_id", id)).first();
    if (row == null) {
      return Optional.empty();
    }
    var content = bytes.openDownloadStream(row.getObjectId("file"));
    long length = content.getGridFSFile().getLength();
    return Optional.of(new Blob(id, row.getString("mediaType"), length, content));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
