package newsroom.contracts.submission;

import newsroom.contracts.Event;

/// Key: articleId.
public sealed interface SubmissionEvent extends Event
    permits SubmissionReceived, SubmissionRevised, SubmissionWithdrawn {
  String articleId();
}
