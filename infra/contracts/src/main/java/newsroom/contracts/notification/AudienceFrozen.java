package newsroom.contracts.notification;

/// 冻结名单: who gets the mail of this issue is settled.
///
/// @param digest SHA-256 over the sorted subscriber ids
public record AudienceFrozen(String issueId, int count, String digest)
    implements NotificationEvent {}
