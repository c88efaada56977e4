package newsroom.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import newsroom.gateway.problem.Problem;
import newsroom.gateway.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/// Changing requests come from our own pages. The CSRF token alone is a double submit and falls to
/// whoever can plant a cookie; the browser's own word about the sender does not.
final class SameOrigin extends OncePerRequestFilter {
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final String origin;
  private final Problems problems;

  SameOrigin(String origin, Problems problems) {
    this.origin = origin;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String site = request.getHeader("Sec-Fetch-Site");
    String sender = request.getHeader("Origin");
    if (site == null ? sender == null || sender.equals(origin) : OURS.contains(site)) {
      chain.doFilter(request, response);
    } else {
      problems.write(request, response, Problem.WRONG_ORIGIN);
    }
  }
}
