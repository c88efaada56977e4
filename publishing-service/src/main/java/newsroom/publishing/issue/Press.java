package newsroom.publishing.issue;

import java.util.Map;
import newsroom.publishing.pool.ArticleText;

/// Makes the static pages of an issue, before anybody may see them.
public interface Press {
  /// Making the same edition again leaves it as it is; one that is never published harms nobody.
  ///
  /// @param edition names the pages; they are seen once the issue is published under this name
  void print(Issue issue, String edition, Map<String, ArticleText> texts);
}
