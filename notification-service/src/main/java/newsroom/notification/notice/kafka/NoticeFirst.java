package newsroom.notification.notice.kafka;

import java.util.Optional;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.RevisionRequested;
import newsroom.notification.notice.Notice;
import newsroom.notification.notice.Notices;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Reaction;

/// Stores the notice before the event is noted as read; its id follows from the event's.
final class NoticeFirst implements Reaction {
  private final Notices notices;
  private final Reaction reading;

  NoticeFirst(Notices notices, Reaction reading) {
    this.notices = notices;
    this.reading = reading;
  }

  @Override
  public boolean apply(InboundEvent inbound) {
    notice(inbound).ifPresent(notices::keep);
    return reading.apply(inbound);
  }

  @Override
  public long last(String kind, String subject) {
    return reading.last(kind, subject);
  }

  private static Optional<Notice> notice(InboundEvent inbound) {
    return switch (inbound.event()) {
      case RevisionRequested told ->
          Optional.of(
              of(
                  inbound,
                  told.articleId(),
                  told.unitId(),
                  new Notice.Returned(told.versionNo(), told.points(), told.dueAt())));
      case ArticleApproved told ->
          Optional.of(
              of(inbound, told.articleId(), told.unitId(), new Notice.Approved(told.versionNo())));
      case ArticleRejected told ->
          Optional.of(
              of(
                  inbound,
                  told.articleId(),
                  told.unitId(),
                  new Notice.Rejected(told.versionNo(), told.words())));
      case ArticlePublished told ->
          Optional.of(
              of(
                  inbound,
                  told.articleId(),
                  told.unitId(),
                  new Notice.Published(
                      told.versionNo(),
                      told.publicationTitle(),
                      told.issueNo(),
                      told.issueDate(),
                      told.pageNo(),
                      told.pageName(),
                      told.permalink())));
      case null, default -> Optional.empty();
    };
  }

  private static Notice of(
      InboundEvent inbound, String articleId, String unitId, Notice.News news) {
    return Notice.of(inbound.id(), inbound.at(), articleId, unitId, news);
  }
}
