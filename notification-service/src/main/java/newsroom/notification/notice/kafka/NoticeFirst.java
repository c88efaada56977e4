package newsroom.notification.notice.kafka;

import java.util.List;
import newsroom.contracts.call.CallEvent;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.SubmissionLapsed;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignature;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.notification.notice.Notice;
import newsroom.notification.notice.Notices;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Reaction;

/// Stores the notices before the event is noted as read; their ids follow from the event's.
final class NoticeFirst implements Reaction {
  private final Notices notices;
  private final CallNotices calls;
  private final Reaction reading;

  NoticeFirst(Notices notices, CallNotices calls, Reaction reading) {
    this.notices = notices;
    this.calls = calls;
    this.reading = reading;
  }

  @Override
  public boolean apply(InboundEvent inbound) {
    // What is read already is not told once more to a unit that came later
    if (inbound.sequence() > last(inbound.kind(), inbound.subject())) {
      notices(inbound).forEach(notices::keep);
    }
    return reading.apply(inbound);
  }

  @Override
  public long last(String kind, String subject) {
    return reading.last(kind, subject);
  }

  private List<Notice> notices(InboundEvent inbound) {
    return switch (inbound.event()) {
      case CallEvent told -> calls.of(told, inbound);
      case RevisionRequested told ->
          of(
              inbound,
              told.articleId(),
              told.unitId(),
              new Notice.Returned(told.versionNo(), told.points(), told.dueAt()));
      case ArticleApproved told ->
          of(inbound, told.articleId(), told.unitId(), new Notice.Approved(told.versionNo()));
      case EditorialEditMade told when told.consentNeeded() ->
          of(
              inbound,
              told.articleId(),
              told.unitId(),
              new Notice.ConsentAsked(told.version().versionNo()));
      case ArticleRejected told ->
          of(
              inbound,
              told.articleId(),
              told.unitId(),
              new Notice.Rejected(told.versionNo(), told.words()));
      case ArticlePublished told ->
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
                  told.permalink()));
      case AnswerDue told ->
          of(inbound, told.articleId(), told.unitId(), new Notice.AnswerDue(told.answerBy()));
      case FreeElsewhere told ->
          of(inbound, told.articleId(), told.unitId(), new Notice.FreeElsewhere());
      case SubmissionLapsed told ->
          of(inbound, told.articleId(), told.unitId(), new Notice.Lapsed(told.reason()));
      case UnitSignOffRequested told ->
          of(inbound, told.articleId(), told.unitId(), new Notice.SignOffRequested());
      case UnitSignedOff told ->
          of(
              inbound,
              told.articleId(),
              told.unitId(),
              new Notice.SignedOff(signer(told.signature())));
      case UnitSignOffRefused told ->
          of(inbound, told.articleId(), told.unitId(), new Notice.SignOffRefused(told.reason()));
      case null, default -> List.of();
    };
  }

  /// Of the unit itself, which reads the letter.
  private static String signer(UnitSignature signature) {
    return (signature.post() + " " + signature.name()).strip();
  }

  private static List<Notice> of(
      InboundEvent inbound, String articleId, String unitId, Notice.ArticleNews news) {
    return List.of(Notice.of(inbound.id(), inbound.at(), articleId, unitId, news));
  }
}
