package newsroom.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A caller of one service. Each `with…` gives a new caller; `post` brings an Idempotency-Key of its
/// own unless one is set.
public final class Client {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String base;
  private final Map<String, String> headers;

  private Client(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  public static Client at(int port) {
    return at("http://127.0.0.1:" + port);
  }

  public static Client at(String base) {
    return new Client(base, Map.of());
  }

  public Client as(Tokens token) {
    return with("Authorization", "Bearer " + token.sign());
  }

  public Client with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Client(base, more);
  }

  public Client ifMatch(long version) {
    return with("If-Match", "\"" + version + "\"");
  }

  public Client idempotencyKey(String key) {
    return with("Idempotency-Key", key);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /// The body is written as JSON; a string is sent as it is.
  public Answer post(String path, @Nullable Object body) {
    return headers.containsKey("Idempotency-Key")
        ? send("POST", path, body)
        : idempotencyKey(UUID.randomUUID().toString()).send("POST", path, body);
  }

  public Answer put(String path, @Nullable Object body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer send(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    request.timeout(Duration.ofSeconds(30));
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      if (!headers.containsKey("Content-Type")) {
        request.header("Content-Type", "application/json");
      }
      String text = body instanceof String raw ? raw : MAPPER.writeValueAsString(body);
      request.method(method, HttpRequest.BodyPublishers.ofString(text));
    }
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// What came back.
  public record Answer(int status, HttpHeaders headers, String text) {
    public JsonNode json() {
      return MAPPER.readTree(text);
    }

    public @Nullable String header(String name) {
      return headers.firstValue(name).orElse(null);
    }

    /// The version in the ETag.
    public long version() {
      String tag = headers.firstValue("ETag").orElseThrow();
      return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /// The code at the end of a problem's type.
    public String problem() {
      String type = json().path("type").asString();
      return type.substring(type.lastIndexOf(':') + 1);
    }
  }
}
