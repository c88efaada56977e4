package newsroom.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Ports for tests, taken from below the range the system hands out by itself, each only once.
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int LAST = 29_999;
  private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  public static int next() {
    return block(1);
  }

  /// The first of so many free ports in a row.
  public static int block(int size) {
    for (var attempt = 0; attempt < 1_000; attempt++) {
      var first = ThreadLocalRandom.current().nextInt(FIRST, LAST - size);
      if (reserve(first, size)) {
        return first;
      }
    }
    throw new IllegalStateException("No " + size + " free ports in a row");
  }

  public static boolean isFree(int port) {
    return isFree("127.0.0.1", port);
  }

  public static boolean isFree(String host, int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static boolean reserve(int first, int size) {
    for (var port = first; port < first + size; port++) {
      if (HANDED_OUT.contains(port) || !isFree(port)) {
        return false;
      }
    }
    for (var port = first; port < first + size; port++) {
      HANDED_OUT.add(port);
    }
    return true;
  }
}
