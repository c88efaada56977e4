package newsroom.identity.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import newsroom.identity.account.Fault;
import newsroom.identity.account.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/// Refusals as problem documents (RFC 9457), in the reader's language.
@Component
class Problems {
  private final MessageSource messages;
  private final LocaleResolver locales;
  private final JsonMapper json;

  Problems(MessageSource messages, LocaleResolver locales, JsonMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  record FieldProblem(String path, String code, String message) {}

  ProblemDetail of(Refusal refusal, Locale locale) {
    return switch (refusal) {
      case Refusal.Invalid(var faults) -> invalid(faults, locale);
      case Refusal.NoSuchAccount _ -> of(HttpStatus.NOT_FOUND, "no-such-account", locale);
      case Refusal.UsernameTaken _ -> taken(locale);
      case Refusal.VersionMissing _ ->
          of(HttpStatus.PRECONDITION_REQUIRED, "version-missing", locale);
      case Refusal.Stale(var current) -> {
        ProblemDetail stale = of(HttpStatus.PRECONDITION_FAILED, "stale", locale);
        stale.setProperty("current", current);
        yield stale;
      }
      case Refusal.KeyMissing _ -> of(HttpStatus.BAD_REQUEST, "key-missing", locale);
      case Refusal.KeyUsedDifferently _ ->
          of(HttpStatus.UNPROCESSABLE_CONTENT, "key-used-differently", locale);
      case Refusal.OwnAccount _ -> of(HttpStatus.CONFLICT, "own-account", locale);
      case Refusal.Disabled _ -> of(HttpStatus.CONFLICT, "account-disabled", locale);
      case Refusal.LinkSpent _ -> of(HttpStatus.GONE, "link-spent", locale);
      case Refusal.LinkExpired _ -> of(HttpStatus.GONE, "link-expired", locale);
      case Refusal.AlreadyIn _ -> of(HttpStatus.CONFLICT, "already-in", locale);
      case Refusal.NoSuchUnit _ -> of(HttpStatus.NOT_FOUND, "no-such-unit", locale);
      case Refusal.NoSuchClient _ -> of(HttpStatus.NOT_FOUND, "no-such-client", locale);
      case Refusal.NotAllowed _ -> of(HttpStatus.FORBIDDEN, "forbidden", locale);
      case Refusal.AdministratorOnly _ -> of(HttpStatus.FORBIDDEN, "administrator-only", locale);
    };
  }

  ProblemDetail of(HttpStatus status, String code, Locale locale) {
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setType(URI.create("urn:newsroom:problem:" + code));
    problem.setTitle(messages.getMessage("problem." + code, null, locale));
    return problem;
  }

  private ProblemDetail invalid(List<Fault> faults, Locale locale) {
    ProblemDetail problem = of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", locale);
    problem.setProperty("errors", faults.stream().map(fault -> said(fault, locale)).toList());
    return problem;
  }

  private ProblemDetail taken(Locale locale) {
    ProblemDetail problem = of(HttpStatus.CONFLICT, "username-taken", locale);
    problem.setProperty("errors", List.of(said(new Fault("/username", "username-taken"), locale)));
    return problem;
  }

  private FieldProblem said(Fault fault, Locale locale) {
    return new FieldProblem(
        fault.path(), fault.code(), messages.getMessage("fault." + fault.code(), null, locale));
  }

  /// For the filters in front of the handlers, which know no message converters.
  void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    Locale locale = locales.resolveLocale(request);
    ProblemDetail problem = of(status, code, locale);
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getWriter().write(json.writeValueAsString(problem));
  }
}
