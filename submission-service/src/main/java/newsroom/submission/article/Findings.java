package newsroom.submission.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Reason;

/// Collects what is found, each with its place.
final class Findings {
  private final List<Finding> found = new ArrayList<>();

  void must(String path, Reason reason) {
    must(path, reason, Map.of());
  }

  void must(String path, Reason reason, Map<String, ?> args) {
    add(Finding.Level.MUST, path, reason, args);
  }

  void check(String path, Reason reason) {
    check(path, reason, Map.of());
  }

  void check(String path, Reason reason, Map<String, ?> args) {
    add(Finding.Level.CHECK, path, reason, args);
  }

  void note(String path, Reason reason, Map<String, ?> args) {
    add(Finding.Level.NOTE, path, reason, args);
  }

  void note(String path, Reason reason) {
    note(path, reason, Map.of());
  }

  private void add(Finding.Level level, String path, Reason reason, Map<String, ?> args) {
    found.add(new Finding(level, new FieldProblem(path, reason, args)));
  }

  /// In code points; over the usual one is only worth a note.
  void longest(String path, String text, int most, int usual) {
    int length = text.codePointCount(0, text.length());
    if (length > most) {
      must(path, ArticleReason.TEXT_LENGTH, Map.of("least", 0, "limit", most, "actual", length));
    } else if (length > usual) {
      note(path, ArticleReason.USUALLY_SHORTER, Map.of("limit", usual, "actual", length));
    }
  }

  List<Finding> all() {
    return List.copyOf(found);
  }
}
