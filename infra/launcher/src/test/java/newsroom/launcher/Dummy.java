package newsroom.launcher;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import newsroom.backing.StopWithParent;

/// A small process that listens on its port, for tests of the supervision.
final class Dummy {
  private Dummy() {}

  public static void main(String[] arguments) throws Exception {
    var how = arguments[1];
    if (how.equals("fail")) {
      System.out.println("dummy cannot start: no reason");
      System.exit(7);
    }
    if (how.equals("stubborn")) {
      Runtime.getRuntime().addShutdownHook(new Thread(Dummy::hang));
    } else {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped")));
    }
    try (var socket =
        new ServerSocket(Integer.parseInt(arguments[0]), 5, InetAddress.getByName("127.0.0.1"))) {
      System.out.println("dummy listens");
      while (true) {
        socket.accept().close();
      }
    }
  }

  static ChildPlan plan(String name, int port, String how) {
    var command =
        List.of(
            Java.executable(),
            "-Xmx16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StopWithParent.class.getName(),
            Dummy.class.getName(),
            String.valueOf(port),
            how);
    return new ChildPlan(name, command, Map.of(), "127.0.0.1:" + port, Probe.port(port));
  }

  private static void hang() {
    try {
      Thread.sleep(600_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
