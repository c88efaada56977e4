package newsroom.review.casefile.kafka;

import java.util.Map;
import java.util.function.Consumer;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.inbox.Inboxes;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Versions;
import newsroom.review.policy.Policy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class SubmissionReaderConfiguration {
  @Bean
  Consumer<Message<byte[]>> submissions(
      Inboxes inboxes, AggregateStore<ReviewCase> store, Versions versions, Policy policy) {
    return inboxes.reader(
        "review-submission", Map.of("article", new SubmissionReaction(store, versions, policy)));
  }
}
