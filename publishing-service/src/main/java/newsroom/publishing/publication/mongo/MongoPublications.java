package newsroom.publishing.publication.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.publishing.publication.Publication;
import newsroom.publishing.publication.Publication.Killed;
import newsroom.publishing.publication.Publication.Live;
import newsroom.publishing.publication.Publications;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The place lies flat in the state; a killed one has `killed` beside it.
@Repository
class MongoPublications implements Publications, StateMapping<Publication> {
  private static final String KILLED = "killed";

  private final JsonMapper json =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private final AggregateStore<Publication> store;

  MongoPublications(Aggregates aggregates) {
    this.store = aggregates.store("publication", "publications", this);
  }

  @Override
  public void record(
      String articleId, Cause.Command cause, Supplier<Decision<Publication>> publication) {
    store.put(
        articleId, cause, Expected.any(), there -> there.map(Decision::of).orElseGet(publication));
  }

  @Override
  public Optional<Snapshot<Publication>> find(String articleId) {
    return store.load(articleId);
  }

  @Override
  public Map<String, Killed> killed(Collection<String> articleIds) {
    var killed = new HashMap<String, Killed>();
    for (var document :
        store.collection().find(and(in("_id", articleIds), exists("state." + KILLED)))) {
      store
          .snapshot(document)
          .map(Snapshot::state)
          .filter(Killed.class::isInstance)
          .map(Killed.class::cast)
          .ifPresent(one -> killed.put(one.place().articleId(), one));
    }
    return killed;
  }

  @Override
  public Outcome<Publication> change(
      String articleId,
      Cause.Command cause,
      Expected expected,
      Function<Publication, Decision<Publication>> move) {
    return store.change(articleId, cause, expected, move);
  }

  @Override
  public Document toDocument(Publication state) {
    var document = document(state.place());
    return switch (state) {
      case Live _ -> document;
      case Killed(_, var notice) -> document.append(KILLED, document(notice));
    };
  }

  private Document document(Record values) {
    return new Document(json.convertValue(values, new TypeReference<>() {}));
  }

  @Override
  public Publication fromDocument(Document document) {
    var place = json.convertValue(document, Publication.Place.class);
    var killed = document.get(KILLED, Document.class);
    return killed == null
        ? new Live(place)
        : new Killed(place, json.convertValue(killed, Publication.Notice.class));
  }
}
