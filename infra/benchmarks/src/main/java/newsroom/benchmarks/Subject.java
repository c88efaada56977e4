package newsroom.benchmarks;

import java.time.Duration;
import java.util.Map;
import newsroom.benchmarks.Report.Latency;
import newsroom.benchmarks.Report.Measured;
import newsroom.benchmarks.Report.Throughput;

/// One thing to be measured.
///
/// @param clients at once
/// @param rate operations a second for the latency, the same for a path and its limits
/// @param processes whose processor time it costs
/// @param settle returns when everything that the operations set going has been done
record Subject(
    String name,
    String what,
    Loader loader,
    int clients,
    double rate,
    Map<String, ProcessHandle> processes,
    Runnable settle) {

  Subject(
      String name,
      String what,
      Loader loader,
      int clients,
      double rate,
      Map<String, ProcessHandle> processes) {
    this(name, what, loader, clients, rate, processes, () -> {});
  }

  /// Warms up for the time, then measures for the time, first as hard as it goes, then at the rate.
  Measured measure(Duration time) throws InterruptedException {
    loader.closed(clients, time);
    settle.run();
    var cpu = Cpu.of(processes);
    var hard = loader.closed(clients, time);
    settle.run();
    var throughput =
        Throughput.of(
            clients, hard.operations(), hard.errors(), hard.seconds(), cpu.since(), hard.fault());
    var open = loader.open(clients, rate, time);
    settle.run();
    var latency =
        new Latency(
            open.rate(),
            open.operations(),
            open.errors(),
            open.p50Millis(),
            open.p99Millis(),
            open.maxMillis());
    return new Measured(name, what, throughput, latency);
  }
}
