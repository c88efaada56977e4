package newsroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import newsroom.backing.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RoutesIT {
  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.service.hold = null;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/submission/articles?q=%E5%8C%BB, /api/submission/articles?q=%E5%8C%BB",
    "/api/review/cases, /api/review/cases",
    "/api/publishing/issues, /api/publishing/issues",
    "/api/notification/subscribers, /api/notification/subscribers",
    "/api/identity/accounts?after=x, /id/api/accounts?after=x"
  })
  void aCallArrivesWithTheTokenAndWithoutCookies(String called, String arrives) {
    Visitor visitor = house.visitor().signedIn();

    Visitor.Answer answer = visitor.get(called, Map.of("X-XSRF-TOKEN", "x"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode seen = answer.json();
    assertThat(seen.get("uri").asString()).isEqualTo(arrives);
    assertThat(seen.get("headers").get("authorization").asString()).startsWith("Bearer ");
    assertThat(seen.get("headers").has("cookie")).isFalse();
    assertThat(seen.get("headers").has("x-xsrf-token")).isFalse();
    assertThat(answer.header("Set-Cookie")).doesNotContain("theirs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/paper/",
        "/paper/2026/1.html",
        "/a/42",
        "/feed.atom",
        "/subscribe",
        "/subscribe/confirm?t=x"
      })
  void whatIsPublicNeedsNoLoginAndCarriesNeitherCookieNorToken(String path) {
    Visitor visitor = house.visitor().signedIn();

    Visitor.Answer answer = visitor.get(path, Map.of("Authorization", "Bearer stray"));

    assertThat(answer.status()).isEqualTo(200);
    JsonNode seen = answer.json();
    assertThat(seen.get("uri").asString()).isEqualTo(path);
    assertThat(seen.get("headers").has("cookie")).isFalse();
    assertThat(seen.get("headers").has("authorization")).isFalse();
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.header("Content-Security-Policy"))
        .contains("default-src 'none'", "img-src 'self'", "style-src 'self'")
        .doesNotContain("script-src");
  }

  @Test
  void theFrontPageIsThePaper() {
    Visitor.Answer answer = house.visitor().open("/");

    assertThat(answer.status()).isBetween(302, 307);
    assertThat(answer.header("Location")).endsWith("/paper/");
  }

  @Test
  void identityGetsItsOwnCookiesAndThePublicAddress() {
    Visitor visitor = house.visitor().signedIn();
    visitor.plant("IDSESSION", "mine");
    visitor.plant("tracking", "no");

    Visitor.Answer answer =
        visitor.get(
            "/id/login",
            Map.of(
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example",
                "X-Forwarded-For",
                "8.8.8.8"));

    JsonNode headers = answer.json().get("headers");
    assertThat(headers.get("cookie").asString()).isEqualTo("IDSESSION=mine");
    assertThat(headers.get("x-forwarded-host").asString()).isEqualTo("localhost:" + house.port);
    assertThat(headers.get("x-forwarded-proto").asString()).isEqualTo("http");
    assertThat(headers.get("x-forwarded-port").asString()).isEqualTo("" + house.port);
    assertThat(headers.get("x-forwarded-for").asString()).isEqualTo("127.0.0.1");
    assertThat(headers.has("forwarded")).isFalse();
    assertThat(headers.has("authorization")).isFalse();
    assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; own");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(visitor.cookie("IDSESSION")).isEqualTo("theirs");
  }

  @Test
  void identityChecksItsFormsItself() {
    Visitor.Answer answer =
        house.visitor().submit("/id/login", Map.of("username", "张三", "password", "p&w=1"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("uri").asString()).isEqualTo("/id/login");
    assertThat(Form.parse(answer.json().get("body").asString()))
        .containsEntry("username", "张三")
        .containsEntry("password", "p&w=1");
  }

  @Test
  void aFormTravelsByteForByteAndNeverInTheAddress() {
    String form = "_csrf=x&password=p%26w%3D1+%2B&twice=1&twice=1&empty=";
    Visitor.Answer answer =
        house
            .visitor()
            .send(
                "POST",
                "/id/login?twice=1",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString(form),
                Map.of());

    assertThat(answer.json().get("uri").asString()).isEqualTo("/id/login?twice=1");
    assertThat(answer.json().get("body").asString()).isEqualTo(form);
  }

  @Test
  void aMailProvidersOneClickArrivesWithItsTokenAndItsBody() {
    Visitor.Answer answer =
        house
            .visitor()
            .send(
                "POST",
                "/subscribe/unsubscribe?token=a%2Bb%20c",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("List-Unsubscribe=One-Click"),
                Map.of("Sec-Fetch-Site", "", "Origin", ""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("uri").asString())
        .isEqualTo("/subscribe/unsubscribe?token=a%2Bb%20c");
    assertThat(answer.json().get("body").asString()).isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  void aTrustedProxyMaySayWhoAsks() {
    int port = FreePorts.next();
    try (var _ = house.start(port, Map.of("newsroom.trusted-proxies", "127\\.0\\.0\\.1"))) {
      Visitor.Answer answer =
          new Visitor("http://localhost:" + port)
              .get("/paper/", Map.of("X-Forwarded-For", "203.0.113.9"));

      assertThat(answer.json().get("headers").get("x-forwarded-for").asString())
          .isEqualTo("203.0.113.9");
    }
  }

  @Test
  void aServicesCallForASecondFactorPassesThrough() {
    Visitor.Answer answer = house.visitor().signedIn().get("/api/publishing/grave");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate"))
        .contains("insufficient_user_authentication", "acr_values=\"mfa\"");
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:newsroom:problem:step-up");
  }

  @Test
  void theApiDocumentsAreJoinedUnderTheirPublicPaths() {
    Visitor visitor = house.visitor().signedIn();

    JsonNode list = visitor.get("/api/docs").json().get("items");
    assertThat(list.size()).isEqualTo(5);
    assertThat(list.get(0).get("href").asString()).isEqualTo("/api/docs/submission");
    JsonNode document = visitor.get("/api/docs/identity").json();
    assertThat(document.get("paths").has("/api/identity/accounts")).isTrue();
    assertThat(document.get("servers").get(0).get("url").asString()).isEqualTo(house.origin);
    assertThat(visitor.get("/api/docs/payroll").status()).isEqualTo(404);
  }

  @Test
  void theApiDocumentsNeedALogin() {
    assertThat(house.visitor().get("/api/docs").status()).isEqualTo(401);
    assertThat(house.visitor().get("/api/docs/submission").status()).isEqualTo(401);
    assertThat(house.visitor().get("/v3/api-docs").status()).isEqualTo(401);
    assertThat(house.visitor().get("/actuator/env").status()).isEqualTo(401);
  }

  @Test
  void anUnknownAddressNeedsALoginAndIsThenNotFound() {
    assertThat(house.visitor().get("/wp-admin").status()).isEqualTo(401);
    Visitor.Answer answer = house.visitor().signedIn().get("/wp-admin");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:newsroom:problem:not-found");
  }

  @Test
  void healthIsPublic() {
    assertThat(house.visitor().get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(house.visitor().get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void aServiceThatIsDownIsAProblemAndTheSessionIsKept() {
    int port = FreePorts.next();
    try (var _ =
        house.start(
            port,
            Map.of(
                "newsroom.services.review",
                "http://127.0.0.1:1",
                "newsroom.services.identity",
                "http://127.0.0.1:1"))) {
      Visitor visitor = house.visitor().signedIn().at("http://localhost:" + port);

      Visitor.Answer answer = visitor.get("/api/review/cases");
      assertThat(answer.status()).isEqualTo(502);
      assertThat(answer.json().get("type").asString())
          .isEqualTo("urn:newsroom:problem:service-down");
      Visitor.Answer page = visitor.open("/id/login");
      assertThat(page.status()).isEqualTo(502);
      assertThat(page.body()).contains("后台服务暂时连不上");
      assertThat(visitor.get("/api/submission/articles").status()).isEqualTo(200);
    }
  }

  @Test
  void eventsArriveWhenTheyAreSent() throws Exception {
    CountDownLatch seenFirst = new CountDownLatch(1);
    house.service.hold = seenFirst;
    Visitor visitor = house.visitor().signedIn();

    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                visitor.stream("/api/review/stream").body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: first");
      seenFirst.countDown();
      assertThat(lines.readLine()).isEmpty();
      assertThat(lines.readLine()).isEqualTo("data: second");
    }
  }

  @Test
  void anUploadStreamsThrough() {
    long size = 64L << 20;
    Visitor visitor = house.visitor().signedIn();
    visitor.get("/bff/csrf");
    String boundary = "\r\n--line--\r\n";

    Visitor.Answer answer =
        visitor.send(
            "POST",
            "/api/submission/articles/1/attachments",
            "multipart/form-data; boundary=line",
            BodyPublishers.concat(
                BodyPublishers.ofString(
                    "--line\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n"),
                BodyPublishers.ofInputStream(() -> zeros(size)),
                BodyPublishers.ofString(boundary)),
            Map.of("X-XSRF-TOKEN", String.valueOf(visitor.cookie("XSRF-TOKEN"))));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("bytes").asLong()).isGreaterThan(size);
  }

  @Test
  void publicFormsAreLimitedByAddress() {
    int port = FreePorts.next();
    try (var _ =
        house.start(
            port,
            Map.of(
                "newsroom.trusted-proxies", "127\\.0\\.0\\.1",
                "newsroom.gateway.public-posts-period", "1h"))) {
      Visitor visitor = new Visitor("http://localhost:" + port);
      for (int i = 0; i < 5; i++) {
        assertThat(subscribe(visitor, "203.0.113.9").status()).isEqualTo(200);
      }

      Visitor.Answer refused = subscribe(visitor, "203.0.113.9");
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
      assertThat(refused.json().get("type").asString())
          .isEqualTo("urn:newsroom:problem:too-many-requests");
      assertThat(subscribe(visitor, "203.0.113.10").status()).isEqualTo(200);
      assertThat(visitor.get("/subscribe", Map.of("X-Forwarded-For", "203.0.113.9")).status())
          .isEqualTo(200);
    }
  }

  private static Visitor.Answer subscribe(Visitor visitor, String from) {
    return visitor.send(
        "POST",
        "/subscribe",
        "application/x-www-form-urlencoded",
        BodyPublishers.ofString("mail=a%40paper.example"),
        Map.of("X-Forwarded-For", from, "Sec-Fetch-Site", "cross-site"));
  }

  private static InputStream zeros(long size) {
    return new InputStream() {
      private long left = size;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int n = (int) Math.min(left, length);
        left -= n;
        return n;
      }
    };
  }
}
