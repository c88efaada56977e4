package newsroom.platform.problem;

import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.aggregate.Backpressure;
import newsroom.platform.aggregate.StaleVersion;
import newsroom.platform.aggregate.UnknownAggregate;
import newsroom.platform.problem.Refusal.BadRequest;
import newsroom.platform.problem.Refusal.Busy;
import newsroom.platform.problem.Refusal.Conflict;
import newsroom.platform.problem.Refusal.Forbidden;
import newsroom.platform.problem.Refusal.Invalid;
import newsroom.platform.problem.Refusal.NotFound;
import newsroom.platform.problem.Refusal.PreconditionRequired;
import newsroom.platform.problem.Refusal.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The one place where what goes wrong in a handler becomes an answer.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class Problems extends ResponseEntityExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
    return switch (refusal) {
      case BadRequest r -> answer(request, 400, r, List.of());
      case Forbidden r -> answer(request, 403, r, List.of());
      case NotFound r -> answer(request, 404, r, List.of());
      case Conflict r -> answer(request, 409, r, List.of());
      case Stale r -> answer(request, 412, r, List.of());
      case Invalid r -> answer(request, 422, r, r.fields());
      case PreconditionRequired r -> answer(request, 428, r, List.of());
      case Busy r -> {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
            HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, r.retryAfter().toSeconds())));
        yield answer(request, headers, 503, r.reason(), r.args(), List.of());
      }
    };
  }

  @ExceptionHandler
  ResponseEntity<Object> stale(StaleVersion stale, HttpServletRequest request) {
    return refused(new Stale(PlatformReason.STALE), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> unknown(UnknownAggregate unknown, HttpServletRequest request) {
    return refused(new NotFound(PlatformReason.NOT_FOUND), request);
  }

  @ExceptionHandler
  ResponseEntity<Object> tooManyWaiting(Backpressure waiting, HttpServletRequest request) {
    return refused(new Busy(PlatformReason.UNAVAILABLE), request);
  }

  /// The outcome is unknown, the same request may be repeated: versions and keys make that safe.
  @ExceptionHandler({
    MongoSocketException.class,
    MongoTimeoutException.class,
    MongoNotPrimaryException.class,
    MongoWriteConcernException.class
  })
  ResponseEntity<Object> storeAway(Exception e, HttpServletRequest request) {
    log.warn("The store did not answer {}: {}", request.getRequestURI(), e.getMessage());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, "2");
    return answer(request, headers, 503, PlatformReason.UNAVAILABLE, Map.of(), List.of());
  }

  /// What the security chain refuses it also answers, so that a handler's denial and a filter's look alike.
  @ExceptionHandler
  ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) throws Exception {
    if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
      throw e;
    }
    return fault(e, request);
  }

  private static ResponseEntity<Object> fault(Exception e, HttpServletRequest request) {
    return answer(
        request,
        new HttpHeaders(),
        500,
        PlatformReason.FAULT,
        Map.of("faultNumber", Faults.logged(request, e)),
        List.of());
  }

  /// Everything Spring itself finds wrong with a request.
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest webRequest) {
    HttpServletRequest request = ((ServletWebRequest) webRequest).getRequest();
    return switch (e) {
      case HttpMessageNotReadableException unreadable -> unreadable(request, unreadable);
      case MethodArgumentNotValidException invalid ->
          answer(
              request,
              headers,
              422,
              PlatformReason.INVALID,
              Map.of(),
              errors(invalid.getAllErrors()));
      case HandlerMethodValidationException invalid when !invalid.isForReturnValue() ->
          answer(request, headers, 422, PlatformReason.INVALID, Map.of(), errors(invalid));
      case MethodArgumentTypeMismatchException mismatch ->
          parameter(request, mismatch.getName(), PlatformReason.ILL_TYPED);
      case MissingServletRequestParameterException missing ->
          parameter(request, missing.getParameterName(), PlatformReason.MISSING);
      case MissingServletRequestPartException missing ->
          parameter(request, missing.getRequestPartName(), PlatformReason.MISSING);
      case MissingRequestHeaderException missing ->
          parameter(request, missing.getHeaderName(), PlatformReason.MISSING);
      case HttpRequestMethodNotSupportedException method ->
          answer(
              request,
              headers,
              405,
              PlatformReason.METHOD_NOT_ALLOWED,
              Map.of("method", method.getMethod()),
              List.of());
      case HttpMediaTypeNotSupportedException _ ->
          answer(request, headers, 415, PlatformReason.UNSUPPORTED_MEDIA_TYPE, Map.of(), List.of());
      case HttpMediaTypeNotAcceptableException _ ->
          answer(request, headers, 406, PlatformReason.NOT_ACCEPTABLE, Map.of(), List.of());
      case TypeMismatchException _ when status.is4xxClientError() ->
          answer(request, headers, 400, PlatformReason.ILL_TYPED, Map.of(), List.of());
      case Exception _ when status.is5xxServerError() && status.value() != 503 -> fault(e, request);
      default ->
          answer(request, headers, status.value(), byStatus(status.value()), Map.of(), List.of());
    };
  }

  static Reason byStatus(int status) {
    return switch (status) {
      case 404 -> PlatformReason.NO_SUCH_ADDRESS;
      case 413 -> PlatformReason.TOO_LARGE;
      case 503 -> PlatformReason.UNAVAILABLE;
      default -> PlatformReason.MALFORMED_REQUEST;
    };
  }

  private static ResponseEntity<Object> unreadable(
      HttpServletRequest request, HttpMessageNotReadableException unreadable) {
    HttpHeaders headers = new HttpHeaders();
    if (unreadable.getMostSpecificCause() instanceof BodyTooLarge body) {
      return answer(
          request,
          headers,
          413,
          PlatformReason.OVER_LIMIT,
          Map.of("limit", body.limit()),
          List.of());
    }
    return switch (unreadable.getCause()) {
      case StreamReadException broken -> {
        var at = broken.getLocation();
        yield answer(
            request,
            headers,
            400,
            PlatformReason.MALFORMED_JSON,
            Map.of(
                "line", at == null ? 1 : at.getLineNr(),
                "column", at == null ? 1 : at.getColumnNr()),
            List.of());
      }
      case JacksonException wrong -> {
        yield answer(
            request,
            headers,
            400,
            PlatformReason.MALFORMED_REQUEST,
            Map.of(),
            List.of(Problem.at(request, new FieldProblem(pointer(wrong), field(wrong)))));
      }
      case null, default ->
          answer(request, headers, 400, PlatformReason.BODY_MISSING, Map.of(), List.of());
    };
  }

  /// Jackson has no type of its own for a number that is not there.
  private static Reason field(JacksonException wrong) {
    if (wrong instanceof UnrecognizedPropertyException) {
      return PlatformReason.UNKNOWN_FIELD;
    }
    return wrong.getOriginalMessage().startsWith("Cannot map `null`")
        ? PlatformReason.MISSING
        : PlatformReason.ILL_TYPED;
  }

  private static ResponseEntity<Object> parameter(
      HttpServletRequest request, String name, Reason reason) {
    return answer(
        request,
        new HttpHeaders(),
        400,
        PlatformReason.MALFORMED_REQUEST,
        Map.of(),
        List.of(Problem.at(request, new FieldProblem("/" + escaped(name), reason))));
  }

  private static List<Problem.At> errors(HandlerMethodValidationException invalid) {
    List<Problem.At> errors = new ArrayList<>();
    for (var result : invalid.getParameterValidationResults()) {
      if (result instanceof ParameterErrors body) {
        errors.addAll(errors(body.getAllErrors()));
      } else {
        String name =
            Objects.requireNonNullElse(result.getMethodParameter().getParameterName(), "");
        result.getResolvableErrors().forEach(e -> errors.add(at("/" + escaped(name), e)));
      }
    }
    return errors;
  }

  private static List<Problem.At> errors(List<? extends MessageSourceResolvable> found) {
    return found.stream()
        .map(e -> at(e instanceof FieldError field ? pointer(field.getField()) : "", e))
        .toList();
  }

  private static Problem.At at(String path, MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    String constraint = codes == null || codes.length == 0 ? "Invalid" : codes[codes.length - 1];
    return new Problem.At(
        path, kebab(constraint), Objects.requireNonNullElse(error.getDefaultMessage(), ""));
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// `body[0].text` as a JSON pointer.
  private static String pointer(String field) {
    StringBuilder pointer = new StringBuilder();
    Arrays.stream(field.split("[.\\[\\]]+"))
        .filter(step -> !step.isEmpty())
        .forEach(step -> pointer.append('/').append(escaped(step)));
    return pointer.toString();
  }

  private static String pointer(JacksonException wrong) {
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : wrong.getPath()) {
      String name = step.getPropertyName();
      pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escaped(name));
    }
    return pointer.toString();
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }

  private static ResponseEntity<Object> answer(
      HttpServletRequest request, int status, Refusal refusal, List<FieldProblem> fields) {
    List<Problem.At> errors = fields.stream().map(f -> Problem.at(request, f)).toList();
    return answer(request, new HttpHeaders(), status, refusal.reason(), refusal.args(), errors);
  }

  private static ResponseEntity<Object> answer(
      HttpServletRequest request,
      HttpHeaders headers,
      int status,
      Reason reason,
      Map<String, ?> args,
      List<Problem.At> errors) {
    Problem problem = Problem.of(request, status, reason, args, errors);
    var answer = ResponseEntity.status(status).headers(headers);
    return ProblemPage.isWanted(request)
        ? answer.contentType(ProblemPage.TYPE).body(ProblemPage.of(request, problem))
        : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }
}
