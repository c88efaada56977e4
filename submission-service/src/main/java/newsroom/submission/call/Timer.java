package newsroom.submission.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One reminder rule of one call.
///
/// @param toldAt when it was told; null when not
/// @param passed nothing is to be told any more: its time was over before the call was opened or
///     extended, or a later reminder said the same
public record Timer(int daysBefore, Instant dueAt, @Nullable Instant toldAt, boolean passed) {
  boolean waits() {
    return toldAt == null && !passed;
  }

  boolean due(Instant now) {
    return waits() && !dueAt.isAfter(now);
  }

  Timer told(Instant at) {
    return new Timer(daysBefore, dueAt, at, false);
  }

  Timer pass() {
    return new Timer(daysBefore, dueAt, null, true);
  }

  /// For a new deadline: told again when its time is still to come.
  Timer anew(Deadline deadline, Instant now) {
    var due = deadline.reminder(daysBefore);
    return due.isAfter(now) ? new Timer(daysBefore, due, null, false) : waits() ? pass() : this;
  }
}
