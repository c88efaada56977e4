package newsroom.platform.security;

import java.util.Set;
import newsroom.contracts.access.Role;
import org.jspecify.annotations.Nullable;

/// The person acting. A handler argument, always taken from the token; staff have no unit.
public record Actor(String accountId, String name, Set<Role> roles, @Nullable String unitId) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean ofUnit(String unitId) {
    return unitId.equals(this.unitId);
  }
}
