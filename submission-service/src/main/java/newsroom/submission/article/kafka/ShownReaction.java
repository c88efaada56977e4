package newsroom.submission.article.kafka;

import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Reaction;
import newsroom.submission.article.Article;
import newsroom.submission.article.Screens;

/// Changes the article of the same id, then tells the open screens of its unit.
final class ShownReaction implements Reaction {
  private final AggregateStore<Article> articles;
  private final Screens screens;
  private final Reaction inner;

  ShownReaction(AggregateStore<Article> articles, Screens screens, Reaction.Move<Article> move) {
    this.articles = articles;
    this.screens = screens;
    this.inner = Reaction.into(articles, move);
  }

  @Override
  public boolean apply(InboundEvent event) {
    boolean fresh = inner.apply(event);
    if (fresh) {
      articles
          .load(event.subject())
          .ifPresent(article -> screens.moved(article.state(), article.version()));
    }
    return fresh;
  }

  @Override
  public long last(String kind, String subject) {
    return inner.last(kind, subject);
  }
}
