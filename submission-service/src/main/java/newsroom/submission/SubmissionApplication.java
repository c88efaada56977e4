package newsroom.submission;

import java.time.Clock;
import newsroom.platform.ids.Ids;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Articles;
import newsroom.submission.article.ReceiptAudit;
import newsroom.submission.article.Receipts;
import newsroom.submission.article.Texts;
import newsroom.submission.unit.UnitDesk;
import newsroom.submission.unit.Units;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the service and sets up its desks.
@SpringBootApplication(proxyBeanMethods = false)
public class SubmissionApplication {
  public static void main(String[] args) {
    SpringApplication.run(SubmissionApplication.class, args);
  }

  @Bean
  UnitDesk unitDesk(Units units) {
    return new UnitDesk(units);
  }

  @Bean
  ArticleDesk articleDesk(
      Articles articles, Texts texts, Receipts receipts, Units units, Clock clock) {
    return new ArticleDesk(articles, texts, receipts, units, clock, Ids::next);
  }

  @Bean
  ReceiptAudit receiptAudit(Articles articles, Receipts receipts) {
    return new ReceiptAudit(articles, receipts);
  }
}
