package newsroom.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// The security chain's own answers, as problems: 401, 403, and 401 with the challenge of RFC 9470.
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final ProblemWriter problems;
  private final long freshSeconds;
  private final BearerTokenAuthenticationEntryPoint challenge =
      new BearerTokenAuthenticationEntryPoint();

  Refusals(ProblemWriter problems, long freshSeconds) {
    this.problems = problems;
    this.freshSeconds = freshSeconds;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    challenge.commence(request, response, e);
    problems.write(request, response, 401, PlatformReason.LOGIN_REQUIRED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof AuthorizationDeniedException denied
        && denied.getAuthorizationResult() instanceof FactorAuthorizationDecision) {
      response.setHeader(
          HttpHeaders.WWW_AUTHENTICATE,
          "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", max_age="
              + freshSeconds);
      problems.write(request, response, 401, PlatformReason.STEP_UP_REQUIRED);
    } else {
      problems.write(request, response, 403, PlatformReason.FORBIDDEN);
    }
  }
}
