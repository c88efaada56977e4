package newsroom.publishing.edition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsroom.publishing.edition.EditionFiles.Stored;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.Issues;
import newsroom.publishing.issue.Permalinks;
import newsroom.publishing.pool.Pool;
import newsroom.publishing.pool.PoolArticle;
import newsroom.publishing.publication.Publications;
import org.springframework.stereotype.Service;

/// What readers may have: files of an edition once its issue is published under that name.
@Service
public class Newsstand {
  private static final int ISSUES_LISTED = 100;
  private static final int ISSUES_IN_FEED = 20;

  private final Issues issues;
  private final Pool pool;
  private final Publications publications;
  private final EditionFiles files;
  private final ReaderPages pages;
  private final ReaderFeed feed;

  public Newsstand(
      Issues issues,
      Pool pool,
      Publications publications,
      EditionFiles files,
      ReaderPages pages,
      ReaderFeed feed) {
    this.issues = issues;
    this.pool = pool;
    this.publications = publications;
    this.files = files;
    this.pages = pages;
    this.feed = feed;
  }

  public Optional<Stored> ofIssue(String issueId, String path) {
    return published(issueId).flatMap(issue -> files.find(issue.edition(), path));
  }

  /// An article is found by the issue that has it, which only one can have.
  public Optional<Stored> ofArticle(String articleId) {
    return pool.find(articleId)
        .map(PoolArticle::claim)
        .flatMap(claim -> ofIssue(claim.issueId(), Permalinks.article(articleId)));
  }

  /// What stands at the address of an article that was killed.
  public Optional<String> notice(String articleId) {
    return Optional.ofNullable(publications.killed(Set.of(articleId)).get(articleId))
        .map(pages::killed);
  }

  public Optional<Stored> asset(String name) {
    return files.find(EditionFiles.ASSETS, name);
  }

  public Optional<Issue.Published> neighbour(String issueId, boolean later) {
    return published(issueId).flatMap(issue -> issues.neighbour(issue.masthead(), later));
  }

  public String list() {
    return pages.list(
        issues.published(ISSUES_LISTED).stream()
            .map(issue -> Listing.of(issue, readable(articles(issue))))
            .toList());
  }

  public String feed() {
    var latest = issues.published(ISSUES_IN_FEED);
    var wanted = new HashSet<String>();
    latest.forEach(issue -> wanted.addAll(articles(issue)));
    return feed.of(latest, readable(wanted));
  }

  /// What may still be read.
  private Map<String, PoolArticle> readable(Set<String> articleIds) {
    var articles = new HashMap<>(pool.find(articleIds));
    articles.keySet().removeAll(publications.killed(articleIds).keySet());
    return articles;
  }

  private static Set<String> articles(Issue issue) {
    var ids = new HashSet<String>();
    issue.makeup().contents().forEach(placed -> ids.add(placed.content().articleId()));
    return ids;
  }

  private Optional<Issue.Published> published(String issueId) {
    return issues
        .find(issueId)
        .map(snapshot -> snapshot.state())
        .filter(Issue.Published.class::isInstance)
        .map(Issue.Published.class::cast);
  }
}
