package newsroom.review.casefile.kafka;

import java.util.Map;
import java.util.function.Consumer;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.inbox.Inboxes;
import newsroom.review.casefile.Reports;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Screens;
import newsroom.review.casefile.Versions;
import newsroom.review.policy.Policies;
import newsroom.review.policy.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class SubmissionReaderConfiguration {
  @Bean
  Consumer<Message<byte[]>> submissions(
      Inboxes inboxes,
      AggregateStore<ReviewCase> store,
      Versions versions,
      Reports reports,
      Screens screens,
      Policies policies,
      WorkingCalendar calendar) {
    var reaction = new SubmissionReaction(store, versions, reports, screens, policies, calendar);
    return inboxes.reader("review-submission", Map.of("article", reaction));
  }
}
