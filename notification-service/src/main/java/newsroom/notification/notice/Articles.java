package newsroom.notification.notice;

import java.util.Optional;

/// The articles as far as their events have come here.
public interface Articles {
  Optional<ArticleCard> find(String articleId);
}
