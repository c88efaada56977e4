package newsroom.publishing.publication.mongo;

import java.util.function.Supplier;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.publishing.publication.Publication;
import newsroom.publishing.publication.Publications;
import org.bson.Document;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MongoPublications implements Publications, StateMapping<Publication> {
  private final JsonMapper json = JsonMapper.builder().build();
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
  public Document toDocument(Publication state) {
    return new Document(json.convertValue(state, new TypeReference<>() {}));
  }

  @Override
  public Publication fromDocument(Document document) {
    return json.convertValue(document, Publication.class);
  }
}
