package newsroom.contracts.review;

import newsroom.contracts.Event;

/// Key: articleId; there is one review case 审稿单 per article. Reviewers are named by account id.
public sealed interface ReviewEvent extends Event
    permits ReviewOpened,
        StageClaimed,
        StageReleased,
        OverrideRecorded,
        VerificationRecorded,
        StageDecided,
        RevisionRequested,
        ReviewResumed,
        ArticleApproved,
        ArticleRejected,
        ReviewCancelled,
        CheckReportAttached,
        FindingWaived,
        ReviewerRecused,
        ReviewHeld,
        HoldEnded,
        ReviewReopened,
        ReviewOverdue,
        EditorialEditMade,
        ConsentRecorded {
  String articleId();
}
