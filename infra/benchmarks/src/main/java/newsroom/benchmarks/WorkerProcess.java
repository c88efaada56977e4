package newsroom.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsroom.benchmarks.worker.Load;
import newsroom.benchmarks.worker.Worker;
import tools.jackson.databind.json.JsonMapper;

/// A [Worker] and the talk with it.
final class WorkerProcess implements Loader, AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final Writer tell;
  private final int port;

  private final Path log;

  private WorkerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.tell = process.outputWriter(StandardCharsets.UTF_8);
    this.port = Integer.parseInt(answer("ready ").substring("ready ".length()));
  }

  /// @param jvm options; what stands for a service runs as services do
  static WorkerProcess start(List<String> jvm, Path log, String... activity) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Worker.class.getName()));
    command.addAll(List.of(activity));
    try {
      return new WorkerProcess(
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start(),
          log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public Load.Closed closed(int clients, Duration time) {
    return ask("closed " + clients + " " + time.toMillis(), Load.Closed.class);
  }

  @Override
  public Load.Open open(int clients, double rate, Duration time) {
    return ask("open " + clients + " " + rate + " " + time.toMillis(), Load.Open.class);
  }

  private <T> T ask(String line, Class<T> type) {
    try {
      tell.write(line + "\n");
      tell.flush();
      return JsonMapper.shared().readValue(answer("{"), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String answer(String beginning) {
    try {
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith(beginning)) {
          return line;
        }
      }
      throw new IllegalStateException("The worker ended:\n" + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      tell.close();
    } catch (IOException alreadyGone) {
      process.destroyForcibly();
    }
    process.onExit().join();
  }
}
