package newsroom.gateway.problem;

import java.util.Map;

/// Thrown by a handler that has nothing better to answer than a problem.
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Problem problem;
  private final transient Map<String, String> headers;

  public Refused(Problem problem, Map<String, String> headers) {
    super(problem.type());
    this.problem = problem;
    this.headers = Map.copyOf(headers);
  }

  Problem problem() {
    return problem;
  }

  Map<String, String> headers() {
    return headers;
  }
}
