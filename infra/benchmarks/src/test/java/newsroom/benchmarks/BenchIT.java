package newsroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import newsroom.benchmarks.Report.Comparison;
import newsroom.benchmarks.Report.Measured;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The command for a second: every figure is there and they add up. How fast it was is no matter here.
class BenchIT {
  @TempDir static Path out;
  private static Report report;
  private static String text;

  @BeforeAll
  static void everythingIsMeasuredForASecond() throws Exception {
    var status = Bench.commandLine().execute("--seconds", "1", "--out", out.toString());
    assertThat(status).isZero();
    report = JsonMapper.shared().readValue(Files.readAllBytes(file(".json")), Report.class);
    text = Files.readString(file(".md"));
  }

  private static Path file(String ending) throws Exception {
    try (var files = Files.newDirectoryStream(out, "bench-*" + ending)) {
      return files.iterator().next();
    }
  }

  private static List<Measured> all() {
    var all = new ArrayList<Measured>();
    for (var comparison : report.comparisons()) {
      all.add(comparison.ours());
      comparison.limits().forEach(limit -> all.add(limit.raw()));
    }
    return all;
  }

  @Test
  void everyPathStandsBesideItsLimits() {
    assertThat(report.comparisons())
        .extracting(comparison -> comparison.ours().name(), BenchIT::limits)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("submit", List.of("store", "jdk-http")),
            org.assertj.core.groups.Tuple.tuple("relay", List.of("producer", "store")),
            org.assertj.core.groups.Tuple.tuple("mail", List.of("smtp")),
            org.assertj.core.groups.Tuple.tuple("read", List.of("jdk-http")));
  }

  private static List<String> limits(Comparison comparison) {
    return comparison.limits().stream().map(limit -> limit.raw().name()).toList();
  }

  @Test
  void throughputAndProcessorTimeAddUp() {
    assertThat(all())
        .hasSize(10)
        .allSatisfy(measured -> {
          var hard = measured.throughput();
          assertThat(hard.operations()).isPositive();
          assertThat(hard.errors()).isZero();
          assertThat(hard.clients()).isPositive();
          assertThat(hard.perSecond() * hard.seconds())
              .isCloseTo(hard.operations(), within(1e-6 * hard.operations()));
          double spent = hard.cpuMillis().values().stream().mapToDouble(Double::doubleValue).sum();
          assertThat(spent).isPositive();
          assertThat(hard.cpuMillisPerOperation() * hard.operations())
              .isCloseTo(spent, within(1e-6 * spent));
        });
  }

  @Test
  void ratiosAreThoseOfTheFigures() {
    assertThat(report.comparisons())
        .allSatisfy(comparison -> {
          var ours = comparison.ours().throughput();
          assertThat(comparison.limits())
              .allSatisfy(limit -> {
                var raw = limit.raw().throughput();
                assertThat(limit.share() * raw.perSecond())
                    .isCloseTo(ours.perSecond(), within(1e-6 * ours.perSecond()));
                assertThat(limit.cpuTimes() * raw.cpuMillisPerOperation())
                    .isCloseTo(
                        ours.cpuMillisPerOperation(), within(1e-6 * ours.cpuMillisPerOperation()));
              });
        });
  }

  @Test
  void latencyIsDrivenAtTheSameRateForAPathAndItsLimits() {
    assertThat(report.comparisons())
        .allSatisfy(comparison -> {
          var ours = comparison.ours().latency();
          if (comparison.ours().name().equals("mail")) {
            assertThat(ours).isNull();
            return;
          }
          assertThat(ours).isNotNull();
          for (var one : comparison.limits()) {
            assertThat(one.raw().latency()).isNotNull();
            assertThat(one.raw().latency().ratePerSecond()).isEqualTo(ours.ratePerSecond());
          }
          assertThat(ours.operations())
              .isEqualTo(Math.round(ours.ratePerSecond() * report.seconds()));
          assertThat(ours.p50Millis()).isPositive().isLessThanOrEqualTo(ours.p99Millis());
          assertThat(ours.p99Millis()).isLessThanOrEqualTo(ours.maxMillis());
        });
  }

  @Test
  void everyProcessOfTheHouseIsCounted() {
    assertThat(report.comparisons().getFirst().ours().throughput().cpuMillis())
        .containsOnlyKeys(
            "store",
            "broker",
            "identity",
            "submission",
            "review",
            "publishing",
            "notification",
            "gateway");
    assertThat(report.idleCpuMillisPerSecond()).isNotNegative();
  }

  @Test
  void theTextHasARowForEach() {
    assertThat(all())
        .allSatisfy(measured -> assertThat(text).contains("\n| " + measured.name() + " | "));
    assertThat(text).contains("Other programs kept").contains(report.machine().cores() + " cores");
  }

  @Test
  void anUnknownNameIsRefusedBeforeAnythingStarts() {
    var said = new StringWriter();
    var status =
        Bench.commandLine().setErr(new PrintWriter(said)).execute("--out", out.toString(), "fly");
    assertThat(status).isOne();
    assertThat(said.toString()).contains("No benchmark fly").contains("submit, relay, mail, read");
  }
}
