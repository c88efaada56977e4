package newsroom.identity.account;

import java.time.Instant;
import java.util.List;

/// Why a request is not carried out. One place turns it into words.
public sealed interface Refusal {
  record Invalid(List<Fault> faults) implements Refusal {
    public static Invalid of(String path, String code) {
      return new Invalid(List.of(new Fault(path, code)));
    }
  }

  record NoSuchAccount() implements Refusal {}

  record UsernameTaken() implements Refusal {}

  record VersionMissing() implements Refusal {}

  record Stale(long current) implements Refusal {}

  record KeyMissing() implements Refusal {}

  record KeyUsedDifferently() implements Refusal {}

  /// Nobody locks themselves out: there is always an administrator left.
  record OwnAccount() implements Refusal {}

  record Disabled() implements Refusal {}

  record LinkSpent() implements Refusal {}

  record LinkExpired(Instant at) implements Refusal {}

  /// An invitation is renewed or withdrawn only before it is used.
  record AlreadyIn() implements Refusal {}

  /// Another unit's, or nobody's: the same answer for both.
  record NoSuchUnit() implements Refusal {}

  record NotAllowed() implements Refusal {}

  /// Unit administrators are made and removed by an administrator alone.
  record AdministratorOnly() implements Refusal {}

  record NoSuchClient() implements Refusal {}

  default Refused raise() {
    return new Refused(this);
  }
}
