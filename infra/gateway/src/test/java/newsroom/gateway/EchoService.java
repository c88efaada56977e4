package newsroom.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Stands behind every route: says what arrived, and refuses `/api` without a valid token.
final class EchoService implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Predicate<String> tokenIsValid;
  volatile @Nullable CountDownLatch hold;
  volatile @Nullable CountDownLatch asked;

  EchoService(Predicate<String> tokenIsValid) {
    this.tokenIsValid = tokenIsValid;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      boolean guarded =
          path.startsWith("/api/") || path.contains("api-docs") || path.startsWith("/id/api/");
      if (guarded
          && (authorization == null || !tokenIsValid.test(authorization.replace("Bearer ", "")))) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        send(exchange, 401, Map.of("error", "invalid_token"));
      } else if (path.endsWith("/grave")) {
        exchange
            .getResponseHeaders()
            .set(
                "WWW-Authenticate",
                "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", max_age=300");
        send(exchange, 401, Map.of("type", "urn:newsroom:problem:step-up"));
      } else if (path.endsWith("/stream")) {
        stream(exchange);
      } else if (path.endsWith("/slow")) {
        await();
        send(exchange, 200, Map.of("slow", true));
      } else if (path.endsWith("/v3/api-docs")) {
        send(exchange, 200, Map.of("openapi", "3.1.0", "paths", Map.of("/api/accounts", Map.of())));
      } else {
        echo(exchange);
      }
    }
  }

  private void echo(HttpExchange exchange) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[65_536];
    StringBuilder start = new StringBuilder();
    try (InputStream in = exchange.getRequestBody()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (bytes == 0) {
          start.append(new String(buffer, 0, Math.min(n, 200), StandardCharsets.UTF_8));
        }
        bytes += n;
      }
    }
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("method", exchange.getRequestMethod());
    seen.put("uri", exchange.getRequestURI().toString());
    seen.put("bytes", bytes);
    seen.put("body", start.toString());
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) ->
            headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join("|", values)));
    seen.put("headers", headers);
    exchange.getResponseHeaders().add("Set-Cookie", "IDSESSION=theirs; Path=/id; HttpOnly");
    if (exchange.getRequestURI().getPath().startsWith("/id/")) {
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; own");
      exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
    }
    send(exchange, 200, seen);
  }

  /// One event, then nothing until the reader of the first has seen it.
  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    await();
    out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private void await() {
    CountDownLatch arrived = asked;
    if (arrived != null) {
      arrived.countDown();
    }
    CountDownLatch gate = hold;
    if (gate != null) {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void send(HttpExchange exchange, int status, Map<String, ?> body)
      throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
