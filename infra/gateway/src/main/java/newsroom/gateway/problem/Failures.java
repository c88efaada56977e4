package newsroom.gateway.problem;

import com.mongodb.MongoException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.client.ResourceAccessException;

/// The one place where a failure becomes an answer. A session outlives all of them.
@ControllerAdvice
@Controller
class Failures implements ErrorController {
  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private final Problems problems;

  Failures(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void refused(HttpServletRequest request, HttpServletResponse response, Refused refused)
      throws IOException {
    refused.headers().forEach(response::setHeader);
    problems.write(request, response, refused.problem());
  }

  @ExceptionHandler
  void identityDown(
      HttpServletRequest request,
      HttpServletResponse response,
      OAuth2AuthorizationException failure)
      throws IOException {
    log.warn("The issuer did not give a token: {}", failure.getError());
    response.setHeader("Retry-After", "2");
    problems.write(request, response, Problem.IDENTITY_DOWN);
  }

  @ExceptionHandler
  void serviceDown(
      HttpServletRequest request, HttpServletResponse response, ResourceAccessException failure)
      throws IOException {
    log.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
    response.setHeader("Retry-After", "2");
    problems.write(
        request,
        response,
        failure.getCause() instanceof HttpTimeoutException
            ? Problem.SERVICE_SLOW
            : Problem.SERVICE_DOWN);
  }

  @ExceptionHandler
  void storeDown(HttpServletRequest request, HttpServletResponse response, MongoException failure)
      throws IOException {
    log.error("The store failed", failure);
    response.setHeader("Retry-After", "2");
    problems.write(request, response, Problem.STORE_DOWN);
  }

  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    problems.write(
        request,
        response,
        switch (status) {
          case Integer i when i == 401 -> Problem.NOT_SIGNED_IN;
          case Integer i when i == 403 -> Problem.FORBIDDEN;
          case Integer i when i == 404 -> Problem.NOT_FOUND;
          case Integer i when i == 405 -> Problem.METHOD_NOT_ALLOWED;
          case Integer i when i < 500 -> Problem.BAD_REQUEST;
          case null -> Problem.NOT_FOUND;
          default -> fromFailure(request);
        },
        Map.of());
  }

  private static Problem fromFailure(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof MongoException
        ? Problem.STORE_DOWN
        : Problem.INTERNAL;
  }
}
