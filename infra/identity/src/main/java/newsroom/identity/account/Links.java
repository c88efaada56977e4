package newsroom.identity.account;

import java.time.Instant;
import java.util.Optional;

/// One-time links. Only the hash of a token is kept; taking one is atomic, so it serves once.
public interface Links {
  /// Remembers whose link it is; what it may do is in the account.
  void offer(String token, Invitation invitation, Instant until);

  Optional<Invitation> look(String token, Instant now);

  Optional<Invitation> take(String token, Instant now);

  /// When a link ran out, as long as anybody remembers.
  Optional<Instant> ranOut(String token, Instant now);

  /// Replaces every earlier first-administrator token.
  void offerSetup(String token, Instant until);

  void dropSetup();

  boolean setupOpen(String token, Instant now);

  /// Whose password may be set, and whether the lost second factor goes with the old one.
  record Invitation(String account, boolean dropSecondFactor) {}
}
