package newsroom.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a login leads back to: a path on this origin, or it is not a return path.
final class ReturnPath {
  private static final int LONGEST = 2000;

  /// One slash, then neither slash nor backslash, and no backslash or control character anywhere:
  /// browsers read all of those as the start of another host.
  private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

  private ReturnPath() {}

  static @Nullable String checked(@Nullable String wanted) {
    if (wanted == null || wanted.length() > LONGEST || !SAFE.matcher(wanted).matches()) {
      return null;
    }
    try {
      URI uri = new URI(wanted);
      boolean here = uri.getScheme() == null && uri.getRawAuthority() == null;
      return here && !loops(uri.getPath()) ? uri.toASCIIString() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /// Coming back to the start of a login would never end.
  private static boolean loops(String path) {
    return path.startsWith("/oauth2/")
        || path.startsWith("/login/")
        || path.startsWith("/bff/logout");
  }
}
