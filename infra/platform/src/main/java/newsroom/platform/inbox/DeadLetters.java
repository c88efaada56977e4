package newsroom.platform.inbox;

import java.util.Map;

/// Tells operators of an event that was parked, on the dead-letter topic, with its cause.
public interface DeadLetters {
  /// Returns when the broker has acknowledged it.
  void tell(String group, RawLetter letter);

  /// @param topic where the event came from
  record RawLetter(
      String topic, String key, String payload, Map<String, String> headers, String cause) {}
}
