package newsroom.identity.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All accounts. Every change names the version it was decided on; a lost race is refused as stale.
public interface Accounts {
  /// Stores a new account. The same cause a second time gives back the first one.
  Account add(NewAccount account);

  Optional<Account> find(String id);

  Optional<Account> findByUsername(String username);

  /// In the order they were created, beginning after an id.
  ///
  /// @param text in the name or the user name, whatever the case; empty for all
  List<Account> list(String text, @Nullable String after, int limit);

  /// Who writes for a unit or looks after it, in the order of [#list]; staff seconded from it are not
  /// its people.
  List<Account> ofUnit(String unit, @Nullable String after, int limit);

  boolean anyAdministrator();

  Account change(String id, long version, Profile profile);

  Account enable(String id, long version, boolean enabled);

  /// From now on only this link sets a password, or none does.
  Account invite(String id, long version, @Nullable Pending pending);

  /// That link has done its work; whatever was offered later stays.
  void used(String id, String link);

  /// The account a cause has made, if it asked for the same.
  Optional<Account> opened(String cause, String request);

  /// Sets a password on the strength of a one-time link: false if that link has set one before.
  boolean setPasswordOnce(String id, String hash, String use);

  /// A password of somebody's own; clears nothing else.
  void setPassword(String id, String hash);

  /// The stored hash, absent while the person has not yet set a password.
  Optional<String> password(String id);

  Optional<byte[]> secondFactor(String id);

  void setSecondFactor(String id, byte @Nullable [] secret);

  /// True exactly once for each time step, and never for an older one.
  boolean spendStep(String id, long step);

  /// What is needed to store an account for the first time.
  record NewAccount(
      String id,
      String username,
      Profile profile,
      @Nullable String passwordHash,
      @Nullable Pending pending,
      String cause,
      String request) {}
}
