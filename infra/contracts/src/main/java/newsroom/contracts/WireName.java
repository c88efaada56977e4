package newsroom.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsroom.contracts.call.CallCancelled;
import newsroom.contracts.call.CallClosed;
import newsroom.contracts.call.CallExtended;
import newsroom.contracts.call.CallJudged;
import newsroom.contracts.call.CallOpened;
import newsroom.contracts.call.CallReminderDue;
import newsroom.contracts.call.CallResultsPublished;
import newsroom.contracts.notification.AudienceFrozen;
import newsroom.contracts.notification.MailingCompleted;
import newsroom.contracts.notification.SubscriberConfirmed;
import newsroom.contracts.notification.SubscriberUnsubscribed;
import newsroom.contracts.publishing.ArticleCut;
import newsroom.contracts.publishing.ArticleKilled;
import newsroom.contracts.publishing.ArticlePlaced;
import newsroom.contracts.publishing.ArticlePublished;
import newsroom.contracts.publishing.IssueClosed;
import newsroom.contracts.publishing.IssueOpened;
import newsroom.contracts.publishing.IssuePlanned;
import newsroom.contracts.publishing.IssuePublished;
import newsroom.contracts.publishing.IssueReopened;
import newsroom.contracts.publishing.IssueSigned;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.CheckReportAttached;
import newsroom.contracts.review.ConsentRecorded;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.review.FindingWaived;
import newsroom.contracts.review.HoldEnded;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
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
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.SubmissionLapsed;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.contracts.unit.UnitActivated;
import newsroom.contracts.unit.UnitAliasAdded;
import newsroom.contracts.unit.UnitAliasChanged;
import newsroom.contracts.unit.UnitApplied;
import newsroom.contracts.unit.UnitChanged;
import newsroom.contracts.unit.UnitClosed;
import newsroom.contracts.unit.UnitMerged;
import newsroom.contracts.unit.UnitReinstated;
import newsroom.contracts.unit.UnitRenamed;
import newsroom.contracts.unit.UnitSuspended;

