package newsroom.notification.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The headlines of an article, by version.
public record ArticleCard(String articleId, Map<Integer, String> headlines) {
  public ArticleCard {
    headlines = Map.copyOf(headlines);
  }

  public ArticleCard(String articleId) {
    this(articleId, Map.of());
  }

  public ArticleCard with(int versionNo, String headline) {
    var more = new HashMap<>(headlines);
    more.put(versionNo, headline);
    return new ArticleCard(articleId, more);
  }

  /// Empty while the event that introduces the version is still on its way.
  public Optional<String> headline(int versionNo) {
    return Optional.ofNullable(headlines.get(versionNo));
  }
}
