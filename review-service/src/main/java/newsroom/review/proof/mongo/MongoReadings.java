package newsroom.review.proof.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import newsroom.platform.ids.Ids;
import newsroom.review.proof.Reading;
import newsroom.review.proof.Readings;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Ids grow with time: the list needs no other order.
@Repository
class MongoReadings implements Readings {
  private final MongoCollection<Document> rows;

  MongoReadings(MongoDatabase database) {
    this.rows = database.getCollection("readings");
  }

  @Override
  public void add(Reading reading) {
    rows.insertOne(
        new Document("_id", Ids.next())
            .append("by", reading.readBy())
            .append("name", reading.name())
            .append("what", reading.what())
            .append("articleId", reading.articleId())
            .append("at", Date.from(reading.at())));
  }

  @Override
  public List<Kept> list(@Nullable String before, int most) {
    var found = new ArrayList<Kept>();
    rows.find(before == null ? new BsonDocument() : Filters.lt("_id", before))
        .sort(Sorts.descending("_id"))
        .limit(most)
        .forEach(row ->
            found.add(
                new Kept(
                    row.getString("_id"),
                    new Reading(
                        row.getString("by"),
                        row.getString("name"),
                        row.getString("what"),
                        row.getString("articleId"),
                        row.getDate("at").toInstant()))));
    return found;
  }
}
