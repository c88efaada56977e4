package newsroom.submission.unitfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import newsroom.platform.problem.Refusal;
import newsroom.submission.sheet.SafeCell;

/// A file of units by columns we know.
///
/// @param columns those that are in the file: what is not there stays as it is
public record Sheet(Set<SheetColumn> columns, List<SheetRow> rows, List<SheetProblem> problems) {
  static final int LONGEST_CELL = 6000;
  private static final List<SheetColumn> REQUIRED = List.of(SheetColumn.NAME, SheetColumn.KIND);

  public Sheet {
    columns = Set.copyOf(columns);
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /// @param cells stripped; what is empty is not in it
  public record SheetRow(int number, Map<SheetColumn, String> cells) {
    public SheetRow {
      cells = Map.copyOf(cells);
    }

    String get(SheetColumn column) {
      return cells.getOrDefault(column, "");
    }
  }

  static boolean hasHeadings(List<String> cells) {
    return cells.stream().flatMap(cell -> SheetColumn.of(cell).stream()).count() >= 2;
  }

  /// @throws Refusal.Invalid when the file as a whole cannot be used
  static Sheet of(Table table) {
    if (table.lines().isEmpty()) {
      throw new Refusal.Invalid(SheetReason.FILE_EMPTY);
    }
    var head = table.lines().getFirst();
    var problems = new ArrayList<SheetProblem>();
    var places = places(head, problems);
    var missing = REQUIRED.stream().filter(c -> !places.containsKey(c)).toList();
    if (!missing.isEmpty()) {
      throw new Refusal.Invalid(
          SheetReason.COLUMNS_MISSING,
          Map.of(
              "columns",
              missing.stream().map(SheetColumn::chinese).collect(Collectors.joining("、"))));
    }
    var lines = table.lines().subList(1, table.lines().size());
    mustFit(lines.size());
    var rows = new ArrayList<SheetRow>();
    for (var line : lines) {
      var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
      places.forEach((column, place) -> {
        String text =
            place < line.cells().size() ? SafeCell.read(line.cells().get(place)).strip() : "";
        if (text.length() > LONGEST_CELL) {
          problems.add(
              SheetProblem.error(
                  line.number(), column, SheetReason.CELL_TOO_LONG, Map.of("limit", LONGEST_CELL)));
        } else if (!text.isEmpty()) {
          cells.put(column, text);
        }
      });
      rows.add(new SheetRow(line.number(), cells));
    }
    return new Sheet(places.keySet(), rows, problems);
  }

  static void mustFit(int rows) {
    if (rows == 0) {
      throw new Refusal.Invalid(SheetReason.NO_ROWS);
    }
    if (rows > Table.MOST_ROWS) {
      throw new Refusal.Invalid(SheetReason.TOO_MANY_ROWS, Map.of("limit", Table.MOST_ROWS));
    }
  }

  private static Map<SheetColumn, Integer> places(Table.Line head, List<SheetProblem> problems) {
    var places = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
    for (int i = 0; i < head.cells().size(); i++) {
      String heading = head.cells().get(i);
      var column = SheetColumn.of(heading);
      if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
        throw new Refusal.Invalid(SheetReason.COLUMN_TWICE, Map.of("column", heading.strip()));
      }
      if (column.isEmpty() && !heading.isBlank()) {
        problems.add(
            SheetProblem.warning(
                head.number(),
                null,
                SheetReason.COLUMN_IGNORED,
                Map.of("heading", heading.strip())));
      }
    }
    return places;
  }
}
