package newsroom.review.journal.mongo;

import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import newsroom.review.journal.Head;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Keeps the order in which events came; it tells nobody anything.
@Configuration(proxyBeanMethods = false)
class JournalStoreConfiguration {
  @Bean
  AggregateStore<Head> journalHeads(Aggregates aggregates) {
    return aggregates.store("journal-head", "journal_heads", new Mapping());
  }

  private static final class Mapping implements StateMapping<Head> {
    @Override
    public Document toDocument(Head head) {
      return new Document("sequence", head.sequence()).append("hash", head.hash());
    }

    @Override
    public Head fromDocument(Document document) {
      return new Head(document.getLong("sequence"), document.getString("hash"));
    }
  }
}
