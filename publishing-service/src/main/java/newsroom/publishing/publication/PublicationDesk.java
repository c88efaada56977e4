package newsroom.publishing.publication;

import newsroom.contracts.publishing.IssuePublished;
import newsroom.platform.aggregate.Cause;
import newsroom.publishing.pool.Pool;
import org.springframework.stereotype.Service;

/// Follows a published issue to its articles. Every step may be repeated.
@Service
public class PublicationDesk {
  private final Publications publications;
  private final Pool pool;

  public PublicationDesk(Publications publications, Pool pool) {
    this.publications = publications;
    this.pool = pool;
  }

  /// @param correlationId of the publication; all its events carry it
  public void follow(IssuePublished issue, String correlationId) {
    for (var page : issue.pages()) {
      for (var entry : page.entries()) {
        var cause =
            new Cause.Command(
                "publish:" + issue.issueId() + ":" + entry.articleId(), correlationId);
        publications.record(entry.articleId(), cause, () -> Publication.of(issue, page, entry));
        pool.published(entry.articleId(), issue.issueId(), issue.publishedAt());
      }
    }
  }
}
