package newsroom.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileTests {
  private static List<String> faults(@Nullable String unit, Role... roles) {
    try {
      var _ = new Profile("张三示例", Set.of(roles), unit);
      return List.of();
    } catch (Refused refused) {
      return ((Refusal.Invalid) refused.refusal()).faults().stream().map(Fault::code).toList();
    }
  }

  /// Every pair of roles, with and without a unit: what is allowed is listed, all else is not.
  @Test
  void everyPairOfRolesIsAllowedOnlyIfNeitherChecksTheOther() {
    var ofAUnit = EnumSet.of(Role.CORRESPONDENT, Role.UNIT_ADMIN);
    var reviewing =
        EnumSet.of(
            Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.DUTY_EDITOR);
    var opening = EnumSet.of(Role.ADMINISTRATOR, Role.LIAISON_EDITOR);
    for (Role one : Role.values()) {
      for (Role other : Role.values()) {
        if (one == other) {
          continue;
        }
        boolean bothOfAUnit = ofAUnit.contains(one) && ofAUnit.contains(other);
        boolean neitherOfAUnit = !ofAUnit.contains(one) && !ofAUnit.contains(other);
        boolean auditor = one == Role.AUDITOR || other == Role.AUDITOR;
        boolean opensAndReviews =
            (opening.contains(one) && reviewing.contains(other))
                || (opening.contains(other) && reviewing.contains(one));
        boolean staff = neitherOfAUnit && !auditor && !opensAndReviews;
        assertThat(faults("unit-1", one, other).isEmpty())
            .as(one + " and " + other + " of a unit")
            .isEqualTo(bothOfAUnit || staff);
        assertThat(faults(null, one, other).isEmpty())
            .as(one + " and " + other + " without a unit")
            .isEqualTo(staff);
      }
    }
  }

  @Test
  void aRoleOfAUnitNeedsOneAndStaffMayHaveOne() {
    for (Role role : Role.values()) {
      boolean ofAUnit = role == Role.CORRESPONDENT || role == Role.UNIT_ADMIN;
      assertThat(faults("unit-1", role)).isEmpty();
      assertThat(faults(null, role).isEmpty()).isEqualTo(!ofAUnit);
    }
  }
}
