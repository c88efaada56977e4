package newsroom.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A launcher of one dummy, to be killed by a test. Prints the process number of the dummy.
final class DummyLauncher {
  private DummyLauncher() {}

  public static void main(String[] arguments) throws Exception {
    var children = new Children(Path.of(arguments[0]), new Console(System.err), () -> {});
    var port = Integer.parseInt(arguments[1]);
    children.start(List.of(Dummy.plan("dummy", port, "well")), Duration.ofSeconds(30));
    System.out.println(children.running().getFirst().pid());
    Thread.sleep(600_000);
  }
}
