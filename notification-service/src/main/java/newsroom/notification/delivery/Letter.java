package newsroom.notification.delivery;

import java.util.Map;

/// A mail ready to go.
///
/// @param messageId without angle brackets; the same for every attempt of one delivery
/// @param fromName before the sender's address
public record Letter(
    String to,
    String fromName,
    String subject,
    String text,
    String html,
    String messageId,
    Map<String, String> headers) {
  public Letter {
    headers = Map.copyOf(headers);
  }
}
