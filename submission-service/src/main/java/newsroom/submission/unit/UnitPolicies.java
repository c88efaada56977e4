package newsroom.submission.unit;

import java.util.Map;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;

/// What is asked of units by their kind; a unit may be an exception.
public interface UnitPolicies {
  /// What holds at present; version 0 while nobody has decided anything.
  Snapshot<SignOff> signOff();

  Outcome<SignOff> decide(Cause.Command cause, Expected expected, SignOff signOff);

  /// Whether 单位审签 is required of an article of this unit.
  default boolean signOffRequired(Unit unit) {
    var own = unit.profile().details().signOff();
    return own == null ? signOff().state().required(unit.profile().kind()) : own;
  }

  /// 单位审签 by kind. A kind that is not named needs none.
  record SignOff(Map<UnitKind, Boolean> required) {
    public SignOff {
      required = Map.copyOf(required);
    }

    public boolean required(UnitKind kind) {
      return required.getOrDefault(kind, false);
    }
  }
}
