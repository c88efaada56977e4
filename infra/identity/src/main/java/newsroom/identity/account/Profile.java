package newsroom.identity.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;
import org.jspecify.annotations.Nullable;

/// What others see of a person and what the person may do. A combination of roles that would let
/// one hand check another hand of the same body does not exist. Staff may belong to a unit, seconded
/// from a hospital: they do not review what it signs, and act for it in nothing.
public record Profile(String name, Set<Role> roles, @Nullable String unit) {
  private static final Set<Role> OF_A_UNIT = EnumSet.of(Role.CORRESPONDENT, Role.UNIT_ADMIN);

  /// Whoever lets people of units in does not judge what these hand in.
  private static final Set<Role> JUDGES =
      EnumSet.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.DUTY_EDITOR);

  private static final int LONGEST_NAME = 60;

  public Profile {
    name = name.strip();
    unit = unit == null || unit.isBlank() ? null : unit.strip();
    roles = Set.copyOf(roles);
    List<Fault> faults = faults(name, roles, unit);
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
  }

  public boolean administrator() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  /// Writes for a unit or looks after it; staff seconded from one do neither.
  public boolean ofAUnit() {
    return meet(roles, OF_A_UNIT);
  }

  private static List<Fault> faults(String name, Set<Role> roles, @Nullable String unit) {
    var faults = new ArrayList<Fault>();
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      faults.add(new Fault("/name", "name-length"));
    }
    boolean ofAUnit = meet(roles, OF_A_UNIT);
    if (roles.isEmpty()) {
      faults.add(new Fault("/roles", "roles-empty"));
    } else if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
      faults.add(new Fault("/roles", "roles-auditor-alone"));
    } else if (roles.contains(Role.ADMINISTRATOR) && meet(roles, JUDGES)) {
      faults.add(new Fault("/roles", "roles-administrator-not-editor"));
    } else if (roles.contains(Role.LIAISON_EDITOR) && meet(roles, JUDGES)) {
      faults.add(new Fault("/roles", "roles-liaison-not-editor"));
    } else if (ofAUnit && !OF_A_UNIT.containsAll(roles)) {
      faults.add(new Fault("/roles", "roles-unit-not-staff"));
    }
    if (ofAUnit && unit == null) {
      faults.add(new Fault("/unit", "unit-missing"));
    }
    return faults;
  }

  private static boolean meet(Collection<Role> some, Collection<Role> others) {
    return some.stream().anyMatch(others::contains);
  }
}
