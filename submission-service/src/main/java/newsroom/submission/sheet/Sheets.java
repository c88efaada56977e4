package newsroom.submission.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Writes tables. A cell is a text, a number or null; a text is never run as a formula.
public final class Sheets {
  private static final int WIDEST = 40;
  private static final int NARROWEST = 8;

  private Sheets() {}

  /// @param titles lines above the headings
  /// @param headings frozen in a workbook
  /// @param rows texts, numbers and nulls
  /// @param notes lines below the rows
  public record Table(
      String name,
      List<String> titles,
      List<String> headings,
      List<List<?>> rows,
      List<String> notes) {
    public Table {
      titles = List.copyOf(titles);
      headings = List.copyOf(headings);
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }

    public Table(String name, List<String> headings, List<List<?>> rows) {
      this(name, List.of(), headings, rows, List.of());
    }
  }

  public static byte[] write(Table table, SheetFormat format) {
    return switch (format) {
      case CSV -> csv(table);
      case XLSX -> xlsx(List.of(table));
    };
  }

  public static byte[] xlsx(List<Table> tables) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Newsroom", "1.0")) {
      for (var table : tables) {
        sheet(workbook, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void sheet(Workbook workbook, Table table) throws IOException {
    var sheet = workbook.newWorksheet(table.name());
    int at = 0;
    for (var title : table.titles()) {
      sheet.value(at, 0, SafeCell.write(title));
      sheet.style(at++, 0).bold().set();
    }
    for (int c = 0; c < table.headings().size(); c++) {
      sheet.value(at, c, table.headings().get(c));
      sheet.style(at, c).bold().set();
      sheet.width(c, width(table, c));
    }
    sheet.freezePane(0, ++at);
    for (var row : table.rows()) {
      for (int c = 0; c < row.size(); c++) {
        switch (row.get(c)) {
          case null -> {}
          case BigDecimal number -> {
            sheet.value(at, c, number);
            sheet.style(at, c).format("0.00").set();
          }
          case Number number -> sheet.value(at, c, number);
          case Object text when !text.toString().isEmpty() ->
              sheet.value(at, c, SafeCell.write(text.toString()));
          case Object _ -> {}
        }
      }
      at++;
    }
    for (var note : table.notes()) {
      sheet.value(at++, 0, SafeCell.write(note));
    }
    sheet.finish();
  }

  /// By the longest cell; a Chinese character takes two places.
  private static int width(Table table, int column) {
    int widest = places(table.headings().get(column));
    for (var row : table.rows()) {
      var cell = column < row.size() ? row.get(column) : null;
      widest = Math.max(widest, cell == null ? 0 : places(cell.toString()));
    }
    return Math.clamp(widest + 2L, NARROWEST, WIDEST);
  }

  private static int places(String text) {
    return text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
  }

  private static byte[] csv(Table table) {
    var rows = new ArrayList<List<String>>();
    table.titles().forEach(title -> rows.add(List.of(SafeCell.write(title))));
    rows.add(table.headings());
    for (var row : table.rows()) {
      rows.add(row.stream().map(Sheets::text).toList());
    }
    table.notes().forEach(note -> rows.add(List.of(SafeCell.write(note))));
    return csv(rows);
  }

  private static String text(@org.jspecify.annotations.Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      case Object text -> SafeCell.write(text.toString());
    };
  }

  /// With the mark by which office programs know UTF-8.
  public static byte[] csv(List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    try (var writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(bytes, StandardCharsets.UTF_8)) {
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
