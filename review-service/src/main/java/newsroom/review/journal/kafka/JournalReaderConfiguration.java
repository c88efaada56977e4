package newsroom.review.journal.kafka;

import java.util.Map;
import java.util.function.Consumer;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.inbox.Inboxes;
import newsroom.review.journal.Head;
import newsroom.review.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class JournalReaderConfiguration {
  @Bean
  Consumer<Message<byte[]>> journal(
      Inboxes inboxes, AggregateStore<Head> journalHeads, Journal journal) {
    var reaction = new JournalReaction(journalHeads, journal);
    return inboxes.reader(
        "review-journal", Map.of(Journal.CASES, reaction, Journal.ARTICLES, reaction));
  }
}
