package newsroom.notification.notice.mongo;

import java.util.HashMap;
import newsroom.notification.notice.ArticleCard;
import newsroom.notification.notice.Articles;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.aggregate.StateMapping;
import newsroom.platform.relay.Aggregates;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArticleStore {
  @Bean
  AggregateStore<ArticleCard> articleCards(Aggregates aggregates) {
    return aggregates.store(
        "article-card",
        "articles",
        new StateMapping<>() {
          @Override
          public Document toDocument(ArticleCard card) {
            var headlines = new Document();
            card.headlines().forEach((versionNo, text) -> headlines.append("" + versionNo, text));
            return new Document("articleId", card.articleId()).append("headlines", headlines);
          }

          @Override
          public ArticleCard fromDocument(Document document) {
            var headlines = new HashMap<Integer, String>();
            document
                .get("headlines", new Document())
                .forEach(
                    (versionNo, text) -> headlines.put(Integer.valueOf(versionNo), (String) text));
            return new ArticleCard(document.getString("articleId"), headlines);
          }
        });
  }

  @Bean
  Articles articles(AggregateStore<ArticleCard> cards) {
    return articleId -> cards.load(articleId).map(Snapshot::state);
  }
}
