package newsroom.notification.delivery;

import java.time.Instant;

/// What happens to a delivery.
public sealed interface Step {
  String worker();

  /// Somebody begins an attempt.
  record Take(String worker) implements Step {}

  /// How an attempt ended. Counts only from whoever holds the delivery.
  sealed interface Outcome extends Step {}

  record Accepted(String worker, Instant at) implements Outcome {}

  /// For good, by the mail server.
  record Refused(String worker, String reason) implements Outcome {}

  /// @param doubtful the attempt may have arrived all the same
  record Deferred(String worker, String reason, boolean doubtful, Instant nextAt)
      implements Outcome {}

  record GivenUp(String worker, String reason, boolean doubtful) implements Outcome {}

  /// Not wanted any more; nothing was sent in this attempt.
  record Withheld(String worker, String reason) implements Outcome {}
}
