package newsroom.identity.client;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import newsroom.identity.IdentitySettings;
import newsroom.identity.account.Access;
import newsroom.identity.account.Fault;
import newsroom.identity.account.Refusal;
import newsroom.identity.client.ApiClients.NewClient;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Makes and revokes API clients. A revoked one gets no more tokens from that moment; a token it holds
/// ends with its short life.
@Service
public class ClientDesk {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_UNIT = 64;

  private final ApiClients clients;
  private final List<Access> access;
  private final Vault vault;
  private final IdentitySettings settings;
  private final Clock clock;

  ClientDesk(
      ApiClients clients,
      List<Access> access,
      Vault vault,
      IdentitySettings settings,
      Clock clock) {
    this.clients = clients;
    this.access = access;
    this.vault = vault;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param secret to be handed over; answered until the client has used it, and kept nowhere
  public record Made(ApiClient client, @Nullable String secret) {}

  /// @param expiresAt the longest that is allowed, if nothing is said
  public Made make(
      String actor, String cause, String name, String unit, @Nullable Instant expiresAt) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant longest = now.plus(settings.clientLife());
    Instant end = expiresAt == null ? longest : expiresAt.truncatedTo(ChronoUnit.MILLIS);
    var faults = new ArrayList<Fault>();
    if (name.isBlank() || name.strip().codePointCount(0, name.strip().length()) > LONGEST_NAME) {
      faults.add(new Fault("/name", "name-length"));
    }
    if (unit.isBlank() || unit.length() > LONGEST_UNIT) {
      faults.add(new Fault("/unit", "client-unit"));
    }
    if (!end.isAfter(now) || end.isAfter(longest)) {
      faults.add(new Fault("/expiresAt", "client-expiry"));
    }
    if (!faults.isEmpty()) {
      throw new Refusal.Invalid(faults).raise();
    }
    String id = ApiClient.PREFIX + UuidCreator.getTimeOrderedEpoch();
    ApiClient client =
        clients.add(
            new NewClient(
                new ApiClient(id, name.strip(), unit.strip(), actor, now, end, null, null, 1),
                Vault.hash(secret(id, cause)),
                cause,
                Vault.hash(String.join("\n", name, unit, String.valueOf(expiresAt)))));
    return new Made(
        client,
        client.lastUsedAt() == null && client.revokedAt() == null
            ? secret(client.id(), cause)
            : null);
  }

  /// Derived, not random: a retry of a lost answer is given the same secret.
  private String secret(String id, String cause) {
    return vault.derive("client " + id + cause);
  }

  public ApiClient find(String id) {
    return clients.find(id).orElseThrow(() -> new Refusal.NoSuchClient().raise());
  }

  public List<ApiClient> list(@Nullable String unit, @Nullable String after, int limit) {
    return clients.list(unit, after, limit);
  }

  /// Twice is once.
  public ApiClient revoke(String id, long version) {
    ApiClient client = find(id).at(version);
    if (client.revokedAt() != null) {
      return client;
    }
    ApiClient revoked = clients.revoke(id, version, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    access.forEach(open -> open.end(id, null));
    return revoked;
  }
}
