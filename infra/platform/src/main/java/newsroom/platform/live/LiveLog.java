package newsroom.platform.live;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/// The last hints of each audience, numbered without a gap in one small document: every process that
/// serves a stream reads the same ones, and one who was away gets what he missed.
public final class LiveLog {
  static final int KEPT = 200;

  private final MongoCollection<Document> audiences;

  public LiveLog(MongoDatabase database) {
    this.audiences = database.getCollection("live");
  }

  /// @param number of the hint, counted for its audience
  public record Hint(long number, String name, String json) {}

  /// @param complete false when hints between the number asked for and the first of these are no longer kept
  record Missed(List<Hint> hints, boolean complete) {}

  /// To be told after the change is stored: who reads then sees at least that change.
  public void tell(String audience, String name, String json) {
    var line = new Document("name", name).append("json", json);
    audiences.updateOne(
        Filters.eq("_id", audience),
        Updates.combine(
            Updates.inc("seq", 1L),
            Updates.pushEach("lines", List.of(line), new PushOptions().slice(-KEPT))),
        new UpdateOptions().upsert(true));
  }

  long last(String audience) {
    var found =
        audiences.find(Filters.eq("_id", audience)).projection(Projections.include("seq")).first();
    return found == null ? 0 : number(found);
  }

  Missed after(String audience, long number) {
    var found = audiences.find(Filters.eq("_id", audience)).first();
    if (found == null) {
      return new Missed(List.of(), number == 0);
    }
    long last = number(found);
    var lines = found.getList("lines", Document.class);
    long before = last - lines.size();
    var hints = new ArrayList<Hint>();
    for (int i = 0; i < lines.size(); i++) {
      long own = before + i + 1;
      if (own > number) {
        var line = lines.get(i);
        hints.add(new Hint(own, line.getString("name"), line.getString("json")));
      }
    }
    return new Missed(hints, number >= before && number <= last);
  }

  private static long number(Document found) {
    return found.get("seq", Number.class).longValue();
  }
}
