package newsroom.submission.article.kafka;

import java.time.Instant;
import java.util.Optional;
import newsroom.contracts.Event;
import newsroom.contracts.publishing.ArticleKilled;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.CheckReportAttached;
import newsroom.contracts.review.ConsentRecorded;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.review.FindingWaived;
import newsroom.contracts.review.HoldEnded;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewEvent;
import newsroom.contracts.review.ReviewHeld;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewOverdue;
import newsroom.contracts.review.ReviewReopened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.ReviewerRecused;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.contracts.review.StageReleased;
import newsroom.contracts.review.VerificationRecorded;
import newsroom.submission.article.News;
import newsroom.submission.article.Publication;

/// Foreign events in our words. Who reviewed stops here.
final class ReviewNews {
  private ReviewNews() {}

  static Optional<News> of(Event event, Instant at) {
    return switch (event) {
      case ReviewEvent review -> of(review, at);
      case ArticlePublished published -> Optional.of(new News.Printed(at, publication(published)));
      case ArticleKilled killed -> Optional.of(new News.Killed(at, killed.reason()));
      default -> Optional.empty();
    };
  }

  private static Optional<News> of(ReviewEvent event, Instant at) {
    return switch (event) {
      case ReviewOpened _ -> Optional.of(new News.Opened(at));
      case RevisionRequested e ->
          Optional.of(new News.SentBack(at, e.versionNo(), e.reasonCode(), e.points(), e.dueAt()));
      case ReviewResumed _ -> Optional.of(new News.Resumed(at));
      case ReviewReopened e ->
          e.undone().equals("WAITING") ? Optional.empty() : Optional.of(new News.Reopened(at));
      case EditorialEditMade e ->
          Optional.of(new News.Edited(at, e.version().versionNo(), e.consentNeeded()));
      case ArticleApproved e -> Optional.of(new News.Approved(at, e.versionNo()));
      case ArticleRejected e -> Optional.of(new News.TurnedDown(at, e.reasonCode(), e.words()));
      case ReviewCancelled _ -> Optional.of(new News.Cancelled(at));
      case StageClaimed _,
          StageReleased _,
          OverrideRecorded _,
          VerificationRecorded _,
          StageDecided _,
          CheckReportAttached _,
          FindingWaived _,
          ReviewerRecused _,
          ReviewHeld _,
          HoldEnded _,
          ReviewOverdue _,
          ConsentRecorded _ ->
          Optional.empty();
    };
  }

  private static Publication publication(ArticlePublished e) {
    return new Publication(
        e.issueId(),
        e.publicationTitle(),
        e.issueNo(),
        e.issueDate(),
        e.pageNo(),
        e.pageName(),
        e.permalink(),
        e.publishedAt());
  }
}
