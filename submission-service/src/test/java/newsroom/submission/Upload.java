package newsroom.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import newsroom.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A file sent as the form of a page sends it, and bytes that come back.
public final class Upload {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final int port;
  private final Tokens token;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private String key = UUID.randomUUID().toString();

  /// What came back, as bytes.
  public record Reply(HttpResponse<byte[]> answer) {
    public int status() {
      return answer.statusCode();
    }

    public String text() {
      return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(answer.body());
    }

    public String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    /// Code and words of what is wrong with the file.
    public String fault() {
      var error = json().path("errors").path(0);
      return error.path("path").asString("") + " " + error.path("code").asString("");
    }
  }

  public Upload(int port, Tokens token) {
    this.port = port;
    this.token = token;
  }

  public Upload field(String name, String value) {
    fields.put(name, value);
    return this;
  }

  public Upload key(String key) {
    this.key = key;
    return this;
  }

  public Reply send(String path, String name, byte[] bytes) {
    String edge = "newsroom-edge";
    var body = new ByteArrayOutputStream();
    fields.forEach((field, value) ->
        put(
            body,
            "--"
                + edge
                + "\r\nContent-Disposition: form-data; name=\""
                + field
                + "\"\r\n\r\n"
                + value
                + "\r\n"));
    put(
        body,
        "--"
            + edge
            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    body.writeBytes(bytes);
    put(body, "\r\n--" + edge + "--\r\n");
    return exchange(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  public Reply get(String path) {
    return exchange(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + token.sign());
  }

  private static Reply exchange(HttpRequest.Builder request) {
    try {
      return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void put(ByteArrayOutputStream body, String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
