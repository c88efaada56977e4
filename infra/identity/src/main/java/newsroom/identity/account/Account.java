package newsroom.identity.account;

import org.jspecify.annotations.Nullable;

/// One person's way in. What proves it is that person stays in the store, apart from this.
public record Account(
    String id,
    String username,
    Profile profile,
    boolean enabled,
    boolean hasPassword,
    boolean hasSecondFactor,
    @Nullable Pending pending,
    long version) {

  /// Whether the version a caller saw is still the current one.
  Account at(long expected) {
    if (version != expected) {
      throw new Refusal.Stale(version).raise();
    }
    return this;
  }
}
