package newsroom.notification.mailing.mongo;

import newsroom.notification.mailing.Mailing;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.relay.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailingStore {
  @Bean
  AggregateStore<Mailing> mailingDocuments(Aggregates aggregates) {
    return aggregates.store("mailing", "mailings", new MailingDocument());
  }
}
