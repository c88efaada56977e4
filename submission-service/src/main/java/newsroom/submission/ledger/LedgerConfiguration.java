package newsroom.submission.ledger;

import java.time.Clock;
import newsroom.submission.article.Articles;
import newsroom.submission.article.Texts;
import newsroom.submission.unit.UnitDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  @Bean
  Book ledgerBook(Accounts accounts, Closings closings, Clock clock) {
    return new Book(accounts, closings, clock);
  }

  @Bean
  Crediting crediting(Articles articles, Texts texts, UnitDirectory units, Editions editions) {
    return new Crediting(articles, texts, units, editions);
  }

  @Bean
  LedgerDesk ledgerDesk(
      Accounts accounts,
      Book book,
      Closings closings,
      Objections objections,
      Editions editions,
      Clock clock) {
    return new LedgerDesk(accounts, book, closings, objections, editions, clock);
  }
}
