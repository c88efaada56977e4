package newsroom.publishing.edition.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import newsroom.platform.blob.BlobStore;
import newsroom.publishing.edition.EditionFiles;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/// One row per edition and path, stored after the bytes it names.
@Repository
class MongoEditionFiles implements EditionFiles {
  private final MongoCollection<Document> rows;
  private final BlobStore blobs;

  MongoEditionFiles(MongoDatabase database, BlobStore blobs) {
    this.rows = database.getCollection("edition_files");
    this.blobs = blobs;
  }

  @Override
  public void put(String edition, String path, byte[] bytes, String mediaType) {
    try {
      var blob = blobs.put(new ByteArrayInputStream(bytes), mediaType);
      var id = edition + "|" + path;
      rows.replaceOne(
          eq("_id", id),
          new Document("_id", id).append("blob", blob).append("mediaType", mediaType),
          new ReplaceOptions().upsert(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Optional<Stored> find(String edition, String path) {
    return Optional.ofNullable(rows.find(eq("_id", edition + "|" + path)).first())
        .map(row ->
            new Stored(
                Objects.requireNonNull(row.getString("blob")),
                Objects.requireNonNull(row.getString("mediaType"))));
  }

  @Override
  public InputStream open(Stored file) {
    return blobs
        .open(file.id())
        .orElseThrow(() -> new IllegalStateException("No bytes for " + file.id()))
        .content();
  }
}
