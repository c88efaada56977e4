package newsroom.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import newsroom.contracts.access.Role;

/// Access tokens as the identity provider mints them, signed with a key made for this JVM whose
/// public half is served to the contexts under test. Start with [#of] and end with [#sign].
public final class Tokens {
  public static final String ISSUER = "http://identity.test/id";

  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final RSAKey KEY = newKey();
  private static final String JWKS = serve(new JWKSet(KEY.toPublicJWK()).toString());

  private final JWTClaimsSet.Builder claims;
  private String type = "at+jwt";
  private RSAKey key = KEY;

  private Tokens(String accountId, Role... roles) {
    Instant now = Instant.now();
    claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience("newsroom-api")
            .subject(accountId)
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .claim("name", accountId)
            .claim("roles", Arrays.stream(roles).map(Role::name).toList())
            .claim("amr", List.of("pwd"));
  }

  public static Tokens of(String accountId, Role... roles) {
    return new Tokens(accountId, roles);
  }

  public Tokens named(String name) {
    return with("name", name);
  }

  public Tokens unit(String unitId) {
    return with("unit", unitId);
  }

  /// A second factor given at that time.
  public Tokens secondFactor(Instant at) {
    return with("amr", List.of("pwd", "otp")).with("mfa_time", at.getEpochSecond());
  }

  public Tokens with(String claim, Object value) {
    claims.claim(claim, value);
    return this;
  }

  /// A token of the usual five minutes that ends then.
  public Tokens expiring(Instant at) {
    Date issued = Date.from(at.minus(LIFE));
    claims.issueTime(issued).notBeforeTime(issued).expirationTime(Date.from(at));
    return this;
  }

  public Tokens type(String type) {
    this.type = type;
    return this;
  }

  /// A key of the right kind that nobody has published.
  public Tokens forged() {
    key = newKey();
    return this;
  }

  public String sign() {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(new JOSEObjectType(type))
                  .keyID(KEY.getKeyID())
                  .build(),
              claims.build());
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String jwks() {
    return JWKS;
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID("test").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String serve(String keys) {
    try {
      InetAddress here = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(here, 0), 0);
      byte[] body = keys.getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return "http://" + here.getHostAddress() + ":" + server.getAddress().getPort() + "/jwks";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
