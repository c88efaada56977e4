package newsroom.gateway.login;

import org.springframework.security.core.AuthenticationException;

/// The issuer gives no more tokens for this login. It carries no cause, because exception handlers
/// match causes too and would answer 503 instead of 401.
final class LoginEnded extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  LoginEnded() {
    super("The login has ended");
  }
}
