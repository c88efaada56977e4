package newsroom.publishing.publication;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.publishing.pool.Pool;
import org.springframework.stereotype.Service;

/// Follows a published issue to its articles, and takes one back. Every step may be repeated.
@Service
public class PublicationDesk {
  private final Publications publications;
  private final PublishedPages pages;
  private final Pool pool;
  private final Clock clock;

  public PublicationDesk(Publications publications, PublishedPages pages, Pool pool, Clock clock) {
    this.publications = publications;
    this.pages = pages;
    this.pool = pool;
    this.clock = clock;
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

  public Snapshot<Publication> load(String articleId) {
    return publications
        .find(articleId)
        .orElseThrow(() -> new Refusal.NotFound(PublicationReason.NO_SUCH_PUBLICATION));
  }

  /// 撤销稿件. From the write on its own address answers with the notice; then its issue's pages are
  /// drawn again, also by whoever reads the event, should this process end in between.
  ///
  /// Asked again by the same person with the same words, it is the same kill.
  public Snapshot<Publication> kill(String articleId, long version, String reason, String by) {
    var before = load(articleId);
    if (before.state() instanceof Publication.Killed(_, var notice)
        && notice.reason().equals(reason)
        && notice.by().equals(by)) {
      return before;
    }
    var notice = new Publication.Notice(reason, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var killed =
        publications.change(
            articleId,
            Cause.Command.of("kill:" + articleId + ":" + version),
            Expected.version(version),
            publication -> publication.kill(notice));
    pages.redraw(before.state().place().issueId());
    return killed.snapshot();
  }
}