/// The handwritten wire name (`ce_type`) of every event. A breaking change is a new name, never a new meaning.
public enum WireName {
  UNIT_APPLIED("newsroom.unit.unit-applied.v1", Topic.UNIT, UnitApplied.class),
  UNIT_ACTIVATED("newsroom.unit.unit-activated.v1", Topic.UNIT, UnitActivated.class),
  UNIT_SUSPENDED("newsroom.unit.unit-suspended.v1", Topic.UNIT, UnitSuspended.class),
  UNIT_REINSTATED("newsroom.unit.unit-reinstated.v1", Topic.UNIT, UnitReinstated.class),
  UNIT_CHANGED("newsroom.unit.unit-changed.v1", Topic.UNIT, UnitChanged.class),
  UNIT_RENAMED("newsroom.unit.unit-renamed.v1", Topic.UNIT, UnitRenamed.class),
  UNIT_ALIAS_ADDED("newsroom.unit.unit-alias-added.v1", Topic.UNIT, UnitAliasAdded.class),
  UNIT_ALIAS_CHANGED("newsroom.unit.unit-alias-changed.v1", Topic.UNIT, UnitAliasChanged.class),
  UNIT_MERGED("newsroom.unit.unit-merged.v1", Topic.UNIT, UnitMerged.class),
  UNIT_CLOSED("newsroom.unit.unit-closed.v1", Topic.UNIT, UnitClosed.class),
  SUBMISSION_RECEIVED(
      "newsroom.submission.submission-received.v1", Topic.SUBMISSION, SubmissionReceived.class),
  SUBMISSION_REVISED(
      "newsroom.submission.submission-revised.v1", Topic.SUBMISSION, SubmissionRevised.class),
  SUBMISSION_WITHDRAWN(
      "newsroom.submission.submission-withdrawn.v1", Topic.SUBMISSION, SubmissionWithdrawn.class),
  SUBMISSION_LAPSED(
      "newsroom.submission.submission-lapsed.v1", Topic.SUBMISSION, SubmissionLapsed.class),
  UNIT_SIGN_OFF_REQUESTED(
      "newsroom.submission.unit-sign-off-requested.v1",
      Topic.SUBMISSION,
      UnitSignOffRequested.class),
  UNIT_SIGNED_OFF("newsroom.submission.unit-signed-off.v1", Topic.SUBMISSION, UnitSignedOff.class),
  UNIT_SIGN_OFF_REFUSED(
      "newsroom.submission.unit-sign-off-refused.v1", Topic.SUBMISSION, UnitSignOffRefused.class),
  ANSWER_DUE("newsroom.submission.answer-due.v1", Topic.SUBMISSION, AnswerDue.class),
  FREE_ELSEWHERE("newsroom.submission.free-elsewhere.v1", Topic.SUBMISSION, FreeElsewhere.class),
  CALL_OPENED("newsroom.submission.call-opened.v1", Topic.SUBMISSION, CallOpened.class),
  CALL_EXTENDED("newsroom.submission.call-extended.v1", Topic.SUBMISSION, CallExtended.class),
  CALL_REMINDER_DUE(
      "newsroom.submission.call-reminder-due.v1", Topic.SUBMISSION, CallReminderDue.class),
  CALL_CLOSED("newsroom.submission.call-closed.v1", Topic.SUBMISSION, CallClosed.class),
  CALL_JUDGED("newsroom.submission.call-judged.v1", Topic.SUBMISSION, CallJudged.class),
  CALL_RESULTS_PUBLISHED(
      "newsroom.submission.call-results-published.v1",
      Topic.SUBMISSION,
      CallResultsPublished.class),
  CALL_CANCELLED("newsroom.submission.call-cancelled.v1", Topic.SUBMISSION, CallCancelled.class),
  REVIEW_OPENED("newsroom.review.review-opened.v1", Topic.REVIEW, ReviewOpened.class),
  STAGE_CLAIMED("newsroom.review.stage-claimed.v1", Topic.REVIEW, StageClaimed.class),
  STAGE_RELEASED("newsroom.review.stage-released.v1", Topic.REVIEW, StageReleased.class),
  OVERRIDE_RECORDED("newsroom.review.override-recorded.v1", Topic.REVIEW, OverrideRecorded.class),
  VERIFICATION_RECORDED(
      "newsroom.review.verification-recorded.v1", Topic.REVIEW, VerificationRecorded.class),
  STAGE_DECIDED("newsroom.review.stage-decided.v1", Topic.REVIEW, StageDecided.class),
  REVISION_REQUESTED(
      "newsroom.review.revision-requested.v1", Topic.REVIEW, RevisionRequested.class),
  REVIEW_RESUMED("newsroom.review.review-resumed.v1", Topic.REVIEW, ReviewResumed.class),
  ARTICLE_APPROVED("newsroom.review.article-approved.v1", Topic.REVIEW, ArticleApproved.class),
  ARTICLE_REJECTED("newsroom.review.article-rejected.v1", Topic.REVIEW, ArticleRejected.class),
  REVIEW_CANCELLED("newsroom.review.review-cancelled.v1", Topic.REVIEW, ReviewCancelled.class),
  CHECK_REPORT_ATTACHED(
      "newsroom.review.check-report-attached.v1", Topic.REVIEW, CheckReportAttached.class),
  FINDING_WAIVED("newsroom.review.finding-waived.v1", Topic.REVIEW, FindingWaived.class),
  REVIEWER_RECUSED("newsroom.review.reviewer-recused.v1", Topic.REVIEW, ReviewerRecused.class),
  REVIEW_HELD("newsroom.review.review-held.v1", Topic.REVIEW, ReviewHeld.class),
  HOLD_ENDED("newsroom.review.hold-ended.v1", Topic.REVIEW, HoldEnded.class),
  REVIEW_REOPENED("newsroom.review.review-reopened.v1", Topic.REVIEW, ReviewReopened.class),
  REVIEW_OVERDUE("newsroom.review.review-overdue.v1", Topic.REVIEW, ReviewOverdue.class),
  EDITORIAL_EDIT_MADE(
      "newsroom.review.editorial-edit-made.v1", Topic.REVIEW, EditorialEditMade.class),
  CONSENT_RECORDED("newsroom.review.consent-recorded.v1", Topic.REVIEW, ConsentRecorded.class),
  ISSUE_PLANNED("newsroom.publishing.issue-planned.v1", Topic.PUBLISHING, IssuePlanned.class),
  ISSUE_OPENED("newsroom.publishing.issue-opened.v1", Topic.PUBLISHING, IssueOpened.class),
  ARTICLE_PLACED("newsroom.publishing.article-placed.v1", Topic.PUBLISHING, ArticlePlaced.class),
  ARTICLE_CUT("newsroom.publishing.article-cut.v1", Topic.PUBLISHING, ArticleCut.class),
  ISSUE_CLOSED("newsroom.publishing.issue-closed.v1", Topic.PUBLISHING, IssueClosed.class),
  ISSUE_REOPENED("newsroom.publishing.issue-reopened.v1", Topic.PUBLISHING, IssueReopened.class),
  ISSUE_SIGNED("newsroom.publishing.issue-signed.v1", Topic.PUBLISHING, IssueSigned.class),
  ISSUE_PUBLISHED("newsroom.publishing.issue-published.v1", Topic.PUBLISHING, IssuePublished.class),
  ARTICLE_PUBLISHED(
      "newsroom.publishing.article-published.v1", Topic.PUBLISHING, ArticlePublished.class),
  ARTICLE_KILLED("newsroom.publishing.article-killed.v1", Topic.PUBLISHING, ArticleKilled.class),
  SUBSCRIBER_CONFIRMED(
      "newsroom.notification.subscriber-confirmed.v1",
      Topic.NOTIFICATION,
      SubscriberConfirmed.class),
  SUBSCRIBER_UNSUBSCRIBED(
      "newsroom.notification.subscriber-unsubscribed.v1",
      Topic.NOTIFICATION,
      SubscriberUnsubscribed.class),
  AUDIENCE_FROZEN(
      "newsroom.notification.audience-frozen.v1", Topic.NOTIFICATION, AudienceFrozen.class),
  MAILING_COMPLETED(
      "newsroom.notification.mailing-completed.v1", Topic.NOTIFICATION, MailingCompleted.class);

  private static final Map<String, WireName> BY_WIRE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(WireName::wire, Function.identity()));
  private static final Map<Class<?>, WireName> BY_RECORD =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(WireName::record, Function.identity()));

  private final String wire;
  private final Topic topic;
  private final Class<? extends Event> record;

  WireName(String wire, Topic topic, Class<? extends Event> record) {
    this.wire = wire;
    this.topic = topic;
    this.record = record;
  }

  public String wire() {
    return wire;
  }

  public Topic topic() {
    return topic;
  }

  public Class<? extends Event> record() {
    return record;
  }

  /// Empty when the name is not ours or not yet known to this build: the reader skips and counts it.
  public static Optional<WireName> of(String wire) {
    return Optional.ofNullable(BY_WIRE.get(wire));
  }

  /// @throws IllegalArgumentException when the event has no wire name
  public static WireName of(Event event) {
    var name = BY_RECORD.get(event.getClass());
    if (name == null) {
      throw new IllegalArgumentException("No wire name for " + event.getClass());
    }
    return name;
  }
}
