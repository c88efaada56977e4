package newsroom.identity.account.web;

import com.mongodb.MongoException;
import java.util.Locale;
import newsroom.identity.account.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// Everything the account API refuses leaves here.
@RestControllerAdvice(basePackageClasses = AccountApi.class)
class RefusedAdvice extends ResponseEntityExceptionHandler {
  private final Problems problems;

  RefusedAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refused refused, Locale locale) {
    ProblemDetail problem = problems.of(refused.refusal(), locale);
    return ResponseEntity.status(problem.getStatus())
        .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .body(problem);
  }

  /// Nothing is known to be changed, and the store is usually back in seconds.
  @ExceptionHandler
  ResponseEntity<ProblemDetail> storeAway(MongoException away, Locale locale) {
    logger.warn("The store did not answer", away);
    return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "2")
        .body(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "store-away", locale));
  }

  /// What the framework itself finds wrong: unreadable JSON, a limit that is no number.
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception found,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    String code = known.is4xxClientError() ? "unreadable" : "failed";
    return new ResponseEntity<>(problems.of(known, code, request.getLocale()), headers, status);
  }
}
