package newsroom.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// The ends of log files, to show when something failed.
final class Logs {
  private static final int WINDOW = 64 * 1024;

  private Logs() {}

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String end(Path log, int lines) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var size = (int) Math.min(WINDOW, file.length());
      var bytes = new byte[size];
      file.seek(file.length() - size);
      file.readFully(bytes);
      var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return all.stream()
          .skip(Math.max(0, all.size() - lines))
          .map(line -> "  | " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "  | (cannot read the log: " + e.getMessage() + ")";
    }
  }
}
