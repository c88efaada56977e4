package newsroom.identity.account;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id with 19 MiB and two passes. Two at a time: a burst of sign-ins must not take the memory.
@Component
public class PasswordHashes {
  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
  private final Semaphore seats = new Semaphore(2, true);
  private final String nobody = argon2.encode("nobody");

  public String hash(String password) {
    seats.acquireUninterruptibly();
    try {
      return java.util.Objects.requireNonNull(argon2.encode(PasswordRules.normal(password)));
    } finally {
      seats.release();
    }
  }

  /// Without a hash it takes as long as with one, so an unknown name is not told by the clock.
  public boolean matches(String password, @Nullable String hash) {
    seats.acquireUninterruptibly();
    try {
      boolean same = argon2.matches(PasswordRules.normal(password), hash == null ? nobody : hash);
      return same && hash != null;
    } finally {
      seats.release();
    }
  }
}
