package newsroom.backing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One of the mains as a process of its own, which a test may kill.
final class Child implements AutoCloseable {
  /// A clean end: by SIGTERM, or by the end of input that Java's `destroy` brings with it.
  static final List<Integer> STOPPED = List.of(0, 143);

  private final Process process;

  private Child(Process process) {
    this.process = process;
  }

  static Child start(Class<?> main, String... options) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(StopWithParent.class.getName(), main.getName()));
    command.addAll(List.of(options));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var child = new Child(process);
    child.awaitReady(process.inputReader());
    return child;
  }

  private void awaitReady(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains(" ready on ")) {
        return;
      }
    }
    throw new IllegalStateException("The child ended before it was ready");
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// What happens when the parent dies: the other end of standard input is gone.
  int endOfInput() throws IOException {
    process.getOutputStream().close();
    return process.onExit().join().exitValue();
  }

  int terminate() {
    process.destroy();
    return process.onExit().join().exitValue();
  }

  @Override
  public void close() {
    kill();
  }
}
