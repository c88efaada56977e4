package newsroom.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem as RFC 9457 JSON for scripts and as a small page for people.
@Component
public final class Problems {
  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    write(request, response, problem, Map.of());
  }

  public void write(
      HttpServletRequest request,
      HttpServletResponse response,
      Problem problem,
      Map<String, String> members)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    boolean english = english(request);
    boolean page = Navigation.is(request);
    String title = problem.title(english);
    String body;
    if (page) {
      body = page(title, english, members.getOrDefault("login", again(request, problem)));
    } else {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("type", problem.type());
      fields.put("title", title);
      fields.put("status", problem.status().value());
      fields.putAll(members);
      body = json.writeValueAsString(fields);
    }
    response.setStatus(problem.status().value());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Language", english ? "en" : "zh-CN");
    response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  private static String again(HttpServletRequest request, Problem problem) {
    if (problem == Problem.NOT_FOUND) {
      return "/";
    }
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
        ? asked
        : request.getRequestURI();
  }

  private static String page(String title, boolean english, String next) {
    String text = HtmlUtils.htmlEscape(title);
    return "<!doctype html><html lang=\"%s\"><meta charset=\"utf-8\"><title>%s</title><h1>%s</h1><p><a href=\"%s\">%s</a></p></html>"
        .formatted(
            english ? "en" : "zh-CN",
            text,
            text,
            HtmlUtils.htmlEscape(next),
            english ? "Go on" : "继续");
  }

  /// Chinese unless the reader prefers English to it.
  private static boolean english(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return false;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      switch (locale.getLanguage()) {
        case "zh" -> {
          return false;
        }
        case "en" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
