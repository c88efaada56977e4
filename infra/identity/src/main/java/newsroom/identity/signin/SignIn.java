package newsroom.identity.signin;

import java.time.Duration;
import java.util.Optional;
import newsroom.identity.account.Account;
import newsroom.identity.account.Accounts;
import newsroom.identity.account.PasswordHashes;
import newsroom.identity.account.Username;
import org.springframework.stereotype.Service;

/// Judges a name and a password. Neither the answer nor its time tells whether the name exists.
@Service
public class SignIn {
  private final Accounts accounts;
  private final PasswordHashes hashes;
  private final Attempts attempts;

  SignIn(Accounts accounts, PasswordHashes hashes, Attempts attempts) {
    this.accounts = accounts;
    this.hashes = hashes;
    this.attempts = attempts;
  }

  public sealed interface Outcome {
    record In(Account account) implements Outcome {}

    record Wrong(int left, Duration then) implements Outcome {}

    record Wait(Duration pause) implements Outcome {}

    /// Right password, closed account: told only to whoever knows the password.
    record Closed() implements Outcome {}
  }

  public Outcome tryPassword(String username, String password, String address) {
    String name = Username.key(username);
    if (attempts.begin(Door.PASSWORD_FROM_ADDRESS, address) instanceof Attempts.Entry.Shut shut) {
      return new Outcome.Wait(shut.pause());
    }
    return switch (attempts.begin(Door.PASSWORD_OF_ACCOUNT, name)) {
      case Attempts.Entry.Shut(var pause) -> new Outcome.Wait(pause);
      case Attempts.Entry.Open(var left, var then) -> {
        Optional<Account> account = accounts.findByUsername(name);
        String hash = account.flatMap(found -> accounts.password(found.id())).orElse(null);
        if (!hashes.matches(password, hash) || account.isEmpty()) {
          yield left > 0 ? new Outcome.Wrong(left, then) : new Outcome.Wait(then);
        }
        attempts.forget(Door.PASSWORD_OF_ACCOUNT, name);
        attempts.takeBack(Door.PASSWORD_FROM_ADDRESS, address);
        yield account.get().enabled() ? new Outcome.In(account.get()) : new Outcome.Closed();
      }
    };
  }
}
