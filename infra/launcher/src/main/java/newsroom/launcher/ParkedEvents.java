package newsroom.launcher;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// Events that a service could not apply and set aside, each with all later ones of its source.
final class ParkedEvents implements AutoCloseable {
  private static final List<String> DATABASES =
      List.of("submission", "review", "publishing", "notification");

  /// One event and the service that set it aside.
  record Parked(String service, Document document) {
    String id() {
      return document.getString("_id");
    }
  }

  private final MongoClient client;

  ParkedEvents(String mongodb) {
    this.client = MongoClients.create(mongodb);
  }

  /// In the order in which they are to be applied, source by source.
  List<Parked> all() {
    var all = new ArrayList<Parked>();
    for (var service : DATABASES) {
      for (var document : parked(service).find().sort(Sorts.ascending("source", "sequence"))) {
        all.add(new Parked(service, document));
      }
    }
    return all;
  }

  Optional<Parked> find(String id) {
    for (var service : DATABASES) {
      var document = parked(service).find(eq(id)).first();
      if (document != null) {
        return Optional.of(new Parked(service, document));
      }
    }
    return Optional.empty();
  }

  /// Marks the oldest parked event of the same source: the service applies it and then the rest.
  void redrive(Parked event) {
    var document = event.document();
    var source =
        and(eq("group", document.getString("group")), eq("source", document.getString("source")));
    parked(event.service())
        .findOneAndUpdate(
            source,
            Updates.set("redrive", true),
            new FindOneAndUpdateOptions().sort(Sorts.ascending("sequence")));
  }

  @Override
  public void close() {
    client.close();
  }

  private MongoCollection<Document> parked(String service) {
    return client.getDatabase(service).getCollection("parked");
  }
}
