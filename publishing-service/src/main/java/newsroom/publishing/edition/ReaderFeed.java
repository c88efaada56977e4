package newsroom.publishing.edition;

import java.util.List;
import java.util.Map;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.pool.PoolArticle;

/// The feed of what was published.
public interface ReaderFeed {
  String of(List<Issue.Published> issues, Map<String, PoolArticle> articles);
}
