package newsroom.contracts.notification;

/// frozen = sent + failed + unknown + suppressed, always.
public record MailingCompleted(
    String issueId, int frozen, int sent, int failed, int unknown, int suppressed)
    implements NotificationEvent {}
