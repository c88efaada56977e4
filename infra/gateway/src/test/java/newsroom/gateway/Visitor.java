package newsroom.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser without a window: cookies per host as browsers keep them, and its Sec-Fetch headers.
final class Visitor {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private record Cookie(String value, String path, String line) {}

  record Answer(int status, Map<String, String> headers, String body, URI address) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  private final Map<String, Cookie> cookies = new ConcurrentHashMap<>();
  private final String origin;

  Visitor(String origin) {
    this.origin = origin;
  }

  /// The same cookies at another gateway: cookies know hosts, not ports.
  Visitor at(String otherOrigin) {
    Visitor same = new Visitor(otherOrigin);
    same.cookies.putAll(cookies);
    return same;
  }

  @Nullable String cookie(String name) {
    Cookie cookie = cookies.get(name);
    return cookie == null ? null : cookie.value();
  }

  String cookieLine(String name) {
    Cookie cookie = cookies.get(name);
    return cookie == null ? "" : cookie.line();
  }

  void plant(String name, String value) {
    cookies.put(name, new Cookie(value, "/", ""));
  }

  /// As a script of our own page.
  Answer get(String path) {
    return get(path, Map.of());
  }

  Answer get(String path, Map<String, String> headers) {
    return exchange("GET", URI.create(origin + path), BodyPublishers.noBody(), script(headers));
  }

  Answer send(
      String method, String path, String type, BodyPublisher body, Map<String, String> more) {
    Map<String, String> headers = script(more);
    headers.putIfAbsent("Content-Type", type);
    return exchange(method, URI.create(origin + path), body, headers);
  }

  /// As a script that reads the CSRF cookie, as the desk does.
  Answer post(String path, String json) {
    get("/bff/csrf");
    String token = cookie("XSRF-TOKEN");
    return send(
        "POST",
        path,
        "application/json",
        BodyPublishers.ofString(json),
        token == null ? Map.of() : Map.of("X-XSRF-TOKEN", token));
  }

  /// As a person who opens an address; redirects are not followed.
  Answer open(String address) {
    URI uri = URI.create(origin).resolve(address);
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "text/html,application/xhtml+xml");
    headers.put("Sec-Fetch-Mode", "navigate");
    headers.put("Sec-Fetch-Site", "none");
    return exchange("GET", uri, BodyPublishers.noBody(), headers);
  }

  /// As a person who sends a form.
  Answer submit(String address, Map<String, String> fields) {
    URI uri = URI.create(origin).resolve(address);
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", "text/html,application/xhtml+xml");
    headers.put("Sec-Fetch-Mode", "navigate");
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Origin", origin);
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    String form =
        fields.entrySet().stream()
            .map(field ->
                field.getKey()
                    + "="
                    + java.net.URLEncoder.encode(
                        field.getValue(), java.nio.charset.StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return exchange("POST", uri, BodyPublishers.ofString(form), headers);
  }

  /// Opens an address and follows redirects to the end.
  Answer follow(String address) {
    return followFrom(open(address));
  }

  Answer followFrom(Answer first) {
    Answer answer = first;
    for (int hop = 0; hop < 15 && answer.status() / 100 == 3; hop++) {
      answer = open(answer.address().resolve(answer.header("Location")).toString());
    }
    return answer;
  }

  Visitor signedIn() {
    follow("/oauth2/authorization/newsroom?return=/bff/csrf");
    return this;
  }

  HttpResponse<InputStream> stream(String path) {
    try {
      return HTTP.send(
          request("GET", URI.create(origin + path), BodyPublishers.noBody(), script(Map.of())),
          BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Map<String, String> script(Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "application/json");
    headers.put("Sec-Fetch-Mode", "cors");
    headers.put("Sec-Fetch-Site", "same-origin");
    headers.put("Origin", origin);
    headers.putAll(more);
    headers.values().removeIf(String::isEmpty);
    return headers;
  }

  private HttpRequest request(
      String method, URI uri, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).method(method, body);
    headers.forEach(request::header);
    String sent =
        cookies.entrySet().stream()
            .filter(c -> within(uri.getPath(), c.getValue().path()))
            .map(c -> c.getKey() + "=" + c.getValue().value())
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty() && !headers.containsKey("Cookie")) {
      request.header("Cookie", sent);
    }
    return request.build();
  }

  private Answer exchange(String method, URI uri, BodyPublisher body, Map<String, String> headers) {
    try {
      HttpResponse<String> response =
          HTTP.send(request(method, uri, body, headers), BodyHandlers.ofString());
      response.headers().allValues("set-cookie").forEach(this::keep);
      Map<String, String> received = new HashMap<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> received.put(name, String.join("|", values)));
      return new Answer(response.statusCode(), received, response.body(), uri);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String line) {
    String[] parts = line.split(";", -1);
    int equals = parts[0].indexOf('=');
    String name = parts[0].substring(0, equals);
    String value = parts[0].substring(equals + 1);
    String path = "/";
    boolean gone = value.isEmpty();
    for (String part : parts) {
      String text = part.strip();
      if (text.startsWith("Path=")) {
        path = text.substring(5);
      }
      gone |= text.equalsIgnoreCase("Max-Age=0");
    }
    if (gone) {
      cookies.remove(name);
    } else {
      cookies.put(name, new Cookie(value, path, line));
    }
  }

  private static boolean within(String path, String cookiePath) {
    return cookiePath.equals("/")
        || path.equals(cookiePath)
        || path.startsWith(cookiePath.endsWith("/") ? cookiePath : cookiePath + "/");
  }
}
