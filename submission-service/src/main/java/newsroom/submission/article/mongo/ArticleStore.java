package newsroom.submission.article.mongo;

import java.time.Clock;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.relay.Aggregates;
import newsroom.submission.article.Article;
import newsroom.submission.article.Calendar;
import newsroom.submission.article.ReceiptAudit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/// The articles' documents, for whoever changes or reads them in this service.
@Configuration(proxyBeanMethods = false)
class ArticleStore {
  @Bean
  AggregateStore<Article> articleAggregates(Aggregates aggregates) {
    return aggregates.chained("article", "articles", new ArticleDocuments());
  }

  @Bean
  ReceiptRounds receiptRounds(ReceiptAudit audit, Clock clock) {
    return new ReceiptRounds(audit, clock);
  }

  @Bean
  CalendarRounds calendarRounds(Calendar calendar, Clock clock) {
    return new CalendarRounds(calendar, clock);
  }

  /// Looks at the answer clocks now and then.
  static final class CalendarRounds {
    private static final Logger log = LoggerFactory.getLogger(CalendarRounds.class);
    private final Calendar calendar;
    private final Clock clock;

    CalendarRounds(Calendar calendar, Clock clock) {
      this.calendar = calendar;
      this.clock = clock;
    }

    @Scheduled(
        initialDelayString = "${newsroom.articles.look-every:60s}",
        fixedDelayString = "${newsroom.articles.look-every:60s}")
    void look() {
      int done = calendar.look(clock.instant());
      if (done > 0) {
        log.info("Time moved {} articles", done);
      }
    }
  }

  /// Looks for unsettled receipt numbers now and then.
  static final class ReceiptRounds {
    private static final Logger log = LoggerFactory.getLogger(ReceiptRounds.class);
    private final ReceiptAudit audit;
    private final Clock clock;

    ReceiptRounds(ReceiptAudit audit, Clock clock) {
      this.audit = audit;
      this.clock = clock;
    }

    @Scheduled(
        initialDelayString = "${newsroom.receipts.look-every:30s}",
        fixedDelayString = "${newsroom.receipts.look-every:30s}")
    void look() {
      int settled = audit.settle(clock.instant());
      if (settled > 0) {
        log.info("Settled {} receipt numbers that were left open", settled);
      }
    }
  }
}
