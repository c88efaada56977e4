package newsroom.review.casefile.mongo;

import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.relay.Aggregates;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseStoreConfiguration {
  @Bean
  AggregateStore<ReviewCase> caseStore(Aggregates aggregates, WorkingCalendar calendar) {
    return aggregates.chained("review-case", "cases", new CaseMapping(calendar));
  }
}
