package newsroom.contracts.call;

import java.time.Instant;

/// 催稿: told once per call and rule, late when its time was missed.
///
/// @param daysBefore of the rule; 0 on the last day, negative after it
/// @param audience units that have handed in nothing yet
public record CallReminderDue(
    String callId,
    String title,
    String kind,
    int daysBefore,
    Instant deadline,
    boolean lateAccepted,
    CallAudience audience)
    implements CallEvent {}
