package newsroom.benchmarks.worker;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/// The least that answers over HTTP in this language: the JDK's own server on virtual threads, the same bytes to
/// everybody. A body that comes is read to its end.
final class Pages implements Activity {
  private final byte[] page;
  private final HttpServer server;

  Pages(Path page) throws IOException {
    this.page = Files.readAllBytes(page);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void run(int client) {
    throw new UnsupportedOperationException("It answers; others ask");
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
