package newsroom.benchmarks;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// Processor time of processes since a moment, as the system counts it (`/proc/<pid>/stat` on Linux).
final class Cpu {
  private final Map<String, ProcessHandle> processes;
  private final Map<String, Duration> before = new TreeMap<>();

  private Cpu(Map<String, ProcessHandle> processes) {
    this.processes = new LinkedHashMap<>(processes);
    processes.forEach((name, process) -> before.put(name, used(process)));
  }

  static Cpu of(Map<String, ProcessHandle> processes) {
    return new Cpu(processes);
  }

  /// In milliseconds, by process.
  Map<String, Double> since() {
    var used = new TreeMap<String, Double>();
    processes.forEach((name, process) ->
        used.put(
            name,
            (double) used(process).minus(before.getOrDefault(name, Duration.ZERO)).toMillis()));
    return used;
  }

  double totalSince() {
    return since().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
