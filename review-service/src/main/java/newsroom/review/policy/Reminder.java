package newsroom.review.policy;

import java.time.Duration;
import java.time.Instant;

/// When an open stage makes itself heard, once: before its deadline, at it, or after it.
///
/// @param rule names it among the policy's reminders
/// @param minutes from the deadline; negative before it
/// @param act REMIND whoever holds the stage, or ESCALATE the stage to the duty editor 提级
public record Reminder(String rule, int minutes, Act act) {
  public enum Act {
    REMIND,
    ESCALATE
  }

  public Reminder {
    if (!rule.matches("[a-z][a-z0-9-]{1,30}")) {
      throw new IllegalArgumentException("A reminder's rule is a short name, not " + rule);
    }
    if (Math.abs(minutes) > 60 * 24 * 30) {
      throw new IllegalArgumentException("Reminder " + rule + " is more than 30 days away");
    }
  }

  public Instant at(Instant dueAt, WorkingCalendar calendar) {
    return calendar.awake(dueAt.plus(Duration.ofMinutes(minutes)));
  }
}
