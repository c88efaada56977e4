package newsroom.launcher.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at a browser: keeps cookies, fills in forms, signs in at the gateway.
///
/// A request is tried again as long as what answers is only being started; a sign-in that was lost
/// is made again.
public final class Person {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BREATH = Duration.ofMillis(400);

  private final URI origin;
  private final String username;
  private final String password;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private @Nullable String totpSecret;
  private long usedStep;

  public Person(URI origin, String username, String password) {
    this.origin = origin;
    this.username = username;
    this.password = password;
  }

  /// Somebody without an account.
  public static Person passerBy(URI origin) {
    return new Person(origin, "", "");
  }

  public String username() {
    return username;
  }

  public String password() {
    return password;
  }

  public Reply get(String path) {
    return patiently(() -> once(request(path).GET()));
  }

  /// Reads as many times as it takes until the reply says what is waited for.
  public Reply getUntil(String path, Predicate<Reply> wanted, String what) {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      var reply = get(path);
      if (wanted.test(reply)) {
        return reply;
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            "Waited in vain for " + what + ": " + reply.status() + " " + reply.excerpt());
      }
      breathe();
    }
  }

  /// @param ifMatch the ETag that was read, for a change
  /// @param key the Idempotency-Key, for a creation
  public Reply post(String path, Object body, @Nullable String ifMatch, @Nullable String key) {
    return patiently(() -> once(changing(path, ifMatch, key).POST(json(body))));
  }

  public Reply put(String path, Object body, @Nullable String ifMatch) {
    return patiently(() -> once(changing(path, ifMatch, null).PUT(json(body))));
  }

  /// Sends a file as the form of a page does.
  public Reply upload(String path, String name, byte[] file) {
    return upload(path, name, file, Map.of());
  }

  /// @param fields of the form beside the file
  public Reply upload(String path, String name, byte[] file, Map<String, String> fields) {
    var key = UUID.randomUUID().toString();
    var boundary = "newsroom-" + key;
    var head = new StringBuilder();
    fields.forEach((field, value) ->
        head.append("--")
            .append(boundary)
            .append("\r\nContent-Disposition: form-data; name=\"")
            .append(field)
            .append("\"\r\n\r\n")
            .append(value)
            .append("\r\n"));
    head.append("--")
        .append(boundary)
        .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
        .append(name)
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    var body =
        HttpRequest.BodyPublishers.concat(
            HttpRequest.BodyPublishers.ofString(head.toString()),
            HttpRequest.BodyPublishers.ofByteArray(file),
            HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return patiently(() ->
        once(
            changing(path, null, key)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(body)));
  }

  /// Like [#post], without a second try: for tests that want the first answer.
  public Reply postOnce(String path, Object body, @Nullable String ifMatch, @Nullable String key) {
    return once(changing(path, ifMatch, key).POST(json(body)));
  }

  /// One request as it is, without a second try.
  ///
  /// @param headers in addition, or instead of the usual ones
  public Reply send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    var request = method.equals("GET") ? request(path) : changing(path, null, null);
    headers.forEach(request::setHeader);
    return once(
        request.method(method, body == null ? HttpRequest.BodyPublishers.noBody() : json(body)));
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(origin.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json, text/html;q=0.9, */*;q=0.8")
        .header("Accept-Language", "zh-CN");
  }

  private HttpRequest.Builder changing(
      String path, @Nullable String ifMatch, @Nullable String key) {
    var request = request(path).header("Content-Type", "application/json");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    var token = cookie("XSRF-TOKEN");
    if (token == null) {
      once(request("/bff/csrf").GET());
      token = cookie("XSRF-TOKEN");
    }
    if (token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    return request;
  }

  private @Nullable String cookie(String name) {
    return cookies.getCookieStore().get(origin).stream()
        .filter(c -> c.getName().endsWith(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private interface Attempt {
    Reply make();
  }

  private Reply patiently(Attempt attempt) {
    var end = Instant.now().plus(PATIENCE);
    int unauthorized = 0;
    while (true) {
      var reply = attempt.make();
      boolean lost =
          reply.status() == 401
              && !username.isEmpty()
              && !reply.body().contains("step-up")
              && unauthorized++ < 5;
      boolean forged = reply.status() == 403 && reply.body().contains("csrf") && unauthorized++ < 5;
      if (lost) {
        signIn();
      } else if (forged) {
        once(request("/bff/csrf").GET());
      } else if (!reply.passing() || Instant.now().isAfter(end)) {
        return reply;
      } else {
        breathe();
      }
    }
  }

  private static void breathe() {
    try {
      Thread.sleep(BREATH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Reply once(HttpRequest.Builder request) {
    var built = request.build();
    try {
      var answer = http.send(built, BodyHandlers.ofString());
      return new Reply(
          answer.statusCode(),
          answer.uri(),
          answer.body(),
          answer.headers().firstValue("ETag").orElse(null),
          answer.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      return new Reply(0, built.uri(), e.toString(), null, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Reply page(String address) {
    return once(
        HttpRequest.newBuilder(origin.resolve(address))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "text/html")
            .header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Accept-Language", "zh-CN")
            .GET());
  }

  /// Opens a page as a browser does, patiently.
  public Reply open(String address) {
    return patiently(() -> page(address));
  }

  /// Fills in the page's form that has these fields and sends it, hidden fields included.
  public Reply fill(Reply page, Map<String, String> fields) {
    var document = Jsoup.parse(page.body(), page.uri().toString());
    var form =
        document.select("form").stream()
            .filter(f ->
                fields.keySet().stream().allMatch(n -> !f.select("[name=" + n + "]").isEmpty()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException(
                    "No form with "
                        + fields.keySet()
                        + " on "
                        + page.uri()
                        + ": "
                        + page.excerpt()));
    var values = new LinkedHashMap<String, String>();
    form.select("input[name], select[name], button[name]")
        .forEach(field -> values.put(field.attr("name"), field.attr("value")));
    values.putAll(fields);
    var body =
        values.entrySet().stream()
            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    var action = form.hasAttr("action") ? form.absUrl("action") : page.uri().toString();
    return once(
        HttpRequest.newBuilder(URI.create(action))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .header("Sec-Fetch-Mode", "navigate")
            .header("Sec-Fetch-Site", "same-origin")
            .header("Origin", origin.toString())
            .header("Accept-Language", "zh-CN")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /// Through the login page of the identity provider, back to the gateway.
  public void signIn() {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      var last = trySignIn();
      if (last.ok()) {
        return;
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            username
                + " cannot sign in: "
                + last.status()
                + " "
                + last.uri()
                + " "
                + last.excerpt());
      }
      cookies.getCookieStore().removeAll();
      breathe();
    }
  }

  private Reply trySignIn() {
    var login = page("/oauth2/authorization/newsroom");
    if (!login.ok()) {
      return login;
    }
    if (login.uri().getPath().endsWith("/login")) {
      var answer = fill(login, Map.of("username", username, "password", password));
      if (answer.passing()) {
        return answer;
      }
    }
    return once(request("/bff/me").GET());
  }

  /// Registers a telephone for the second factor on the account page.
  public void enrolSecondFactor() {
    signIn();
    var end = Instant.now().plus(PATIENCE);
    while (!open("/id/account").body().contains("authenticator/drop")) {
      var page = open("/id/account/authenticator");
      var shown = Jsoup.parse(page.body()).select(".secret").first();
      if (shown == null || Instant.now().isAfter(end)) {
        throw new IllegalStateException("No second factor to enrol: " + page.uri());
      }
      long step = freshStep();
      totpSecret = shown.text();
      usedStep = step;
      fill(page, Map.of("code", Totp.code(shown.text(), step), "current", password));
    }
  }

  /// Shows the second factor again; every code is used once.
  public void stepUp() {
    var end = Instant.now().plus(PATIENCE);
    while (true) {
      var page = page("/oauth2/authorization/newsroom?acr=mfa&return=/paper/");
      if (page.ok() && page.uri().getPath().endsWith("/login")) {
        page = fill(page, Map.of("username", username, "password", password));
      }
      if (page.ok() && page.uri().getPath().endsWith("/code")) {
        page = fill(page, Map.of("code", code()));
      }
      if (page.ok() && !page.uri().getPath().startsWith("/id/")) {
        return;
      }
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException(
            username + " cannot show the second factor: " + page.status() + " " + page.uri());
      }
      breathe();
    }
  }

  /// What the telephone shows now; every code is used once.
  public String code() {
    var secret = totpSecret;
    if (secret == null) {
      throw new IllegalStateException(username + " has no second factor");
    }
    long step = freshStep();
    usedStep = step;
    return Totp.code(secret, step);
  }

  private long freshStep() {
    while (Totp.step(Instant.now()) <= usedStep) {
      breathe();
    }
    return Totp.step(Instant.now());
  }
}
