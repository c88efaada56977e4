package newsroom.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// What fails before any handler is found (a filter, a malformed address) is a problem too.
@Controller
final class LastResort implements ErrorController {
  private final ProblemWriter problems;

  LastResort(ProblemWriter problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (thrown instanceof AuthenticationServiceException) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "2");
      problems.write(request, response, 503, PlatformReason.UNAVAILABLE);
    } else if (status instanceof Integer code && code >= 400 && code < 500) {
      problems.write(request, response, code, Problems.byStatus(code));
    } else if (status == null) {
      problems.write(request, response, 404, PlatformReason.NO_SUCH_ADDRESS);
    } else {
      problems.fault(request, response, thrown instanceof Throwable cause ? cause : null);
    }
  }
}
