package newsroom.contracts.call;

import java.time.Instant;

/// 延期: never to an earlier time.
///
/// @param reason as the units read it; may be empty
public record CallExtended(
    String callId,
    String title,
    String kind,
    Instant formerDeadline,
    Instant deadline,
    String reason,
    CallAudience audience)
    implements CallEvent {}
