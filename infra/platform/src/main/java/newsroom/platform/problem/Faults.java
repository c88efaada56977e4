package newsroom.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Our own errors: the log has the cause, the caller only its number.
final class Faults {
  private static final Logger log = LoggerFactory.getLogger(Faults.class);

  private Faults() {}

  static String logged(HttpServletRequest request, @Nullable Throwable cause) {
    String number =
        HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
    log.error("Fault {} at {} {}", number, request.getMethod(), Problem.path(request), cause);
    return number;
  }
}
