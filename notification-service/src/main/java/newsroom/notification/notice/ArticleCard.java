package newsroom.notification.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The headlines of an article, by version.
public record ArticleCard(String articleId, Map<Integer, String> headlines) {
  /// Where the title of what waits for a sign-off stands: it is no version yet.
  public static final int WORKING_COPY = 0;

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

  /// Of the version handed in last.
  public Optional<String> newest() {
    return headlines.keySet().stream()
        .filter(no -> no > WORKING_COPY)
        .max(Integer::compare)
        .map(headlines::get);
  }
}
