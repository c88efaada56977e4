package newsroom.notification.delivery.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server whose mood is the recipient's name.
final class MoodyServer implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> messages = new CopyOnWriteArrayList<>();

  MoodyServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  List<String> messages() {
    return messages;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        var caller = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      var in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
      var out = caller.getOutputStream();
      say(out, "220 moody");
      var mood = "";
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("RCPT")) {
          mood = line.substring(line.indexOf('<') + 1, line.indexOf('@'));
          switch (mood) {
            case "unknown" -> say(out, "550 5.1.1 no such user");
            case "greylisted" -> say(out, "451 4.7.1 come back later");
            case "hangs-up-early" -> {
              return;
            }
            default -> say(out, "250 ok");
          }
        } else if (line.equals("DATA")) {
          say(out, "354 go on");
          messages.add(text(in));
          switch (mood) {
            case "spam" -> say(out, "554 5.7.1 not here");
            case "full" -> say(out, "452 4.3.1 disk full");
            case "hangs-up-late" -> {
              return;
            }
            case "silent" -> {
              // Says nothing until the caller loses patience
            }
            default -> say(out, "250 taken");
          }
        } else if (line.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        } else {
          say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The caller is gone; so is this conversation
    }
  }

  private static String text(BufferedReader in) throws IOException {
    var text = new StringBuilder();
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
