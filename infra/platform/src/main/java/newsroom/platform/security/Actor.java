package newsroom.platform.security;

import java.util.Set;
import newsroom.contracts.access.Role;
import org.jspecify.annotations.Nullable;

/// The person acting. A handler argument, always taken from the token.
///
/// @param unitId the unit this person belongs to. Staff may belong to one too, seconded from a hospital:
///     that bars them from its articles and opens nothing, so ask [#ownUnit] for what is somebody's own
public record Actor(String accountId, String name, Set<Role> roles, @Nullable String unitId) {
  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /// The unit this person writes for or looks after; null for staff, wherever they come from.
  public @Nullable String ownUnit() {
    return is(Role.CORRESPONDENT) || is(Role.UNIT_ADMIN) ? unitId : null;
  }

  public boolean ofUnit(String unitId) {
    return unitId.equals(ownUnit());
  }
}
