package newsroom.notification.notice;

/// What is known here of a call: that its events are read in order.
public record CallCard(String callId, String title) {}
