package newsroom.submission.usage;

import java.time.Clock;
import newsroom.submission.ledger.Book;
import newsroom.submission.search.SearchIndex;
import newsroom.submission.unit.UnitDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UsageConfiguration {
  @Bean
  Usage usage(SearchIndex index, UnitDirectory units, Book book, Clock clock) {
    return new Usage(index, units, book, clock);
  }
}
