package newsroom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Requests of programs: submission takes a token they bring along. Such a request has no session,
/// whatever cookies come with it, and since no browser adds the header by itself, no CSRF token.
public final class MachineCalls {
  private static final String BEARER = "Bearer ";
  private static final RequestMatcher PATHS =
      PathPatternRequestMatcher.withDefaults().matcher("/api/submission/**");

  private MachineCalls() {}

  public static boolean include(HttpServletRequest request) {
    @Nullable String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && PATHS.matches(request);
  }
}
