package newsroom.review.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsroom.contracts.review.ParagraphEdit;
import newsroom.platform.security.Actor;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// What can happen to a case.
public sealed interface CaseCommand {
  /// What a person at the review desk asks for.
  sealed interface AtTheDesk extends CaseCommand {}

  /// What the unit did; it has happened and cannot be refused.
  sealed interface ByTheUnit extends CaseCommand {}

  /// What the desk does by itself. Come too late, it changes nothing.
  sealed interface ByItself extends CaseCommand {}

  /// 领取, or hold it longer.
  ///
  /// @param takeOver 接管: name of the reason for which the stage is taken from whoever holds it
  record Claim(Actor reviewer, Stage stage, @Nullable String takeOver, Instant at)
      implements AtTheDesk {}

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

  /// 具名放行.
  ///
  /// @param version in which the finding was read
  record Waive(
      Actor by,
      VersionRef version,
      String findingId,
      String ruleId,
      String reason,
      String words,
      Instant at)
      implements AtTheDesk {}

  /// 编辑修改: the next version, by whoever holds the stage.
  ///
  /// @param base what was edited
  /// @param article the whole text, as it travels
  record Edit(
      Actor editor,
      VersionRef base,
      EditedArticle article,
      List<ParagraphEdit> edits,
      int characters,
      Label label,
      @Nullable CheckReport report,
      Instant at)
      implements AtTheDesk {
    public Edit {
      edits = List.copyOf(edits);
    }

    VersionRef version() {
      return article.version();
    }

    boolean content() {
      return edits.stream().anyMatch(e -> e.kind().equals("CONTENT"));
    }
  }

  /// 回避.
  record Recuse(Actor reviewer, String reason, String words, Instant at) implements AtTheDesk {}

  /// Ends a hold.
  record GoOn(Actor by, String reason, String words, Instant at) implements AtTheDesk {}

  /// Takes the last decision back.
  record Reopen(Actor by, String reason, String words, Instant at) implements AtTheDesk {}

  /// The next version.
  ///
  /// @param units of its byline
  record Revise(
      VersionRef version,
      String submittedBy,
      Set<String> units,
      Label label,
      @Nullable CheckReport report,
      Instant at)
      implements ByTheUnit {
    public Revise {
      units = Set.copyOf(units);
    }
  }

  /// Whether an editor's change of content may stand.
  ///
  /// @param words name of the unit's words
  record Answer(
      Actor by,
      VersionRef version,
      boolean agreed,
      @Nullable String said,
      @Nullable String words,
      Instant at)
      implements AtTheDesk {}

  record Withdraw(String reason) implements ByTheUnit {}

  /// The checks looked again, for a text that was there before or by other rules.
  record Attach(CheckReport report) implements ByItself {}

  /// A deadline's reminders that are due.
  record Remind(Instant at) implements ByItself {}
}
