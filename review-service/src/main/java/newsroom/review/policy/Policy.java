package newsroom.review.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/// How articles are reviewed. A case copies the policy when it opens and keeps it to its end.
///
/// @param version raised with every change of the data
/// @param stages in order; the last is FINAL
/// @param leaseMinutes how long a claim holds
/// @param revisionDueDays full days a unit has for a revision; the last ends at 24:00 in Shanghai
/// @param restartStage where a changed text starts again, unless an earlier stage returned it
/// @param mostRounds the last round in which a return is possible; it bounds the case
public record Policy(
    String id,
    int version,
    List<Stage> stages,
    int leaseMinutes,
    int revisionDueDays,
    Stage restartStage,
    int mostRounds) {
  private static final ZoneId NEWSROOM = ZoneId.of("Asia/Shanghai");

  public Policy {
    stages = List.copyOf(stages);
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
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new IllegalArgumentException("The review policy " + what);
    }
  }

  public Stage firstStage() {
    return stages.getFirst();
  }

  /// Empty after the last.
  public Optional<Stage> after(Stage stage) {
    int next = stages.indexOf(stage) + 1;
    return next < stages.size() ? Optional.of(stages.get(next)) : Optional.empty();
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

  /// Day deadlines end at 24:00 in Shanghai.
  public Instant revisionDue(Instant from) {
    return from.atZone(NEWSROOM)
        .toLocalDate()
        .plusDays(revisionDueDays + 1L)
        .atStartOfDay(NEWSROOM)
        .toInstant();
  }
}
