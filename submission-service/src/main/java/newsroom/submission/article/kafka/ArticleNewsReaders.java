package newsroom.submission.article.kafka;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import newsroom.contracts.Event;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Inboxes;
import newsroom.platform.inbox.Reaction;
import newsroom.submission.article.Article;
import newsroom.submission.article.Screens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// Follows our articles through review and publication. Case and publication have the article's id.
@Configuration(proxyBeanMethods = false)
class ArticleNewsReaders {
  private static final Reaction.Move<Article> NEWS = ArticleNewsReaders::heard;

  @Bean
  Consumer<Message<byte[]>> reviews(
      Inboxes inboxes, AggregateStore<Article> articles, Screens screens) {
    return inboxes.reader(
        "submission-review", Map.of("review-case", new ShownReaction(articles, screens, NEWS)));
  }

  @Bean
  Consumer<Message<byte[]>> publications(
      Inboxes inboxes, AggregateStore<Article> articles, Screens screens) {
    return inboxes.reader(
        "submission-publishing", Map.of("publication", new ShownReaction(articles, screens, NEWS)));
  }

  private static Optional<Decision<Article>> heard(
      Optional<Article> article, Event event, InboundEvent inbound) {
    return article.flatMap(known ->
        ReviewNews.of(event, inbound.at().truncatedTo(ChronoUnit.MILLIS))
            .map(news -> Decision.of(known.hear(news))));
  }
}
