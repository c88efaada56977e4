package newsroom.submission.unitfile;

import java.util.List;
import java.util.Map;
import newsroom.platform.problem.Reason;
import newsroom.submission.unit.HistoryLine;
import org.jspecify.annotations.Nullable;

/// What an import did or would do.
///
/// @param names of the rows that have problems, as far as they have one
public record ImportReport(
    boolean dryRun,
    int rows,
    List<Item> items,
    List<SheetProblem> problems,
    Map<Integer, String> names) {
  public ImportReport {
    items = List.copyOf(items);
    problems = List.copyOf(problems);
    names = Map.copyOf(names);
  }

  /// @param outcome CREATED, CHANGED, UNCHANGED or FAILED
  /// @param failure why, when it failed
  public record Item(
      int row,
      String unitId,
      String name,
      String outcome,
      List<HistoryLine> changes,
      @Nullable Reason failure) {
    public Item {
      changes = List.copyOf(changes);
    }
  }

  public long count(String outcome) {
    return items.stream().filter(item -> item.outcome().equals(outcome)).count();
  }
}
