package newsroom.publishing.pool.mongo;

import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.publishing.pool.PoolArticle;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One document per article; where it stands is written beside the state, for the pool's list.
@Configuration(proxyBeanMethods = false)
class PoolDocuments implements StateMapping<PoolArticle> {
  private final JsonMapper json = JsonMapper.builder().build();

  @Bean
  AggregateStore<PoolArticle> poolArticles(Aggregates aggregates) {
    return aggregates.store("pool-article", "pool", this);
  }

  @Override
  public Document toDocument(PoolArticle state) {
    return new Document(json.convertValue(state, new TypeReference<>() {}))
        .append("standing", state.standing().name());
  }

  @Override
  public PoolArticle fromDocument(Document document) {
    return json.convertValue(document, PoolArticle.class);
  }
}
