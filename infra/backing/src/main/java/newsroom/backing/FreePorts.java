package newsroom.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Ports for tests, taken from below the range the system hands out by itself, each only once.
///
/// Builds run side by side: a process takes its ports from slices of its own, each held by listening on
/// the slice's first port until the process ends.
public final class FreePorts {
  private static final int FIRST = 20_000;
  private static final int SLICES = 100;
  private static final int SLICE = 100;
  private static final List<ServerSocket> HELD = new ArrayList<>();
  private static int next;
  private static int end;

  private FreePorts() {}

  public static int next() {
    return block(1);
  }

  /// The first of so many free ports in a row, at most 99.
  public static synchronized int block(int size) {
    for (var attempt = 0; attempt < 1_000; attempt++) {
      if (next + size > end) {
        takeSlice();
      }
      var first = next;
      next += size;
      if (allFree(first, size)) {
        return first;
      }
    }
    throw new IllegalStateException("No " + size + " free ports in a row");
  }

  public static boolean isFree(int port) {
    return isFree("127.0.0.1", port);
  }

  public static boolean isFree(String host, int port) {
    try (var socket = listening(host, port)) {
      return socket != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void takeSlice() {
    for (var attempt = 0; attempt < 1_000; attempt++) {
      var first = FIRST + SLICE * ThreadLocalRandom.current().nextInt(SLICES);
      var held = listening("127.0.0.1", first);
      if (held != null) {
        HELD.add(held);
        next = first + 1;
        end = first + SLICE;
        return;
      }
    }
    throw new IllegalStateException("No free ports from " + FIRST + " on");
  }

  private static @Nullable ServerSocket listening(String host, int port) {
    try {
      var socket = new ServerSocket();
      try {
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        return socket;
      } catch (IOException taken) {
        socket.close();
        return null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean allFree(int first, int size) {
    for (var port = first; port < first + size; port++) {
      if (!isFree(port)) {
        return false;
      }
    }
    return true;
  }
}
