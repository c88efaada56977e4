package newsroom.benchmarks;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import newsroom.benchmarks.Report.Comparison;
import newsroom.benchmarks.Report.Measured;

/// The result as people read it.
final class Markdown {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  private Markdown() {}

  static String of(Report report) {
    var machine = report.machine();
    var text = new StringBuilder();
    text.append("# Benchmark of ").append(MINUTE.format(report.at())).append("\n\n");
    text.append(
        "%d cores (%s), %d MiB, %s, JDK %s. Load before: %s. Other programs kept %s cores busy.%n%n"
            .formatted(
                machine.cores(),
                machine.processor(),
                machine.memoryMegabytes(),
                machine.system(),
                machine.java(),
                number(machine.loadBefore()),
                machine.othersBusyCores() < 0 ? "?" : number(machine.othersBusyCores())));
    text.append(
        """
        Each figure: %s s after as long a warm-up. The one that asks runs on the same cores; its processor time is not
        counted, that of every process that answers is. Without any request all processes together use %s ms of
        processor time a second; it is not subtracted. Latency is driven at a fixed rate and counts from the moment a
        request was due. *Share* is our throughput as part of the raw limit's, *CPU ×* our processor time as a multiple.

        """
            .formatted(number(report.seconds()), number(report.idleCpuMillisPerSecond())));
    for (var comparison : report.comparisons()) {
      append(text, comparison);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Comparison comparison) {
    var ours = comparison.ours();
    text.append("## ").append(ours.name()).append("\n\n");
    text.append("- **").append(ours.name()).append("**: ").append(ours.what()).append('\n');
    comparison
        .limits()
        .forEach(limit ->
            text.append("- **")
                .append(limit.raw().name())
                .append("**: ")
                .append(limit.raw().what())
                .append('\n'));
    text.append(
        """

        | | clients | per second | CPU ms each | at rate/s | p50 ms | p99 ms | max ms | errors | share | CPU × |
        |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
        """);
    row(text, ours, "", "");
    for (var limit : comparison.limits()) {
      row(text, limit.raw(), number(limit.share()), number(limit.cpuTimes()));
    }
    text.append("\nProcessor time, ms: ");
    text.append(
        String.join(
            ", ",
            ours.throughput().cpuMillis().entrySet().stream()
                .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                .toList()));
    text.append(" for ").append(ours.throughput().operations()).append(" operations.\n\n");
  }

  private static void row(StringBuilder text, Measured measured, String share, String times) {
    var hard = measured.throughput();
    var latency = measured.latency();
    long errors = hard.errors() + (latency == null ? 0 : latency.errors());
    text.append(
        "| %s | %d | %s | %s | %s | %s | %s | %s | %d | %s | %s |%n"
            .formatted(
                measured.name(),
                hard.clients(),
                number(hard.perSecond()),
                number(hard.cpuMillisPerOperation()),
                latency == null ? "" : number(latency.ratePerSecond()),
                latency == null ? "" : number(latency.p50Millis()),
                latency == null ? "" : number(latency.p99Millis()),
                latency == null ? "" : number(latency.maxMillis()),
                errors,
                share,
                times));
  }

  /// Three digits that mean something.
  private static String number(double value) {
    double size = Math.abs(value);
    var pattern = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, pattern, value);
  }
}
