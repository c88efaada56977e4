package newsroom.notification.notice.mongo;

import newsroom.notification.notice.CallCard;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallStore {
  @Bean
  AggregateStore<CallCard> callCards(Aggregates aggregates) {
    return aggregates.store(
        "call-card",
        "calls",
        new StateMapping<>() {
          @Override
          public Document toDocument(CallCard card) {
            return new Document("callId", card.callId()).append("title", card.title());
          }

          @Override
          public CallCard fromDocument(Document document) {
            return new CallCard(document.getString("callId"), document.getString("title"));
          }
        });
  }
}
