package newsroom.publishing.edition;

import java.util.List;
import java.util.Map;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.pool.PoolArticle;

/// One issue in the list of issues, with its first headlines.
public record Listing(Paper.Head head, List<String> headlines) {
  private static final int HEADLINES = 3;

  public Listing {
    headlines = List.copyOf(headlines);
  }

  static Listing of(Issue.Published issue, Map<String, PoolArticle> articles) {
    return new Listing(
        Paper.head(issue),
        issue.makeup().contents().stream()
            .map(placed -> articles.get(placed.content().articleId()))
            .filter(article -> article != null && article.latest() != null)
            .map(article ->
                article == null || article.latest() == null ? "" : article.latest().headline())
            .limit(HEADLINES)
            .toList());
  }
}
