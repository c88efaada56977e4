package newsroom.contracts.notification;

/// 退订.
public record SubscriberUnsubscribed(String subscriberId) implements NotificationEvent {}
