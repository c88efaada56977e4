package newsroom.contracts.call;

/// 取消: the answers stay articles like any other.
///
/// @param reason as the units read it
public record CallCancelled(
    String callId, String title, String kind, String reason, CallAudience audience)
    implements CallEvent {}
