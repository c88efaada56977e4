package newsroom.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Tells a problem where no handler answers: in filters and in the security chain.
public final class ProblemWriter {
  private final JsonMapper mapper;

  public ProblemWriter(JsonMapper mapper) {
    this.mapper = mapper;
  }

  public void write(
      HttpServletRequest request, HttpServletResponse response, int status, Reason reason)
      throws IOException {
    write(request, response, status, reason, Map.of());
  }

  void write(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      Reason reason,
      Map<String, ?> args)
      throws IOException {
    write(request, response, Problem.of(request, status, reason, args, List.of()));
  }

  /// 500 with a number that finds the cause in the log.
  void fault(HttpServletRequest request, HttpServletResponse response, @Nullable Throwable cause)
      throws IOException {
    write(
        request,
        response,
        Problem.of(
            request,
            500,
            PlatformReason.FAULT,
            Map.of("faultNumber", Faults.logged(request, cause)),
            List.of()));
  }

  private void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    boolean page = ProblemPage.isWanted(request);
    byte[] body =
        page
            ? ProblemPage.of(request, problem).getBytes(StandardCharsets.UTF_8)
            : mapper.writeValueAsBytes(problem);
    response.setStatus(problem.status());
    response.setContentType(
        page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
