package newsroom.contracts.notification;

/// The second step of the double opt-in.
public record SubscriberConfirmed(String subscriberId) implements NotificationEvent {}
