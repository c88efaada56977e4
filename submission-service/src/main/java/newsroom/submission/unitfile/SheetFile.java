package newsroom.submission.unitfile;

import java.util.Map;
import newsroom.platform.problem.Refusal;

/// A file of units, told by its content and never by its name.
public final class SheetFile {
  public static final int MOST_MEGABYTES = 10;

  private SheetFile() {}

  /// @param fromJson true for the short form, whose parents may be names nobody registered
  public record Opened(Sheet sheet, boolean fromJson) {}

  /// @throws Refusal.Invalid when the file as a whole cannot be used
  public static Opened open(byte[] file) {
    if (file.length == 0) {
      throw new Refusal.Invalid(SheetReason.FILE_EMPTY);
    }
    if (file.length > MOST_MEGABYTES * 1_000_000) {
      throw new Refusal.Invalid(SheetReason.FILE_TOO_LARGE, Map.of("limit", MOST_MEGABYTES));
    }
    if (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 9) {
      return new Opened(Sheet.of(XlsxFile.read(file)), false);
    }
    if (file.length > 3 && (file[0] & 0xFF) == 0xD0 && (file[1] & 0xFF) == 0xCF) {
      throw new Refusal.Invalid(SheetReason.OLD_EXCEL);
    }
    return isJson(file)
        ? new Opened(UnitsJson.read(file), true)
        : new Opened(Sheet.of(CsvFile.read(file)), false);
  }

  /// The first sign that is not a blank or part of a mark opens an array or an object.
  private static boolean isJson(byte[] file) {
    for (int i = 0; i < Math.min(file.length, 64); i++) {
      int b = file[i] & 0xFF;
      boolean mark = b == 0xEF || b == 0xBB || b == 0xBF || b == 0xFE || b == 0xFF || b == 0;
      if (b == '[' || b == '{') {
        return true;
      }
      if (!mark && b > ' ') {
        return false;
      }
    }
    return false;
  }
}
