package newsroom.platform.problem;

import java.util.Map;

/// What is wrong at one place of the request; the path is a JSON pointer, for example `/body/0/text`.
public record FieldProblem(String path, Reason reason, Map<String, ?> args) {
  public FieldProblem {
    args = Map.copyOf(args);
  }

  public FieldProblem(String path, Reason reason) {
    this(path, reason, Map.of());
  }
}
