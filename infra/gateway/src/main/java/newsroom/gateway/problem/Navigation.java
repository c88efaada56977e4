package newsroom.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/// Tells a person who opens an address from a script that calls one.
public final class Navigation {
  private Navigation() {}

  /// The API is never navigated to, whatever the headers say; its documents may be.
  public static boolean is(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.startsWith("/api/") && !path.startsWith("/api/docs")) {
      return false;
    }
    return page(request);
  }

  /// Whether whoever asks will look at the answer in a window of the browser.
  public static boolean page(HttpServletRequest request) {
    @Nullable String mode = request.getHeader("Sec-Fetch-Mode");
    if (mode != null) {
      return mode.equals("navigate");
    }
    @Nullable String accept = request.getHeader("Accept");
    return "GET".equals(request.getMethod()) && accept != null && accept.contains("text/html");
  }
}
