package newsroom.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a process holds of the machine's memory, as Linux tells it.
///
/// @param resident kilobytes in memory, shared ones counted whole
/// @param proportional kilobytes, shared ones divided among those who share them
/// @param own kilobytes that are neither shared nor in a file
record Memory(long resident, long proportional, long own) {
  static Optional<Memory> of(long process) {
    var told = Path.of("/proc", Long.toString(process), "smaps_rollup");
    try {
      return Files.isReadable(told)
          ? Optional.of(read(Files.readAllLines(told)))
          : Optional.empty();
    } catch (IOException endedMeanwhile) {
      return Optional.empty();
    }
  }

  static Memory read(List<String> lines) {
    return new Memory(value(lines, "Rss:"), value(lines, "Pss:"), value(lines, "Anonymous:"));
  }

  Memory plus(Memory other) {
    return new Memory(
        resident + other.resident, proportional + other.proportional, own + other.own);
  }

  @Override
  public String toString() {
    return "%5d MiB, proportional %d, own %d"
        .formatted(resident / 1024, proportional / 1024, own / 1024);
  }

  private static long value(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }
}
