package newsroom.platform.security;

import java.time.Duration;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.core.context.SecurityContextHolder;

/// A fresh second factor, where only the thing itself says whether it is needed. Acts that always need one
/// are named in `newsroom.security.step-up`.
public final class StepUp {
  private final AuthorizationManager<Object> fresh;

  StepUp(Duration validFor) {
    this.fresh =
        AuthorizationManagerFactories.<Object>multiFactor()
            .requireFactor(f -> f.authority(TokenAuthorities.TOTP).validDuration(validFor))
            .build()
            .authenticated();
  }

  /// Refused with 401 and the challenge of RFC 9470.
  ///
  /// @throws AuthorizationDeniedException when the login has none, or not since a few minutes
  public void require() {
    var answer =
        fresh.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), this);
    if (answer != null && !answer.isGranted()) {
      throw new AuthorizationDeniedException("A fresh second factor is needed", answer);
    }
  }
}
