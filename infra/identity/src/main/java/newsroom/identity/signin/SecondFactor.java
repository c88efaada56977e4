package newsroom.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import newsroom.identity.account.Accounts;
import org.springframework.stereotype.Service;

/// Judges the six digits of an authenticator. Each code counts once, and guessing is throttled.
@Service
public class SecondFactor {
  private final Accounts accounts;
  private final Attempts attempts;
  private final Clock clock;

  SecondFactor(Accounts accounts, Attempts attempts, Clock clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.clock = clock;
  }

  public sealed interface Outcome {
    record Right() implements Outcome {}

    record Wrong(int left, Duration then) implements Outcome {}

    record Wait(Duration pause) implements Outcome {}
  }

  public Outcome check(String account, String code) {
    return accounts
        .secondFactor(account)
        .map(secret -> judge(account, code, secret, false))
        .orElse(new Outcome.Wrong(0, Duration.ZERO));
  }

  /// Takes a new secret into use once the person has shown that the authenticator knows it.
  public Outcome enrol(String account, byte[] secret, String code) {
    return judge(account, code, secret, true);
  }

  public void drop(String account) {
    accounts.setSecondFactor(account, null);
  }

  private Outcome judge(String account, String code, byte[] secret, boolean enrolling) {
    return switch (attempts.begin(Door.CODE_OF_ACCOUNT, account)) {
      case Attempts.Entry.Shut(var pause) -> new Outcome.Wait(pause);
      case Attempts.Entry.Open(var left, var then) -> {
        OptionalLong step = Totp.stepOf(code, secret, clock.instant());
        if (step.isPresent() && enrolling) {
          accounts.setSecondFactor(account, secret);
        }
        if (step.isEmpty() || !accounts.spendStep(account, step.getAsLong())) {
          yield left > 0 ? new Outcome.Wrong(left, then) : new Outcome.Wait(then);
        }
        attempts.forget(Door.CODE_OF_ACCOUNT, account);
        yield new Outcome.Right();
      }
    };
  }
}
