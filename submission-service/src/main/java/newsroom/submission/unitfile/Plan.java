package newsroom.submission.unitfile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsroom.submission.unit.HistoryLine;
import newsroom.submission.unit.Unit;

/// What an import would do, row by row, parents before what stands below them.
record Plan(List<Step> steps, List<SheetProblem> problems) {
  Plan {
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
  }

  enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  /// @param key names the step within its import: the row, or a parent that the file only mentions
  /// @param version of the unit that was looked at; 0 when there was none
  /// @param changes what would be in the unit's history
  /// @param move gives the same result whenever it is tried again on the same unit
  record Step(
      String key,
      int row,
      String unitId,
      String name,
      Outcome outcome,
      long version,
      List<HistoryLine> changes,
      Function<Optional<Unit>, Unit.Change> move) {
    Step {
      changes = List.copyOf(changes);
    }
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(p -> p.level() == SheetProblem.Level.ERROR);
  }
}
