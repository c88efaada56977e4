package newsroom.publishing.edition;

import java.util.HashMap;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Issues;
import newsroom.publishing.issue.Press;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.publication.Publications;
import newsroom.publishing.publication.PublishedPages;
import org.springframework.stereotype.Service;

/// Draws a published issue again under the name it has, with notices where articles were killed.
@Service
class RedrawnPages implements PublishedPages {
  private final Issues issues;
  private final Pool pool;
  private final Publications publications;
  private final Press press;

  RedrawnPages(Issues issues, Pool pool, Publications publications, Press press) {
    this.issues = issues;
    this.pool = pool;
    this.publications = publications;
    this.press = press;
  }

  @Override
  public void redraw(String issueId) {
    var issue = issues.find(issueId).map(found -> found.state()).orElse(null);
    if (!(issue instanceof Issue.Published published)) {
      return;
    }
    var texts =
        new HashMap<>(
            pool.texts(
                published.makeup().contents().stream()
                    .map(c -> new Pool.VersionRef(c.content().articleId(), c.content().versionNo()))
                    .toList()));
    publications
        .killed(texts.keySet())
        .forEach((articleId, killed) ->
            texts.computeIfPresent(
                articleId, (_, text) -> KilledNotice.insteadOf(text, killed.notice())));
    press.print(published, published.edition(), texts);
  }
}
