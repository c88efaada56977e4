package newsroom.submission.usage;

import java.util.List;

/// 用稿通报 of a period, by class of unit. Handed in counts by the day of receipt, printed by the date
/// of the issue: what was handed in at the end of a month is printed in the next.
public record Bulletin(Period period, List<Group> groups) {
  public Bulletin {
    groups = List.copyOf(groups);
  }

  /// @param kind name of a kind of units
  /// @param silent units of the kind with nothing handed in and nothing printed
  public record Group(String kind, List<Line> lines, List<String> silent) {
    public Group {
      lines = List.copyOf(lines);
      silent = List.copyOf(silent);
    }
  }

  /// @param rank by points, then by printed; equals share it
  /// @param points in hundredths, of what was printed in the period, less what was taken back
  public record Line(
      int rank,
      String unitId,
      String name,
      int submitted,
      int used,
      int usedBefore,
      long points,
      long pointsBefore) {}
}
