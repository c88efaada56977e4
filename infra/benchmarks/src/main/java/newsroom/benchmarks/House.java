package newsroom.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.backing.FreePorts;
import newsroom.launcher.Console;
import newsroom.launcher.Home;
import newsroom.launcher.Ports;
import newsroom.launcher.Settings;
import newsroom.launcher.Stack;
import newsroom.launcher.demo.Mailbox;
import newsroom.launcher.demo.Performance;
import newsroom.launcher.demo.Person;
import org.jspecify.annotations.Nullable;

/// A newsroom on fresh data with its people, as it is measured.
final class House implements AutoCloseable {
  private static final int PORTS = 11;

  /// What the services run with: what stands for one must not have the better compiler.
  static final List<String> AS_A_SERVICE =
      List.of("-Xmx144m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  /// A limit is to be as high as it can be.
  static final List<String> AS_FAST_AS_CAN_BE = List.of("-Xmx256m", "-XX:+UseSerialGC");

  private final Path folder;
  private final int port;
  private final Stack stack;
  private final Performance performance;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Performance.@Nullable Signed signed;
  private boolean published;

  private House(Path folder, int port, Stack stack, PrintStream log) {
    this.folder = folder;
    this.port = port;
    this.stack = stack;
    this.performance = Performance.on(stack, log);
  }

  static House open(Path folder, Console console) {
    try {
      int port = FreePorts.block(PORTS);
      var log = new PrintStream(folder.resolve("play.log").toFile(), StandardCharsets.UTF_8);
      var settings = Settings.local(folder.resolve("data"), port);
      var house = new House(folder, port, Stack.start(settings, Home.find(), console), log);
      house.performance.engage();
      return house;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Performance performance() {
    return performance;
  }

  Person person(String role) {
    var person = performance.people().get(role);
    if (person == null) {
      throw new IllegalStateException("Nobody is " + role);
    }
    return person;
  }

  URI origin() {
    return URI.create(stack.addresses().origin());
  }

  String mongodb() {
    return stack.addresses().mongodb();
  }

  String kafka() {
    return stack.addresses().kafka();
  }

  int smtpPort() {
    return new Ports(port).smtp();
  }

  /// The forms of subscribers, behind the gateway.
  URI notification() {
    return URI.create("http://127.0.0.1:" + new Ports(port).notification());
  }

  Mailbox mailbox() {
    return new Mailbox(stack.addresses().mail());
  }

  /// Broker, store and applications; the mail sink lives in this process.
  Map<String, ProcessHandle> processes() {
    return stack.running();
  }

  Map<String, ProcessHandle> processes(String... names) {
    var chosen = new LinkedHashMap<String, ProcessHandle>();
    for (var name : names) {
      var process = processes().get(name);
      if (process == null) {
        throw new IllegalStateException(name + " does not run");
      }
      chosen.put(name, process);
    }
    return chosen;
  }

  /// A whole page, reviewed, placed and signed; made once.
  Performance.Signed signed() {
    var issue = signed;
    if (issue == null) {
      issue = performance.signOwnPage();
      signed = issue;
    }
    return issue;
  }

  Performance.Signed published() {
    var issue = signed();
    if (!published) {
      published = true;
      issue.publication().run();
    }
    return issue;
  }

  WorkerProcess worker(List<String> jvm, String... activity) {
    return WorkerProcess.start(jvm, folder.resolve("workers.log"), activity);
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One request by somebody without cookies; anything but 200 is a fault.
  byte[] request(URI address, byte @Nullable [] body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30));
    if (body != null) {
      request.POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }
    var answer = http.send(request.build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /// Processor time of everything together while nobody asks, and what other programs took meanwhile.
  Idle idle(Duration time) throws InterruptedException {
    var all = new LinkedHashMap<>(processes());
    all.put("bench", ProcessHandle.current());
    var cpu = Cpu.of(all);
    double busy = Machine.busySeconds();
    Thread.sleep(time);
    double seconds = time.toMillis() / 1000.0;
    double ours = cpu.totalSince() / 1000;
    double others = busy < 0 ? -1 : Math.max(0, (Machine.busySeconds() - busy - ours) / seconds);
    return new Idle(ours * 1000 / seconds, others);
  }

  record Idle(double cpuMillisPerSecond, double othersBusyCores) {}

  @Override
  public void close() {
    stack.close();
  }
}
