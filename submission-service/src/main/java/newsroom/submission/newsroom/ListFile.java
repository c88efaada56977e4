package newsroom.submission.newsroom;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newsroom.submission.sheet.SafeCell;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A list as a file, written row by row: no more than some hundred rows are held at a time.
///
/// What spreadsheets would take for a formula goes out as text.
public abstract sealed class ListFile implements Closeable {
  /// Cells are texts or numbers.
  public abstract void row(List<? extends Object> cells) throws IOException;

  /// Below or beside the rows: how many there are, and by what they were chosen.
  public abstract void remarks(List<String> lines) throws IOException;

  private static Object safe(Object cell) {
    return cell instanceof Number ? cell : SafeCell.write(cell.toString());
  }

  /// With a mark, so that spreadsheets know the encoding.
  public static final class Csv extends ListFile {
    private final CsvWriter writer;

    public Csv(OutputStream out) throws IOException {
      out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      writer =
          CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
    }

    @Override
    public void row(List<? extends Object> cells) {
      writer.writeRecord(cells.stream().map(cell -> safe(cell).toString()).toList());
    }

    @Override
    public void remarks(List<String> lines) {
      writer.writeRecord("");
      lines.forEach(line -> writer.writeRecord(SafeCell.write(line)));
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }

  /// Remarks are on a sheet of their own.
  public static final class Xlsx extends ListFile {
    private static final int FLUSHED_EVERY = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    public Xlsx(OutputStream out, String name) {
      workbook = new Workbook(out, "Newsroom", "1.0");
      sheet = workbook.newWorksheet(name);
      sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<? extends Object> cells) throws IOException {
      for (int c = 0; c < cells.size(); c++) {
        if (safe(cells.get(c)) instanceof Number number) {
          sheet.value(rows, c, number);
        } else if (!cells.get(c).toString().isEmpty()) {
          sheet.value(rows, c, safe(cells.get(c)).toString());
        }
      }
      if (++rows % FLUSHED_EVERY == 0) {
        sheet.flush();
      }
    }

    @Override
    public void remarks(List<String> lines) throws IOException {
      sheet.close();
      var beside = workbook.newWorksheet("说明");
      for (int i = 0; i < lines.size(); i++) {
        beside.value(i, 0, SafeCell.write(lines.get(i)));
      }
      beside.close();
    }

    @Override
    public void close() throws IOException {
      workbook.close();
    }
  }
}
