package newsroom.submission.article;

import newsroom.platform.problem.FieldProblem;

/// What a text lacks or should be looked at for, and where.
public record Finding(Level level, FieldProblem problem) {
  /// How much it matters.
  public enum Level {
    /// Keeps the text from being handed in.
    MUST("须改", "Must fix"),
    CHECK("留意", "Check"),
    NOTE("提示", "Note");

    private final String chinese;
    private final String english;

    Level(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    public String chinese() {
      return chinese;
    }

    public String english() {
      return english;
    }
  }
}
