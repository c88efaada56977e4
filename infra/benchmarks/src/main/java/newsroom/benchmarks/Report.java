package newsroom.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one run found.
///
/// @param seconds how long each figure was measured, after as long a warm-up
/// @param idleCpuMillisPerSecond of all processes together while nobody asks for anything
public record Report(
    Instant at,
    Machine machine,
    double seconds,
    double idleCpuMillisPerSecond,
    List<Comparison> comparisons) {

  /// A real path and the raw limits of what it stands on.
  public record Comparison(Measured ours, List<Limit> limits) {}

  /// @param throughput the most that so many clients got
  /// @param latency at a fixed rate; absent where nothing waits for a single answer
  public record Measured(
      String name, String what, Throughput throughput, @Nullable Latency latency) {}

  /// @param cpuMillis processor time by process, of every process that took part but the one that asks
  /// @param fault what the first failed operation said, else empty
  public record Throughput(
      int clients,
      long operations,
      long errors,
      double seconds,
      double perSecond,
      Map<String, Double> cpuMillis,
      double cpuMillisPerOperation,
      String fault) {

    static Throughput of(
        int clients,
        long operations,
        long errors,
        double seconds,
        Map<String, Double> cpuMillis,
        String fault) {
      double all = cpuMillis.values().stream().mapToDouble(Double::doubleValue).sum();
      return new Throughput(
          clients,
          operations,
          errors,
          seconds,
          operations / seconds,
          cpuMillis,
          operations == 0 ? 0 : all / operations,
          fault);
    }
  }

  /// Counted from the moment an operation was due.
  public record Latency(
      double ratePerSecond,
      long operations,
      long errors,
      double p50Millis,
      double p99Millis,
      double maxMillis) {}

  /// @param share of the limit's throughput that the real path gets
  /// @param cpuTimes how many times the processor time of the limit
  public record Limit(Measured raw, double share, double cpuTimes) {
    static Limit of(Measured ours, Measured raw) {
      return new Limit(
          raw,
          ratio(ours.throughput().perSecond(), raw.throughput().perSecond()),
          ratio(
              ours.throughput().cpuMillisPerOperation(), raw.throughput().cpuMillisPerOperation()));
    }

    private static double ratio(double one, double other) {
      return other == 0 ? 0 : one / other;
    }
  }
}
