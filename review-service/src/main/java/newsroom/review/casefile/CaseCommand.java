package newsroom.review.casefile;

import java.time.Instant;
import java.util.Set;
import newsroom.platform.security.Actor;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// What can happen to a case.
public sealed interface CaseCommand {
  /// What a person at the review desk asks for.
  sealed interface AtTheDesk extends CaseCommand {}

  /// What the unit did; it has happened and cannot be refused.
  sealed interface ByTheUnit extends CaseCommand {}

  /// 领取, or hold it longer.
  record Claim(Actor reviewer, Stage stage, Instant at) implements AtTheDesk {}

  record Release(Actor reviewer) implements AtTheDesk {}

  /// @param version what the reviewer read
  /// @param words name of the verdict's words, null when it has none
  record Decide(
      Actor reviewer,
      Stage stage,
      VersionRef version,
      Verdict verdict,
      @Nullable String words,
      Instant at)
      implements AtTheDesk {}

  /// @param words name of the reason
  record Exempt(Actor by, String reviewerId, String reason, String words, Instant at)
      implements AtTheDesk {}

  /// @param version what was verified
  /// @param words name of who was asked, and how
  record Verify(Actor by, VersionRef version, String words, Instant at) implements AtTheDesk {}

  /// The next version.
  ///
  /// @param units of its byline
  record Revise(VersionRef version, String submittedBy, Set<String> units, Label label)
      implements ByTheUnit {
    public Revise {
      units = Set.copyOf(units);
    }
  }

  record Withdraw(String reason) implements ByTheUnit {}
}
