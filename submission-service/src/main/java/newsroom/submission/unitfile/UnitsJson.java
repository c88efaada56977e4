package newsroom.submission.unitfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The short form: an array of `{unit_id, name, type, parent, aliases}`; a row's number is its place from 1.
final class UnitsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private UnitsJson() {}

  static Sheet read(byte[] file) {
    var array = tree(Decoding.text(file, text -> text.strip().startsWith("[")));
    if (!array.isArray()) {
      throw new Refusal.Invalid(SheetReason.JSON_SHAPE);
    }
    Sheet.mustFit(array.size());
    var rows = new ArrayList<Sheet.SheetRow>();
    var columns = EnumSet.of(SheetColumn.NAME, SheetColumn.KIND);
    var problems = new ArrayList<SheetProblem>();
    int number = 0;
    for (var unit : array) {
      number++;
      if (!unit.isObject()) {
        throw new Refusal.Invalid(SheetReason.JSON_SHAPE);
      }
      var cells = new EnumMap<SheetColumn, String>(SheetColumn.class);
      for (var field : unit.properties()) {
        var column = SheetColumn.of(field.getKey());
        if (column.isPresent()) {
          columns.add(column.get());
          put(cells, column.get(), field.getValue(), number, problems);
        } else {
          problems.add(
              SheetProblem.warning(
                  number, null, SheetReason.COLUMN_IGNORED, Map.of("heading", field.getKey())));
        }
      }
      rows.add(new Sheet.SheetRow(number, cells));
    }
    return new Sheet(columns, rows, problems);
  }

  private static void put(
      Map<SheetColumn, String> cells,
      SheetColumn column,
      JsonNode value,
      int row,
      List<SheetProblem> problems) {
    String text;
    if (value.isNull()) {
      text = "";
    } else if (value.isArray()) {
      var texts = new ArrayList<String>();
      value.forEach(item -> texts.add(item.asString("")));
      text = AliasCell.writeTexts(texts);
    } else if (value.isObject()) {
      throw new Refusal.Invalid(SheetReason.JSON_SHAPE);
    } else {
      text = value.asString("").strip();
      if (column == SheetColumn.ALIASES || column == SheetColumn.SHORT_NAMES) {
        text = AliasCell.writeTexts(text.isEmpty() ? List.of() : List.of(text));
      }
    }
    if (text.length() > Sheet.LONGEST_CELL) {
      problems.add(
          SheetProblem.error(
              row, column, SheetReason.CELL_TOO_LONG, Map.of("limit", Sheet.LONGEST_CELL)));
    } else if (!text.isEmpty()) {
      cells.put(column, text);
    }
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      var at = e.getLocation();
      throw new Refusal.Invalid(
          SheetReason.JSON_BROKEN,
          Map.of(
              "line", at == null ? 1 : at.getLineNr(),
              "column", at == null ? 1 : at.getColumnNr()));
    }
  }
}
