package newsroom.gateway.route;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.servlet.function.ServerRequest;

/// Lets identity see its own cookies (IDSESSION, IDLANG: all begin with ID) and never the gateway's.
final class IdentityCookies {
  private static final Pattern THEIRS = Pattern.compile("(__Host-|__Secure-)?ID[A-Z_-]+");

  private IdentityCookies() {}

  static ServerRequest only(ServerRequest request) {
    List<String> sent = request.headers().header("Cookie");
    if (sent.isEmpty()) {
      return request;
    }
    String kept =
        sent.stream()
            .flatMap(line -> Arrays.stream(line.split(";", -1)))
            .map(String::strip)
            .filter(IdentityCookies::theirs)
            .collect(Collectors.joining("; "));
    return ServerRequest.from(request)
        .headers(headers -> {
          headers.remove("Cookie");
          if (!kept.isEmpty()) {
            headers.set("Cookie", kept);
          }
        })
        .build();
  }

  private static boolean theirs(String cookie) {
    int equals = cookie.indexOf('=');
    return equals > 0 && THEIRS.matcher(cookie.substring(0, equals)).matches();
  }
}
