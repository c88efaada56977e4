package newsroom.submission.unitfile;

import java.util.Map;
import newsroom.platform.problem.Reason;
import org.jspecify.annotations.Nullable;

/// What is wrong, or worth a look, in one row.
///
/// @param row as the spreadsheet counts, the headings being 1
/// @param column null when it concerns the row
public record SheetProblem(
    int row, @Nullable SheetColumn column, Level level, Reason reason, Map<String, ?> args) {
  /// Whether the import can go on all the same.
  public enum Level {
    ERROR,
    WARNING
  }

  public SheetProblem {
    args = Map.copyOf(args);
  }

  static SheetProblem error(
      int row, @Nullable SheetColumn column, Reason reason, Map<String, ?> args) {
    return new SheetProblem(row, column, Level.ERROR, reason, args);
  }

  static SheetProblem warning(
      int row, @Nullable SheetColumn column, Reason reason, Map<String, ?> args) {
    return new SheetProblem(row, column, Level.WARNING, reason, args);
  }

  public String chinese() {
    return filled(reason.chinese());
  }

  public String english() {
    return filled(reason.english());
  }

  private String filled(String text) {
    String filled = text;
    for (var arg : args.entrySet()) {
      filled = filled.replace("{" + arg.getKey() + "}", String.valueOf(arg.getValue()));
    }
    return filled;
  }
}
