package newsroom.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import newsroom.identity.vault.Vault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person's browser and the gateway behind it: cookies, forms, and the code flow.
final class Browser {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  final Map<String, String> cookies = new HashMap<>();
  private final RunningIdentity identity;
  private String verifier = "";

  record Answer(int status, Map<String, String> headers, String body) {
    String location() {
      return headers.getOrDefault("location", "");
    }

    JsonNode json() {
      return JSON.readTree(body);
    }

    String query(String name) {
      Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(location());
      return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }
  }

  Browser(RunningIdentity identity) {
    this.identity = identity;
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /// Follows to pages of this issuer, not to the gateway's.
  Answer follow(Answer answer) {
    Answer at = answer;
    while (at.status() / 100 == 3 && !at.location().startsWith(RunningIdentity.ORIGIN)) {
      at = get(path(at.location()));
    }
    return at;
  }

  Answer submit(String page, Map<String, String> fields) {
    return submit(page, page, fields);
  }

  /// Loads the page for its token, then posts the form to the action.
  Answer submit(String page, String action, Map<String, String> fields) {
    Matcher csrf = CSRF.matcher(follow(get(page)).body());
    var all = new HashMap<>(fields);
    if (csrf.find()) {
      all.put("_csrf", csrf.group(1));
    }
    return post(action, all);
  }

  Answer post(String path, Map<String, String> fields, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  Answer signIn(String username, String password) {
    return submit("/login", Map.of("username", username, "password", password));
  }

  /// The gateway's redirect to this issuer.
  Answer authorize(String... extra) {
    verifier = Vault.random();
    String more = String.join("&", extra);
    return get(
        "/oauth2/authorize?response_type=code&client_id=gateway&scope=openid%20api&state=s1&nonce=n1"
            + "&redirect_uri="
            + encode(RunningIdentity.ORIGIN + "/login/oauth2/code/newsroom")
            + "&code_challenge_method=S256&code_challenge="
            + challenge(verifier)
            + (more.isEmpty() ? "" : "&" + more),
        "Accept",
        "text/html");
  }

  Answer exchange(String code) {
    return token(
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            RunningIdentity.ORIGIN + "/login/oauth2/code/newsroom",
            "code_verifier",
            verifier));
  }

  Answer refresh(String refreshToken) {
    return token(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
  }

  Answer token(Map<String, String> fields) {
    return backChannel("/oauth2/token", fields);
  }

  Answer backChannel(String path, Map<String, String> fields) {
    String basic =
        Base64.getEncoder()
            .encodeToString(("gateway:" + identity.clientSecret).getBytes(StandardCharsets.UTF_8));
    return new Browser(identity).post(path, fields, "Authorization", "Basic " + basic);
  }

  /// From nothing to tokens.
  JsonNode tokens(String username, String password) {
    authorize();
    return exchange(follow(signIn(username, password)).query("code")).json();
  }

  Answer api(
      String method,
      String path,
      @Nullable String token,
      @Nullable String body,
      String... headers) {
    var request =
        request(path, headers)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request);
  }

  static JsonNode claims(String jwt) {
    return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[1]));
  }

  static JsonNode header(String jwt) {
    return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[0]));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String path(String location) {
    String path = location.replaceFirst("^https?://[^/]+", "");
    return path.startsWith("/id") ? path.substring(3) : path;
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(URI.create(identity.address() + path));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      for (String cookie : response.headers().allValues("set-cookie")) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
          cookies.remove(pair[0]);
        } else {
          cookies.put(pair[0], pair[1]);
        }
      }
      Map<String, String> headers = new HashMap<>();
      response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
