package newsroom.submission.unitfile;

import java.util.List;

/// What a file holds, before anybody asks what it means. Blank rows are left out, their numbers stay.
record Table(List<Line> lines) {
  static final int MOST_ROWS = 5000;
  static final int MOST_COLUMNS = 64;

  Table {
    lines = List.copyOf(lines);
  }

  /// @param number as the spreadsheet counts, from 1
  record Line(int number, List<String> cells) {
    Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
