package newsroom.submission.photo.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsroom.submission.photo.Photo;
import newsroom.submission.photo.PhotoDetails;
import newsroom.submission.photo.Photos;
import newsroom.submission.upload.BlobUse;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Collection `photos`, and `article-photos` with the ids of an article's, in the order they came.
@Repository
class StoredPhotos implements Photos, BlobUse {
  private static final Bson THERE = exists("removedAt", false);

  private final MongoCollection<Document> photos;
  private final MongoCollection<Document> lists;

  StoredPhotos(MongoDatabase database) {
    this.photos = database.getCollection("photos");
    this.lists = database.getCollection("article-photos");
  }

  /// The list first: an id without a photo is passed over.
  @Override
  public Photo add(Photo photo) {
    var articleId = photo.articleId();
    if (articleId != null) {
      list(articleId, List.of(photo.photoId()));
    }
    try {
      photos.insertOne(PhotoDocuments.write(photo));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return find(photo.photoId()).orElse(photo);
  }

  private void list(String articleId, Collection<String> photoIds) {
    lists.updateOne(
        eq("_id", articleId),
        Updates.addEachToSet("photos", List.copyOf(photoIds)),
        new UpdateOptions().upsert(true));
  }

  @Override
  public Optional<Photo> find(String photoId) {
    return Optional.ofNullable(photos.find(and(eq("_id", photoId), THERE)).first())
        .map(PhotoDocuments::read);
  }

  @Override
  public List<Photo> find(Collection<String> photoIds) {
    var found = new HashMap<String, Photo>();
    photos
        .find(and(in("_id", photoIds), THERE))
        .forEach(document -> found.put(document.getString("_id"), PhotoDocuments.read(document)));
    return photoIds.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Photo> of(String articleId) {
    var list = lists.find(eq("_id", articleId)).first();
    return list == null ? List.of() : find(list.getList("photos", String.class));
  }

  @Override
  public int count(String articleId) {
    return of(articleId).size();
  }

  @Override
  public Optional<Photo> describe(String photoId, long version, PhotoDetails details) {
    return Optional.ofNullable(
            photos.findOneAndUpdate(
                and(eq("_id", photoId), eq("version", version), THERE),
                Updates.combine(
                    Updates.set("details", PhotoDocuments.details(details)),
                    Updates.inc("version", 1L)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER)))
        .map(PhotoDocuments::read);
  }

  @Override
  public void usedIn(String articleId, Collection<String> photoIds) {
    var unmarked = and(in("_id", photoIds), ne("usedIn", articleId));
    if (photos.updateMany(unmarked, Updates.addToSet("usedIn", articleId)).getModifiedCount() > 0) {
      list(articleId, photoIds);
    }
  }

  @Override
  public void handedIn(String photoId) {
    photos.updateOne(eq("_id", photoId), Updates.set("handedIn", true));
  }

  /// What was said about people goes at once.
  @Override
  public void remove(String photoId, Instant at) {
    photos.updateOne(
        and(eq("_id", photoId), THERE),
        Updates.combine(
            Updates.set("removedAt", Date.from(at)),
            Updates.unset("details"),
            Updates.unset("fileName")));
  }

  @Override
  public List<Photo> idle(Instant before, @Nullable String after, int limit) {
    var filters = new ArrayList<Bson>();
    filters.add(eq("handedIn", false));
    filters.add(lt("at", Date.from(before)));
    filters.add(THERE);
    if (after != null) {
      filters.add(gt("_id", after));
    }
    var found = new ArrayList<Photo>();
    photos
        .find(and(filters))
        .sort(ascending("_id"))
        .limit(limit)
        .forEach(document -> found.add(PhotoDocuments.read(document)));
    return found;
  }

  @Override
  public List<Removed> removed(Instant before, int limit) {
    var found = new ArrayList<Removed>();
    photos
        .find(lt("removedAt", Date.from(before)))
        .limit(limit)
        .forEach(row ->
            found.add(new Removed(row.getString("_id"), row.getList("blobs", String.class))));
    return found;
  }

  @Override
  public void forget(String photoId) {
    photos.deleteOne(and(eq("_id", photoId), exists("removedAt")));
  }

  @Override
  public Set<String> used(Collection<String> blobIds) {
    var used = new HashSet<String>();
    photos
        .find(and(in("blobs", blobIds), THERE))
        .projection(include("blobs"))
        .forEach(row -> used.addAll(row.getList("blobs", String.class)));
    used.retainAll(Set.copyOf(blobIds));
    return used;
  }
}
