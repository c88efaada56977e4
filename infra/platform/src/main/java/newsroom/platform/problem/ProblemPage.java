package newsroom.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/// The same problem for a reader's browser, which cannot do anything with JSON.
final class ProblemPage {
  static final MediaType TYPE = MediaType.parseMediaType("text/html;charset=UTF-8");

  private ProblemPage() {}

  /// A person opening a page, not a program calling the interface.
  static boolean isWanted(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod())
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && !Problem.path(request).contains("/api/");
  }

  static String of(HttpServletRequest request, Problem problem) {
    Language language = Language.of(request);
    return """
    <!doctype html>
    <html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title>
    <h1>%s</h1>
    <p>%s</p>
    <p><a href="/">%s</a></p>
    </html>
    """
        .formatted(
            language.locale().toLanguageTag(),
            escaped(problem.title()),
            escaped(problem.title()),
            escaped(problem.detail()),
            language == Language.CHINESE ? "返回首页" : "Back to the front page");
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
