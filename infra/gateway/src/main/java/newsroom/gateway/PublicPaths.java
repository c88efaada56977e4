package newsroom.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What everybody may open. None of it looks at the session, so it needs no store.
public final class PublicPaths {
  /// Identity keeps its own session and checks its own forms.
  public static final RequestMatcher IDENTITY = matcher("/id/**");

  public static final RequestMatcher DESK_FILES = matcher("/desk", "/desk/**");

  public static final RequestMatcher PAPER =
      matcher(
          "/",
          "/paper",
          "/paper/**",
          "/a/**",
          "/feed.atom",
          "/subscribe",
          "/subscribe/**",
          "/favicon.ico",
          "/actuator/health",
          "/actuator/health/**");

  private static final RequestMatcher ANY =
      new OrRequestMatcher(List.of(IDENTITY, DESK_FILES, PAPER));

  private PublicPaths() {}

  public static boolean include(HttpServletRequest request) {
    return ANY.matches(request);
  }

  private static RequestMatcher matcher(String... patterns) {
    PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
    return new OrRequestMatcher(
        Arrays.stream(patterns).<RequestMatcher>map(builder::matcher).toList());
  }
}
