package newsroom.submission.article;

import java.util.Map;
import java.util.Optional;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitPolicies;
import newsroom.submission.unit.Units;

/// What an article has to know of units.
final class Standing {
  private final Units units;
  private final UnitPolicies policies;

  Standing(Units units, UnitPolicies policies) {
    this.units = units;
    this.policies = policies;
  }

  boolean signOffRequired(String unitId) {
    return units.find(unitId).filter(u -> policies.signOffRequired(u.state())).isPresent();
  }

  boolean exists(String unitId) {
    return units.find(unitId).isPresent();
  }

  void mustBeActive(String unitId) {
    Optional<Unit> unit = units.find(unitId).map(Snapshot::state);
    if (unit.isEmpty()) {
      throw refused("未登记", "not registered");
    }
    switch (unit.get()) {
      case Unit.Active _ -> {}
      case Unit.Applied _ -> throw refused("申请", "not activated yet");
      case Unit.Suspended _ -> throw refused("暂停", "suspended");
      case Unit.Merged _ -> throw refused("并入其他单位", "merged into another unit");
      case Unit.Closed _ -> throw refused("撤销", "closed");
    }
  }

  private static Refusal refused(String status, String english) {
    return new Refusal.Conflict(
        ArticleReason.UNIT_NOT_ACTIVE, Map.of("status", status, "statusEn", english));
  }
}
