package newsroom.review.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How articles are reviewed 审稿规则. A case copies the policy when it opens and keeps it to its end.
///
/// @param version raised with every change of the data
/// @param stages in order; the last is FINAL. Two instead of three is the fast track 快速通道
/// @param leaseMinutes how long a claim holds
/// @param revisionDueDays full days a unit has for a revision; the last ends at 24:00 in Shanghai
/// @param restartStage where a changed text starts again, unless an earlier stage returned it
/// @param mostRounds the last round in which a return is possible; it bounds the case
/// @param deadlines how long each stage may be open; a stage without one has none
/// @param smallEdit characters that editors may change in one text while the passes before stand 小改
/// @param secondFactor whether final review asks for a fresh second factor
/// @param dutyStages stages that only a duty editor decides from the start 提级
/// @param undoMinutes how long one may take back what one has decided
/// @param reminders of every open stage
public record Policy(
    String id,
    int version,
    List<Stage> stages,
    int leaseMinutes,
    int revisionDueDays,
    Stage restartStage,
    int mostRounds,
    Map<Stage, Term> deadlines,
    int smallEdit,
    boolean secondFactor,
    Set<Stage> dutyStages,
    int undoMinutes,
    List<Reminder> reminders) {

  public Policy {
    stages = List.copyOf(stages);
    deadlines = Map.copyOf(deadlines);
    dutyStages = Set.copyOf(dutyStages);
    reminders = List.copyOf(reminders);
    require(!id.isBlank() && version > 0, "needs an id and a version from 1");
    require(stages.size() >= 2, "needs two stages or more: two people see every article");
    require(
        stages.size() == EnumSet.copyOf(stages).size()
            && stages.equals(stages.stream().sorted(Comparator.naturalOrder()).toList()),
        "needs its stages once each and in order");
    require(stages.getLast() == Stage.FINAL, "must end with FINAL");
    require(stages.contains(restartStage), "must restart at one of its stages");
    require(leaseMinutes >= 1 && leaseMinutes <= 24 * 60, "needs a lease of 1 minute to 1 day");
    require(revisionDueDays >= 1 && revisionDueDays <= 60, "needs 1 to 60 days for a revision");
    require(mostRounds >= 1 && mostRounds <= 6, "needs 1 to 6 rounds");
    require(stages.containsAll(deadlines.keySet()), "has a deadline for a stage it does not have");
    require(stages.containsAll(dutyStages), "raises a stage it does not have");
    require(smallEdit >= 0 && smallEdit <= 1_000, "allows a small edit of 0 to 1 000 characters");
    require(undoMinutes >= 0 && undoMinutes <= 24 * 60, "needs 0 minutes to 1 day for an undo");
    require(reminders.size() <= 8, "has 8 reminders at most");
    require(
        reminders.size() == new HashSet<>(reminders.stream().map(Reminder::rule).toList()).size(),
        "names each reminder once");
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("The review policy " + what);
    }
  }

  /// Without deadlines, reminders or anything beyond the stages themselves.
  public static Policy plain(
      String id,
      int version,
      List<Stage> stages,
      int leaseMinutes,
      int revisionDueDays,
      Stage restartStage,
      int mostRounds) {
    return new Policy(
        id,
        version,
        stages,
        leaseMinutes,
        revisionDueDays,
        restartStage,
        mostRounds,
        new EnumMap<>(Stage.class),
        0,
        false,
        Set.of(),
        0,
        List.of());
  }

  public Stage firstStage() {
    return stages.getFirst();
  }

  /// Fewer than three people see the article; its certificate says so.
  public boolean fastTrack() {
    return stages.size() < Stage.values().length;
  }

  /// Empty after the last.
  public Optional<Stage> after(Stage stage) {
    int next = stages.indexOf(stage) + 1;
    return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
  }

  /// Empty before the first.
  public Optional<Stage> before(Stage stage) {
    int previous = stages.indexOf(stage) - 1;
    return previous >= 0 ? Optional.of(stages.get(previous)) : Optional.empty();
  }

  /// Where the next round starts. Without a new text the earlier passes stand, for they name its hash.
  public Stage restart(Stage returnedBy, boolean textChanged) {
    if (!textChanged) {
      return returnedBy;
    }
    return restartStage.compareTo(returnedBy) < 0 ? restartStage : returnedBy;
  }

  public Duration lease() {
    return Duration.ofMinutes(leaseMinutes);
  }

  public Duration undo() {
    return Duration.ofMinutes(undoMinutes);
  }

  /// When a stage that opens now is due; empty when the policy sets no deadline.
  public Optional<Instant> due(Stage stage, Instant openedAt, WorkingCalendar calendar) {
    return Optional.ofNullable(deadlines.get(stage)).map(term -> term.after(openedAt, calendar));
  }

  /// Day deadlines end at 24:00 in Shanghai.
  public Instant revisionDue(Instant from) {
    return from.atZone(WorkingCalendar.NEWSROOM)
        .toLocalDate()
        .plusDays(revisionDueDays + 1L)
        .atStartOfDay(WorkingCalendar.NEWSROOM)
        .toInstant();
  }
}
