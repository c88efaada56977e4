package newsroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsroom.backing.FreePorts;
import newsroom.backing.SharedBacking;
import newsroom.identity.IdentityApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

/// The house's own identity behind two gateways, visited as a person visits it.
class NewsroomIdentityIT {
  private static final String SECRET = "a-client-secret-for-this-test-only";
  private static final String ADMIN = "chief";
  private static final String PASSWORD = "茶山石阶夜灯三盏照见归人";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final int PORT = FreePorts.next();
  private static final int SECOND = FreePorts.next();
  private static final int IDENTITY = FreePorts.next();
  private static final String ORIGIN = "http://localhost:" + PORT;
  private static final String INTERNAL = "http://127.0.0.1:" + IDENTITY + "/id";

  @TempDir static Path folder;

  private static EchoService service;
  private static ConfigurableApplicationContext identity;
  private static final List<ConfigurableApplicationContext> gateways = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(INTERNAL + "/oauth2/jwks").validateType(false).build();
    decoder.setJwtValidator(
        new org.springframework.security.oauth2.jwt.JwtTimestampValidator(Duration.ZERO));
    service = new EchoService(token -> valid(decoder, token));
    identity = identity();
    for (int port : new int[] {PORT, SECOND}) {
      Map<String, String> settings = new HashMap<>();
      settings.put("newsroom.origin", ORIGIN);
      settings.put("newsroom.identity.internal", INTERNAL);
      settings.put("newsroom.services.identity", "http://127.0.0.1:" + IDENTITY);
      settings.put("gateway.client-secret", SECRET);
      gateways.add(House.gateway(port, service, settings));
    }
    becomeAdministrator();
  }

  @AfterAll
  static void stop() {
    gateways.forEach(ConfigurableApplicationContext::close);
    identity.close();
    service.close();
  }

  @Test
  void aPersonSignsInThroughTheGatewayAndIsKnown() {
    Visitor visitor = signIn(new Visitor(ORIGIN));

    Visitor.Answer me = visitor.get("/bff/me");

    assertThat(me.status()).isEqualTo(200);
    assertThat(me.json().get("name").asString()).isEqualTo("李四示例");
    assertThat(me.json().get("roles").toString()).contains("ADMINISTRATOR");
    assertThat(me.json().get("acr").asString()).isEqualTo("pwd");
    assertThat(visitor.cookieLine("IDSESSION")).contains("Path=/id").contains("HttpOnly");
  }

  @Test
  void whoSignsInWithoutHavingAskedForAnythingIsLedToTheDesk() {
    Visitor visitor = new Visitor(ORIGIN);
    Visitor.Answer page = visitor.open("/id/login");

    Visitor.Answer judged =
        visitor.submit(
            "/id/login", Map.of("_csrf", csrf(page), "username", ADMIN, "password", PASSWORD));

    assertThat(judged.header("Location")).isEqualTo(ORIGIN + "/desk/");
    assertThat(visitor.follow("/oauth2/authorization/newsroom").address().toString())
        .as("no second question")
        .isEqualTo(ORIGIN + "/desk/");
  }

  @Test
  void theAccountsAreReachedWithTheRelayedToken() {
    Visitor visitor = signIn(new Visitor(ORIGIN));

    assertThat(visitor.get("/api/identity/accounts").status()).isEqualTo(200);
    assertThat(new Visitor(ORIGIN).get("/api/identity/accounts").status()).isEqualTo(401);
    assertThat(visitor.get("/api/docs/identity").json().get("paths").toString())
        .contains("/api/identity/accounts");
  }

  @Test
  void aMachineCallsSubmissionWithItsOwnTokenAndWithoutASession() {
    String token = machineToken(signIn(new Visitor(ORIGIN)));
    Visitor program = new Visitor(ORIGIN);
    Map<String, String> headers = bearer(token);
    headers.put("Idempotency-Key", "k-1");

    Visitor.Answer answer =
        program.send(
            "POST",
            "/api/submission/articles?x=1",
            "application/json",
            BodyPublishers.ofString("{\"a\":1}"),
            headers);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("headers").get("authorization").asString())
        .isEqualTo("Bearer " + token);
    assertThat(answer.json().get("headers").get("idempotency-key").asString()).isEqualTo("k-1");
    assertThat(answer.json().get("body").asString()).isEqualTo("{\"a\":1}");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void aBadTokenIsRefusedByTheServiceAndOpensNothingElse() {
    Visitor program = new Visitor(ORIGIN);
    Visitor.Answer bad = program.get("/api/submission/articles", bearer("x.y.z"));
    assertThat(bad.status()).isEqualTo(401);
    assertThat(bad.header("WWW-Authenticate")).contains("invalid_token");
    assertThat(bad.header("Set-Cookie")).isEmpty();

    String token = machineToken(signIn(new Visitor(ORIGIN)));
    for (String path :
        List.of("/api/review/cases", "/api/identity/me", "/api/identity/accounts", "/bff/me")) {
      Visitor.Answer answer = program.get(path, bearer(token));
      assertThat(answer.status()).as(path).isEqualTo(401);
      assertThat(answer.body()).as(path).contains("not-signed-in");
    }
  }

  @Test
  void aSessionAndABearerTokenAreNeverTakenForOneAnother() {
    Visitor person = signIn(new Visitor(ORIGIN));
    String token = machineToken(person);
    String session = person.cookie("GWSESSION");

    JsonNode machine = person.get("/api/submission/articles", bearer(token)).json().get("headers");
    assertThat(machine.get("authorization").asString()).isEqualTo("Bearer " + token);
    assertThat(machine.has("cookie")).isFalse();
    assertThat(person.get("/api/submission/articles", bearer("x.y.z")).status())
        .as("a bad token is not made good by a session")
        .isEqualTo(401);
    JsonNode own = person.get("/api/submission/articles").json().get("headers");
    assertThat(own.get("authorization").asString()).isNotEqualTo("Bearer " + token);
    assertThat(person.get("/bff/me").json().get("name").asString()).isEqualTo("李四示例");
    assertThat(person.cookie("GWSESSION")).isEqualTo(session);

    Visitor.Answer forged =
        person.send(
            "POST",
            "/api/review/cases/1/claim",
            "application/json",
            BodyPublishers.ofString("{}"),
            bearer(token));
    assertThat(forged.status())
        .as("elsewhere the header spares nobody the CSRF token")
        .isEqualTo(403);
  }

  private static Map<String, String> bearer(String token) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Authorization", "Bearer " + token);
    headers.put("Sec-Fetch-Site", "");
    headers.put("Origin", "");
    return headers;
  }

  /// Made by an administrator, asked for at the public address.
  private static String machineToken(Visitor administrator) {
    administrator.get("/bff/csrf");
    Visitor.Answer made =
        administrator.send(
            "POST",
            "/api/identity/api-clients",
            "application/json",
            BodyPublishers.ofString("{\"name\":\"示例系统\",\"unit\":\"unit-a\"}"),
            Map.of(
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-XSRF-TOKEN",
                String.valueOf(administrator.cookie("XSRF-TOKEN"))));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    assertThat(made.json().get("tokenAddress").asString()).isEqualTo(ORIGIN + "/id/oauth2/token");
    String secret =
        made.json().get("clientId").asString() + ":" + made.json().get("clientSecret").asString();
    Visitor program = new Visitor(ORIGIN);
    Visitor.Answer token =
        program.send(
            "POST",
            "/id/oauth2/token",
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString("grant_type=client_credentials"),
            Map.of(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)),
                "Sec-Fetch-Site",
                "",
                "Origin",
                ""));
    assertThat(token.status()).as(token.body()).isEqualTo(200);
    assertThat(token.header("Set-Cookie")).isEmpty();
    return token.json().get("access_token").asString();
  }

  @Test
  void identitysPagesKeepTheirOwnHeadersAndOnlyOnce() {
    Visitor.Answer page = new Visitor(ORIGIN).follow("/oauth2/authorization/newsroom");

    assertThat(page.address().toString()).startsWith(ORIGIN + "/id/login");
    assertThat(page.header("Content-Security-Policy")).contains("form-action").doesNotContain("|");
    assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(page.header("Referrer-Policy")).doesNotContain("|");
    assertThat(page.header("Cache-Control")).doesNotContain("|");
  }

  @Test
  void theSecondFactorIsAskedForWithoutThePassword() {
    Visitor visitor = signIn(new Visitor(ORIGIN));

    Visitor.Answer page = visitor.follow("/oauth2/authorization/newsroom?acr=mfa&return=/bff/csrf");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.address().getPath()).startsWith("/id/").doesNotContain("/login");
  }

  @Test
  void twentyRequestsAtExpiryOverTwoGatewaysShareOneNewToken() throws Exception {
    Visitor here = signIn(new Visitor(ORIGIN));
    Visitor there = here.at("http://localhost:" + SECOND);
    String before = token(here);
    waitForExpiry();

    Set<String> tokens = new HashSet<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Visitor visitor = i % 2 == 0 ? here : there;
        calls.add(() -> token(visitor));
      }
      for (Future<String> one : threads.invokeAll(calls)) {
        tokens.add(one.get());
      }
    }

    assertThat(tokens).hasSize(1).doesNotContain(before);
  }

  @Test
  void leavingEndsTheSessionAtIdentityToo() {
    Visitor visitor = signIn(new Visitor(ORIGIN));
    assertThat(
            visitor.follow("/oauth2/authorization/newsroom?return=/bff/csrf").address().getPath())
        .isEqualTo("/bff/csrf");

    Visitor.Answer left = visitor.post("/bff/logout", "");
    Visitor.Answer end = visitor.open(left.json().get("location").asString());

    assertThat(end.status()).isEqualTo(302);
    assertThat(end.header("Location")).isEqualTo(ORIGIN + "/");
    assertThat(visitor.get("/bff/me").status()).isEqualTo(401);
    assertThat(visitor.follow("/oauth2/authorization/newsroom").address().getPath())
        .isEqualTo("/id/login");
  }

  @Test
  void leavingAfterRefreshesStillEndsTheSessionAtIdentity() throws Exception {
    Visitor visitor = signIn(new Visitor(ORIGIN));
    waitForExpiry();
    token(visitor);
    waitForExpiry();
    token(visitor);

    Visitor.Answer left = visitor.post("/bff/logout", "");

    assertThat(visitor.open(left.json().get("location").asString()).header("Location"))
        .isEqualTo(ORIGIN + "/");
    assertThat(visitor.follow("/oauth2/authorization/newsroom").address().getPath())
        .isEqualTo("/id/login");
  }

  @Test
  void whileIdentityIsAwayTheSessionIsKept() throws Exception {
    Visitor visitor = signIn(new Visitor(ORIGIN));
    identity.close();
    try {
      waitForExpiry();
      assertThat(visitor.get("/api/submission/articles").status()).isEqualTo(503);
      assertThat(visitor.open("/id/login").status()).isEqualTo(502);
    } finally {
      identity = identity();
    }

    assertThat(visitor.get("/api/submission/articles").status()).isEqualTo(200);
  }

  private static ConfigurableApplicationContext identity() {
    return IdentityApplication.start(
        "--server.port=" + IDENTITY,
        "--newsroom.origin=" + ORIGIN,
        "--newsroom.mongodb=" + SharedBacking.store().uri(),
        "--newsroom.identity.database=identity-for-the-gateway",
        "--newsroom.identity.access-life=4s",
        "--newsroom.identity.setup-link-file=" + folder.resolve("setup-link"),
        "--identity.key=" + House.KEY,
        "--gateway.client-secret=" + SECRET,
        // Only because the gateway's library is on this class path: it would hide form fields
        "--spring.cloud.gateway.server.webmvc.form-filter.enabled=false");
  }

  private static void becomeAdministrator() throws IOException {
    String link = Files.readString(folder.resolve("setup-link")).strip();
    assertThat(link).startsWith(ORIGIN + "/id/setup#");
    Visitor visitor = new Visitor(ORIGIN);
    Visitor.Answer page = visitor.open(link);
    Visitor.Answer done =
        visitor.submit(
            "/id/setup",
            Map.of(
                "_csrf",
                csrf(page),
                "token",
                link.substring(link.indexOf('#') + 1),
                "username",
                ADMIN,
                "name",
                "李四示例",
                "password",
                PASSWORD));
    assertThat(done.status()).as(done.body()).isEqualTo(302);
  }

  private static Visitor signIn(Visitor visitor) {
    Visitor.Answer page = visitor.follow("/oauth2/authorization/newsroom?return=/bff/csrf");
    Visitor.Answer judged =
        visitor.submit(
            page.address().toString(),
            Map.of("_csrf", csrf(page), "username", ADMIN, "password", PASSWORD));
    assertThat(visitor.followFrom(judged).address().toString()).isEqualTo(ORIGIN + "/bff/csrf");
    return visitor;
  }

  private static String token(Visitor visitor) {
    Visitor.Answer answer = visitor.get("/api/submission/articles");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("headers").get("authorization").asString();
  }

  /// Tokens live four seconds here.
  private static void waitForExpiry() {
    long from = System.nanoTime();
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> System.nanoTime() - from > Duration.ofMillis(4100).toNanos());
  }

  private static boolean valid(NimbusJwtDecoder decoder, String token) {
    try {
      decoder.decode(token);
      return true;
    } catch (JwtException e) {
      return false;
    }
  }

  private static String csrf(Visitor.Answer page) {
    Matcher found = CSRF.matcher(page.body());
    assertThat(found.find()).as(page.status() + " " + page.body()).isTrue();
    return found.group(1);
  }
}
