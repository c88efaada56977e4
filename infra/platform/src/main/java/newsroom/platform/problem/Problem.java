package newsroom.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The body of every refusal, `application/problem+json` as RFC 9457 has it.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<At> errors,
    @Nullable String faultNumber) {

  /// One wrong place of the request; the path is a JSON pointer.
  public record At(String path, String code, String message) {}

  public Problem {
    errors = List.copyOf(errors);
  }

  static Problem of(
      HttpServletRequest request, int status, Reason reason, Map<String, ?> args, List<At> errors) {
    Language language = Language.of(request);
    String detail = filled(language.text(reason), args);
    Object faultNumber = args.get("faultNumber");
    return new Problem(
        "urn:newsroom:problem:" + reason.code(),
        firstSentence(detail),
        status,
        detail,
        path(request),
        errors,
        faultNumber == null ? null : faultNumber.toString());
  }

  static At at(HttpServletRequest request, FieldProblem field) {
    String message = filled(Language.of(request).text(field.reason()), field.args());
    return new At(field.path(), field.reason().code(), message);
  }

  /// The address asked for, also when it was forwarded to the error page.
  static String path(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return original == null ? request.getRequestURI() : original.toString();
  }

  static String filled(String text, Map<String, ?> args) {
    String filled = text;
    for (Map.Entry<String, ?> arg : args.entrySet()) {
      filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
    }
    return filled;
  }

  private static String firstSentence(String text) {
    int chinese = text.indexOf('。');
    if (chinese >= 0) {
      return text.substring(0, chinese);
    }
    int english = text.indexOf(". ");
    if (english >= 0) {
      return text.substring(0, english);
    }
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
