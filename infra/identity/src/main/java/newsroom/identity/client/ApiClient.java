package newsroom.identity.client;

import java.time.Instant;
import newsroom.identity.account.Refusal;
import org.jspecify.annotations.Nullable;

/// A program that acts for one unit. Its id begins with `api-`, so that whoever reads a history sees a
/// machine where a person's account would stand.
public record ApiClient(
    String id,
    String name,
    String unit,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    long version) {
  static final String PREFIX = "api-";

  /// Whether it is given tokens.
  public boolean open(Instant now) {
    return revokedAt == null && expiresAt.isAfter(now);
  }

  ApiClient at(long expected) {
    if (version != expected) {
      throw new Refusal.Stale(version).raise();
    }
    return this;
  }
}
