package newsroom.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import newsroom.benchmarks.Report.Comparison;
import newsroom.launcher.Console;
import newsroom.launcher.Home;
import newsroom.launcher.Refused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `bench`: starts a newsroom on fresh data, measures it beside raw limits, writes down what it found.
@Command(
    name = "infra/newsroom bench",
    mixinStandardHelpOptions = true,
    description = "Measure real paths beside raw limits. 性能测量。")
public final class Bench implements Callable<Integer> {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  /// Parts of a run that nothing asks in, long enough to tell processor time in ticks of 10 ms.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  @Parameters(paramLabel = "NAME", description = "Of submit, relay, mail, read; all without any.")
  private List<String> names = List.of();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "10",
      description = "For each figure, after as long a warm-up (default: ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where bench-DATE.json and .md go (default: infra/docs/results).")
  private @Nullable Path out;

  private Bench() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Bench())
        .setExecutionExceptionHandler((failure, command, _) -> {
          if (failure instanceof Refused) {
            command.getErr().println(failure.getMessage());
            return 1;
          }
          throw failure;
        });
  }

  @Override
  public Integer call() throws Exception {
    var chosen = chosen();
    if (seconds < 1 || seconds > 600) {
      throw new Refused("--seconds must be from 1 to 600, not " + seconds);
    }
    var console = new Console(System.out);
    var machine = Machine.here();
    var time = Duration.ofSeconds(seconds);
    var pause = time.compareTo(LONGEST_PAUSE) < 0 ? time : LONGEST_PAUSE;
    var folder = Files.createTempDirectory("newsroom-bench-");
    Report report;
    try (var house = House.open(folder, console)) {
      var before = house.idle(pause);
      var found = new ArrayList<Comparison>();
      for (var one : chosen) {
        console.progress("measuring " + one.name().toLowerCase(Locale.ROOT));
        found.add(one.run(house, time));
      }
      var after = house.idle(pause);
      report =
          new Report(
              Instant.now(),
              machine.with((before.othersBusyCores() + after.othersBusyCores()) / 2),
              seconds,
              after.cpuMillisPerSecond(),
              found);
    }
    write(report, console);
    delete(folder);
    return faults(report, console) ? 1 : 0;
  }

  private EnumSet<Benchmarks> chosen() {
    var chosen = EnumSet.noneOf(Benchmarks.class);
    for (var name : names) {
      try {
        chosen.add(Benchmarks.valueOf(name.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new Refused("No benchmark " + name + "; there are submit, relay, mail, read");
      }
    }
    return chosen.isEmpty() ? EnumSet.allOf(Benchmarks.class) : chosen;
  }

  private void write(Report report, Console console) throws IOException {
    var folder = out == null ? Home.find().resolve("infra/docs/results") : out;
    Files.createDirectories(folder);
    var name = "bench-" + DAY.format(report.at());
    var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    Files.write(folder.resolve(name + ".json"), json.writeValueAsBytes(report));
    var text = Markdown.of(report);
    Files.writeString(folder.resolve(name + ".md"), text, StandardCharsets.UTF_8);
    console.line(text);
    console.line(folder.resolve(name + ".md").toString());
  }

  /// A figure with failed operations behind it is none: it is named, and the command fails.
  private static boolean faults(Report report, Console console) {
    boolean any = false;
    for (var comparison : report.comparisons()) {
      var all = new ArrayList<>(List.of(comparison.ours()));
      comparison.limits().forEach(limit -> all.add(limit.raw()));
      for (var measured : all) {
        var latency = measured.latency();
        long errors = measured.throughput().errors() + (latency == null ? 0 : latency.errors());
        if (errors > 0 || measured.throughput().operations() == 0) {
          any = true;
          console.line(
              measured.name() + ": " + errors + " failed: " + measured.throughput().fault());
        }
      }
    }
    return any;
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
