package newsroom.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A foreign issuer with its own addresses, strict on purpose: a refresh token works exactly once,
/// without any grace, so a second refresh of the same login would end it.
final class OtherIssuer implements AutoCloseable {
  private record Grant(
      String person, @Nullable String nonce, String challenge, @Nullable String acr) {}

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, Grant> refreshable = new ConcurrentHashMap<>();
  final Set<String> revoked = ConcurrentHashMap.newKeySet();
  final Set<String> logoutHints = ConcurrentHashMap.newKeySet();
  final AtomicInteger refreshes = new AtomicInteger();
  volatile Duration life = Duration.ofMinutes(5);
  volatile boolean down;
  volatile @Nullable CountDownLatch hold;
  volatile @Nullable CountDownLatch asked;

  OtherIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/front/enter", this::enter);
    server.createContext("/front/leave", this::leave);
    server.createContext("/back/tokens", this::tokens);
    server.createContext("/back/keys", this::keys);
    server.createContext("/back/revoke", this::revoke);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /// The settings that make a gateway use this issuer: every endpoint is elsewhere than usual.
  Map<String, String> settings() {
    return Map.of(
        "newsroom.identity.issuer",
        address(),
        "newsroom.identity.internal",
        "http://127.0.0.1:1",
        "newsroom.identity.authorization-uri",
        address() + "/front/enter",
        "newsroom.identity.token-uri",
        address() + "/back/tokens",
        "newsroom.identity.jwks",
        address() + "/back/keys",
        "newsroom.identity.revocation-uri",
        address() + "/back/revoke",
        "newsroom.identity.end-session-uri",
        address() + "/front/leave",
        "newsroom.identity.client-id",
        "paper",
        "newsroom.identity.client-authentication",
        "client_secret_post",
        "newsroom.identity.scopes",
        "openid,profile");
  }

  /// Ends every login.
  void forget() {
    refreshable.clear();
  }

  boolean accepts(String token) {
    try {
      SignedJWT jwt = SignedJWT.parse(token);
      return jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))
          && jwt.getJWTClaimsSet().getExpirationTime().after(new Date());
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  /// Everybody who comes is signed in at once.
  private void enter(HttpExchange exchange) throws IOException {
    Map<String, String> query = Form.parse(exchange.getRequestURI().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Grant(
            "reader-1",
            query.get("nonce"),
            Objects.requireNonNull(query.get("code_challenge")),
            query.get("acr_values")));
    redirect(
        exchange,
        query.get("redirect_uri")
            + "?code="
            + code
            + "&state="
            + URLEncoder.encode(
                Objects.requireNonNull(query.get("state")), StandardCharsets.UTF_8));
  }

  private void leave(HttpExchange exchange) throws IOException {
    Map<String, String> query = Form.parse(exchange.getRequestURI().getRawQuery());
    logoutHints.add(query.getOrDefault("id_token_hint", ""));
    redirect(exchange, Objects.requireNonNull(query.get("post_logout_redirect_uri")));
  }

  private void tokens(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        Form.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (down) {
      answer(exchange, 500, "{\"oops\":true}");
      return;
    }
    Grant grant;
    if ("refresh_token".equals(form.get("grant_type"))) {
      refreshes.incrementAndGet();
      grant = refreshable.remove(form.getOrDefault("refresh_token", ""));
      await();
    } else {
      grant = codes.remove(form.getOrDefault("code", ""));
      if (grant != null
          && !challenge(form.getOrDefault("code_verifier", "")).equals(grant.challenge())) {
        grant = null;
      }
    }
    if (grant == null || !"paper".equals(form.get("client_id"))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    String refresh = UUID.randomUUID().toString();
    refreshable.put(refresh, grant);
    answer(
        exchange,
        200,
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"%s","id_token":"%s"}\
        """
            .formatted(
                token(grant, "at+jwt", "newsroom-api", life),
                life.toSeconds(),
                refresh,
                token(grant, "JWT", "paper", Duration.ofMinutes(5))));
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

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  private void revoke(HttpExchange exchange) throws IOException {
    Map<String, String> form =
        Form.parse(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    String token = form.getOrDefault("token", "");
    refreshable.remove(token);
    revoked.add(token);
    answer(exchange, 200, "");
  }

  private String token(Grant grant, String type, String audience, Duration length) {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject(grant.person())
            .audience(audience)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(length)))
            .claim("name", "读者示例")
            .claim("roles", List.of("FIRST_REVIEWER"))
            .claim("amr", grant.acr() == null ? List.of("pwd") : List.of("pwd", "otp", "mfa"))
            .claim("acr", grant.acr() == null ? "pwd" : grant.acr());
    if (grant.nonce() != null) {
      claims.claim("nonce", grant.nonce());
    }
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(type))
                .build(),
            claims.build());
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwt.serialize();
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().set("Location", target);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
