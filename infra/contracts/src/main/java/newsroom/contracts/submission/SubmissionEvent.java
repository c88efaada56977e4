package newsroom.contracts.submission;

import newsroom.contracts.Event;

/// Key: articleId. A draft tells only of its sign-off; its text travels when it is handed in.
public sealed interface SubmissionEvent extends Event
    permits UnitSignOffRequested,
        UnitSignedOff,
        UnitSignOffRefused,
        SubmissionReceived,
        SubmissionRevised,
        SubmissionWithdrawn,
        SubmissionLapsed,
        AnswerDue,
        FreeElsewhere {
  String articleId();
}
