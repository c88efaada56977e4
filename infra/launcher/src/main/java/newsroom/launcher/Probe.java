package newsroom.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/// Tells whether a process does its work yet.
@FunctionalInterface
interface Probe {
  int CONNECT_MILLIS = 2_000;
  int READ_MILLIS = 5_000;

  boolean answers();

  /// The address answers 200. By the old client of the JDK: the new one would keep ten megabytes and a
  /// thread in the launcher for ever.
  static Probe http(String address) {
    var place = URI.create(address);
    return () -> {
      try {
        var connection = (HttpURLConnection) place.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        try {
          return connection.getResponseCode() == 200;
        } finally {
          connection.disconnect();
        }
      } catch (IOException notYet) {
        return false;
      }
    };
  }

  /// Somebody listens on the port.
  static Probe port(int port) {
    return () -> {
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
        return true;
      } catch (IOException notYet) {
        return false;
      }
    };
  }
}
