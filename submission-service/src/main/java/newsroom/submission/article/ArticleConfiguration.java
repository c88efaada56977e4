package newsroom.submission.article;

import java.time.Clock;
import java.time.Duration;
import newsroom.platform.ids.Ids;
import newsroom.submission.unit.UnitPolicies;
import newsroom.submission.unit.Units;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sets up the desks of the articles.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArticleConfiguration.Times.class)
class ArticleConfiguration {
  /// `newsroom.articles.*`
  ///
  /// @param opening how soon a review is expected to start
  /// @param deciding how soon a round of it
  /// @param keeping how long an accepted article waits for a page before it lapses
  @ConfigurationProperties("newsroom.articles")
  record Times(
      @DefaultValue("P1D") Duration opening,
      @DefaultValue("P3D") Duration deciding,
      @DefaultValue("P60D") Duration keeping) {}

  @Bean
  Genres genres() {
    return Genres.ofThisBuild();
  }

  @Bean
  Readiness readiness(Genres genres, PrintedNames printed) {
    return new Readiness(genres, printed);
  }

  @Bean
  ArticleDesk articleDesk(
      Articles articles,
      Texts texts,
      Receipts receipts,
      Units units,
      UnitPolicies policies,
      Readiness readiness,
      ReprintSources sources,
      ShownPhotos photos,
      OpenCalls calls,
      Clock clock) {
    return new ArticleDesk(
        articles, texts, receipts, units, policies, readiness, sources, photos, calls, clock);
  }

  @Bean
  DraftDesk draftDesk(
      ArticleDesk desk,
      Articles articles,
      Texts texts,
      DraftCopies copies,
      ShownPhotos photos,
      Clock clock) {
    return new DraftDesk(desk, articles, texts, copies, photos, clock, Ids::next);
  }

  @Bean
  SignOffDesk signOffDesk(ArticleDesk desk, Clock clock) {
    return new SignOffDesk(desk, clock);
  }

  @Bean
  ReceiptAudit receiptAudit(Articles articles, Receipts receipts) {
    return new ReceiptAudit(articles, receipts);
  }

  @Bean
  Outlook outlook(Times times) {
    return new Outlook(times.opening(), times.deciding(), times.keeping());
  }

  @Bean
  Calendar articleCalendar(Articles articles, Times times) {
    return new Calendar(articles, times.keeping());
  }
}
