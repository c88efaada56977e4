package newsroom.contracts.call;

import newsroom.contracts.Event;

/// Key: callId. A draft tells nothing; the answers are articles and tell for themselves.
public sealed interface CallEvent extends Event
    permits CallOpened,
        CallExtended,
        CallReminderDue,
        CallClosed,
        CallJudged,
        CallResultsPublished,
        CallCancelled {
  String callId();
}
