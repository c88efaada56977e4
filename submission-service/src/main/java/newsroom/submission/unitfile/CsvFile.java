package newsroom.submission.unitfile;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.platform.problem.Refusal;

/// CSV as the office programs of this country write it: commas, semicolons or tabs between the cells.
final class CsvFile {
  private CsvFile() {}

  static Table read(byte[] file) {
    String text = Decoding.text(file, t -> Sheet.hasHeadings(cells(firstLine(t))));
    var lines = new ArrayList<Table.Line>();
    int number = 0;
    long physical = 1;
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(separator(firstLine(text)))
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(1 << 20)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        physical = row.getStartingLineNumber();
        var line = new Table.Line(++number, row.getFields());
        if (!line.isBlank()) {
          lines.add(line);
        }
        if (lines.size() > Table.MOST_ROWS + 1) {
          break;
        }
      }
    } catch (CsvParseException e) {
      throw new Refusal.Invalid(SheetReason.CSV_BROKEN, Map.of("line", physical + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Table(lines);
  }

  /// With a mark, so that spreadsheets know the encoding.

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static List<String> cells(String line) {
    return List.of(line.replace("\"", "").split(String.valueOf(separator(line)), -1));
  }

  private static char separator(String line) {
    char best = ',';
    long most = 0;
    for (char candidate : new char[] {',', '\t', ';'}) {
      long count = line.chars().filter(c -> c == candidate).count();
      if (count > most) {
        best = candidate;
        most = count;
      }
    }
    return best;
  }
}
