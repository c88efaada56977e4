package newsroom.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Where a run was made and what else went on there.
///
/// @param loadBefore runnable threads in the minute before the run
/// @param othersBusyCores cores that programs other than the newsroom and this one kept busy during the run; -1
///     where the system does not tell
public record Machine(
    int cores,
    String processor,
    long memoryMegabytes,
    String system,
    String java,
    double loadBefore,
    double othersBusyCores) {
  private static final Path STAT = Path.of("/proc/stat");
  private static final double TICKS_PER_SECOND = 100;

  static Machine here() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean known
            ? known.getTotalMemorySize() >> 20
            : -1;
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        processorName(),
        memory,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version().toString(),
        system.getSystemLoadAverage(),
        -1);
  }

  Machine with(double othersBusyCores) {
    return new Machine(
        cores, processor, memoryMegabytes, system, java, loadBefore, othersBusyCores);
  }

  /// Processor seconds that the whole machine has worked, or -1.
  static double busySeconds() {
    if (!Files.isReadable(STAT)) {
      return -1;
    }
    try {
      var fields = Files.readAllLines(STAT).getFirst().trim().split("\\s+");
      // user, nice, system, irq and softirq; not idle, iowait, and what guests count twice
      long ticks =
          Arrays.stream(new int[] {1, 2, 3, 6, 7}).mapToLong(i -> Long.parseLong(fields[i])).sum();
      return ticks / TICKS_PER_SECOND;
    } catch (IOException e) {
      return -1;
    }
  }

  private static String processorName() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("unknown");
    } catch (IOException e) {
      return System.getProperty("os.arch");
    }
  }
}
