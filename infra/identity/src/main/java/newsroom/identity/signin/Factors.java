package newsroom.identity.signin;

import java.time.Duration;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.AuthorizationManagerFactory;

/// What somebody has shown in this session, and for how long it counts.
public final class Factors {
  public static final String CODE = "FACTOR_TOTP";
  public static final Duration FRESH = Duration.ofMinutes(5);

  private Factors() {}

  /// Rules that ask for a fresh second factor.
  public static <T> AuthorizationManagerFactory<T> freshCode() {
    return AuthorizationManagerFactories.<T>multiFactor()
        .requireFactor(factor -> factor.authority(CODE).validDuration(FRESH))
        .build();
  }
}
