package newsroom.submission.unitfile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import newsroom.platform.problem.Refusal;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// XLSX. What the reader gets was unpacked, measured and packed again by us, so that it cannot meet
/// a bomb or a document type that we did not.
final class XlsxFile {
  private static final int MOST_MEGABYTES = 48;
  private static final Pattern WANTED =
      Pattern.compile(
          "\\[Content_Types]\\.xml|_rels/\\.rels|xl/(workbook|sharedStrings|styles)\\.xml"
              + "|xl/_rels/workbook\\.xml\\.rels|xl/worksheets/[A-Za-z0-9_-]+\\.xml");
  private static final Pattern DATE_FORMAT = Pattern.compile("(?i)[^\"]*y.*|.*[年月日].*");
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  private XlsxFile() {}

  static Table read(byte[] file) {
    byte[] clean = repacked(file);
    try (var workbook =
        new ReadableWorkbook(new ByteArrayInputStream(clean), new ReadingOptions(true, true))) {
      var sheets =
          workbook.getSheets().filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList();
      Table first = null;
      for (var sheet : sheets) {
        var table = table(sheet, workbook.isDate1904() ? EPOCH_1904 : EPOCH_1900);
        if (!table.lines().isEmpty() && Sheet.hasHeadings(table.lines().getFirst().cells())) {
          return table;
        }
        first = first == null ? table : first;
      }
      return first == null ? new Table(List.of()) : first;
    } catch (IOException | RuntimeException e) {
      throw new Refusal.Invalid(SheetReason.XLSX_BROKEN);
    }
  }

  static byte[] write(List<List<String>> rows) {
    var bytes = new ByteArrayOutputStream();
    try (var workbook = new Workbook(bytes, "Newsroom", "1.0")) {
      var sheet = workbook.newWorksheet("供稿单位");
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < rows.get(r).size(); c++) {
          if (!rows.get(r).get(c).isEmpty()) {
            sheet.value(r, c, rows.get(r).get(c));
          }
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Table table(org.dhatim.fastexcel.reader.Sheet sheet, LocalDate epoch)
      throws IOException {
    var lines = new ArrayList<Table.Line>();
    try (var rows = sheet.openStream()) {
      var all = rows.iterator();
      while (all.hasNext() && lines.size() <= Table.MOST_ROWS + 1) {
        var line = line(all.next(), epoch);
        if (!line.isBlank()) {
          lines.add(line);
        }
      }
    }
    return new Table(lines);
  }

  private static Table.Line line(Row row, LocalDate epoch) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < Math.min(row.getCellCount(), Table.MOST_COLUMNS); i++) {
      cells.add(row.getOptionalCell(i).map(cell -> text(cell, epoch)).orElse(""));
    }
    return new Table.Line(row.getRowNum(), cells);
  }

  private static String text(Cell cell, LocalDate epoch) {
    return switch (cell.getType()) {
      case NUMBER -> {
        BigDecimal number = cell.asNumber();
        String format = cell.getDataFormatString();
        yield format != null && DATE_FORMAT.matcher(format).matches()
            ? epoch.plusDays(number.longValue()).toString()
            : number.stripTrailingZeros().toPlainString();
      }
      case EMPTY -> "";
      case STRING, FORMULA, BOOLEAN, ERROR -> {
        Object value = cell.getValue();
        String raw = cell.getRawValue();
        yield value instanceof String s ? s : raw == null ? "" : raw;
      }
    };
  }

  private static byte[] repacked(byte[] file) {
    var out = new ByteArrayOutputStream();
    boolean workbook = false;
    long unpacked = 0;
    try (var archive =
            ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get();
        var zip = new ZipOutputStream(out)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (var entry : Collections.list(archive.getEntries())) {
        if (WANTED.matcher(entry.getName()).matches()) {
          workbook |= entry.getName().equals("xl/workbook.xml");
          zip.putNextEntry(new ZipEntry(entry.getName()));
          try (var in = archive.getInputStream(entry)) {
            unpacked = copied(in, zip, unpacked);
          }
        }
      }
    } catch (IOException e) {
      throw new Refusal.Invalid(SheetReason.XLSX_BROKEN);
    }
    if (!workbook) {
      throw new Refusal.Invalid(SheetReason.NOT_XLSX);
    }
    return out.toByteArray();
  }

  /// @return how much was unpacked in all
  private static long copied(InputStream in, OutputStream out, long before) throws IOException {
    long unpacked = before;
    byte[] buffer = new byte[16384];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (unpacked == before) {
        mustBePlain(buffer, n);
      }
      unpacked += n;
      if (unpacked > MOST_MEGABYTES * 1_000_000L) {
        throw new Refusal.Invalid(SheetReason.XLSX_TOO_LARGE, Map.of("limit", MOST_MEGABYTES));
      }
      out.write(buffer, 0, n);
    }
    return unpacked;
  }

  /// A document type could name entities that grow or lie outside; spreadsheets have none.
  private static void mustBePlain(byte[] buffer, int length) {
    String start = new String(buffer, 0, Math.min(length, 4096), StandardCharsets.ISO_8859_1);
    if (start.contains("<!")
        || start.startsWith("\u00ff\u00fe")
        || start.startsWith("\u00fe\u00ff")) {
      throw new Refusal.Invalid(SheetReason.XLSX_BROKEN);
    }
  }
}
