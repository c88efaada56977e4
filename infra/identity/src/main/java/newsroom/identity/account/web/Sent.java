package newsroom.identity.account.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.identity.account.Fault;
import newsroom.identity.account.Refusal;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// What a request carries, as the desks take it.
final class Sent {
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_SEARCH = 100;
  private static final int MOST = 100;

  private Sent() {}

  /// One and the same for a request and its repetitions.
  static String cause(Authentication actor, @Nullable String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw new Refusal.KeyMissing().raise();
    }
    return "open " + Vault.hash(actor.getName() + "\n" + key);
  }

  /// The version that If-Match names; one that nothing has had, if it names none of ours.
  static long version(@Nullable String match) {
    String number = match == null ? "" : match.strip().replaceAll("^(W/)?\"?|\"?$", "");
    if (number.isEmpty()) {
      throw new Refusal.VersionMissing().raise();
    }
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
  }

  static int size(int limit) {
    return Math.clamp(limit, 1, MOST);
  }

  static String sought(String typed) {
    int most = Math.min(LONGEST_SEARCH, typed.codePointCount(0, typed.length()));
    return typed.substring(0, typed.offsetByCodePoints(0, most));
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  static Set<Role> roles(@Nullable List<String> names) {
    var roles = EnumSet.noneOf(Role.class);
    var faults = new ArrayList<Fault>();
    List<String> given = names == null ? List.of() : names;
    for (int i = 0; i < given.size(); i++) {
      Optional<Role> role = role(given.get(i));
      role.ifPresent(roles::add);
      if (role.isEmpty()) {
        faults.add(new Fault("/roles/" + i, "role-unknown"));
      }
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    return roles;
  }

  private static Optional<Role> role(@Nullable String name) {
    for (Role role : Role.values()) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
