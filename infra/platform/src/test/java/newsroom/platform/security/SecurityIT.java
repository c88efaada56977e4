package newsroom.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.platform.sample.SampleIT;
import newsroom.platform.sample.SampleService;
import newsroom.platform.testing.Backing;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SampleIT
class SecurityIT {
  @LocalServerPort int port;

  private Client anonymous() {
    return Client.at(port);
  }

  private Client as(Tokens token) {
    return anonymous().as(token);
  }

  private static Tokens correspondent() {
    return Tokens.of("a-1", Role.CORRESPONDENT);
  }

  @Test
  void theActorIsWhoTheTokenSays() {
    Answer answer =
        as(correspondent()
                .named("张三示例")
                .unit("u-1")
                .with("roles", List.of("CORRESPONDENT", "POET")))
            .get("/api/sample/me");
    assertThat(answer.json().path("accountId").asString()).isEqualTo("a-1");
    assertThat(answer.json().path("name").asString()).isEqualTo("张三示例");
    assertThat(answer.json().path("unitId").asString()).isEqualTo("u-1");
    assertThat(answer.json().path("roles").toString()).isEqualTo("[\"CORRESPONDENT\"]");
    assertThat(as(Tokens.of("a-2")).get("/api/sample/me").json().path("unitId").isNull()).isTrue();
  }

  @Test
  void anActorKnowsHisRolesAndHisUnit() {
    var staff = new Actor("a", "n", Set.of(Role.AUDITOR), null);
    assertThat(staff.is(Role.AUDITOR)).isTrue();
    assertThat(staff.is(Role.ADMINISTRATOR)).isFalse();
    assertThat(staff.ofUnit("u-1")).isFalse();
    assertThat(new Actor("a", "n", Set.of(Role.UNIT_ADMIN), "u-1").ofUnit("u-1")).isTrue();
  }

  @Test
  void staffFromAUnitActForNone() {
    for (Role role : Role.values()) {
      var actor = new Actor("a", "n", Set.of(role), "u-1");
      boolean ofAUnit = role == Role.CORRESPONDENT || role == Role.UNIT_ADMIN;
      assertThat(actor.ofUnit("u-1")).as(role.name()).isEqualTo(ofAUnit);
      assertThat(actor.ownUnit()).as(role.name()).isEqualTo(ofAUnit ? "u-1" : null);
      assertThat(actor.unitId()).isEqualTo("u-1");
    }
  }

  @Test
  void whoHasTheRoleMayEnter() {
    assertThat(as(Tokens.of("a-1", Role.DUTY_EDITOR)).get("/api/sample/desk").status())
        .isEqualTo(200);
    assertThat(as(correspondent()).get("/api/sample/desk").status()).isEqualTo(403);
  }

  @Test
  void whoMayNotActLearnsNothingFromHowTheRequestIsJudged() {
    assertThat(as(correspondent()).post("/api/sample/desk", "{not json").status()).isEqualTo(403);
    assertThat(
            as(Tokens.of("a-1", Role.DUTY_EDITOR)).post("/api/sample/desk", "{not json").status())
        .isNotEqualTo(403);
  }

  @Test
  void aPublicPathNeedsNoToken() {
    assertThat(anonymous().get("/api/sample/open/hello").status()).isEqualTo(200);
  }

  @Test
  void aPublicHandlerThatAsksForThePersonAsksForTheLogin() {
    Answer answer = anonymous().get("/api/sample/open/me");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.problem()).isEqualTo("login-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/sample/me", "/api/sample/nowhere", "/", "/v3/api-docs", "/actuator/metrics"})
  void everythingElseNeedsOne(String path) {
    Answer answer = anonymous().get(path);
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.problem()).isEqualTo("login-required");
    assertThat(answer.json().path("title").asString()).isEqualTo("请先登录");
    assertThat(anonymous().with("Accept-Language", "en").get(path).json().path("title").asString())
        .isEqualTo("Please log in");
  }

  @Test
  void aTokenThatIsNotForUsIsRefused() {
    Map<String, Tokens> wrong =
        Map.of(
            "another issuer", correspondent().with("iss", "http://elsewhere.test"),
            "another audience", correspondent().with("aud", List.of("other-api")),
            "an id token", correspondent().type("JWT"),
            "another key", correspondent().forged(),
            "expired", correspondent().expiring(Instant.now().minusSeconds(90)));
    wrong.forEach((name, token) -> {
      Answer answer = as(token).get("/api/sample/me");
      assertThat(answer.status()).as(name).isEqualTo(401);
      assertThat(answer.header("WWW-Authenticate")).as(name).contains("invalid_token");
      assertThat(answer.problem()).as(name).isEqualTo("login-required");
    });
    assertThat(anonymous().with("Authorization", "Bearer nonsense").get("/api/sample/me").status())
        .isEqualTo(401);
  }

  @Test
  void clocksMayDifferByAMinute() {
    Tokens token = correspondent().expiring(Instant.now().minusSeconds(30));
    assertThat(as(token).get("/api/sample/me").status()).isEqualTo(200);
  }

  @Test
  void anActThatNeedsAFreshSecondFactorAsksForIt() {
    Instant now = Instant.now();
    List<Tokens> stale =
        List.of(
            correspondent(),
            correspondent().secondFactor(now.minusSeconds(310)),
            correspondent().with("mfa_time", now.getEpochSecond()));
    for (Tokens token : stale) {
      Answer answer = as(token).post("/api/sample/sign", null);
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.problem()).isEqualTo("step-up-required");
      assertThat(answer.header("WWW-Authenticate"))
          .isEqualTo(
              "Bearer error=\"insufficient_user_authentication\", acr_values=\"mfa\", max_age=300");
    }
    assertThat(
            as(correspondent().secondFactor(now.minusSeconds(240))).post("/api/sample/sign", null))
        .extracting(Answer::status)
        .isEqualTo(200);
    assertThat(anonymous().post("/api/sample/sign", null).problem()).isEqualTo("login-required");
  }

  @Test
  void healthIsPublicAndTheRestOfTheActuatorIsTheAdministrators() {
    assertThat(anonymous().get("/actuator/health/readiness").text()).contains("UP");
    assertThat(anonymous().get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(anonymous().get("/actuator/health").text()).doesNotContain("components");
    assertThat(as(correspondent()).get("/actuator/metrics").status()).isEqualTo(403);
    assertThat(as(Tokens.of("a-9", Role.ADMINISTRATOR)).get("/actuator/metrics").status())
        .isEqualTo(200);
  }

  @Test
  void answersCarryTheHeadersOfACarefulHouse() {
    Answer answer = as(correspondent()).get("/api/sample/me");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(anonymous().get("/pages/1").header("Content-Security-Policy"))
        .startsWith("default-src 'self'; object-src 'none'");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  @Test
  void withoutTheIssuersKeysAServiceSaysItIsNotItsCallersFault() {
    var service =
        new SpringApplicationBuilder(SampleService.class)
            .initializers(
                new Backing(),
                context ->
                    TestPropertyValues.of("newsroom.identity.jwks=http://127.0.0.1:1/jwks")
                        .applyTo(context))
            .properties(
                "spring.config.import=classpath:newsroom-platform.yaml",
                "newsroom.messaging.enabled=false",
                "newsroom.security.public-paths=/api/sample/open/**")
            .run("--server.port=0");
    try (service) {
      int other = service.getEnvironment().getRequiredProperty("local.server.port", int.class);
      Answer answer = Client.at(other).as(correspondent()).get("/api/sample/me");
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.problem()).isEqualTo("unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("2");
      assertThat(answer.json().path("instance").asString()).isEqualTo("/api/sample/me");
    }
  }

  @Test
  void aHandlerThatForgotToSayWhoMayCallItStopsTheStart() {
    var service =
        new SpringApplicationBuilder(SampleService.class, Forgetful.class)
            .initializers(new Backing())
            .properties(
                "spring.config.import=classpath:newsroom-platform.yaml",
                "newsroom.messaging.enabled=false",
                "newsroom.security.public-paths=/api/sample/open/**",
                "server.port=0");
    assertThatThrownBy(service::run)
        .hasMessageContaining("Handlers without @PreAuthorize")
        .hasMessageContaining("Forgetful#everything")
        .hasMessageContaining("/api/forgetful")
        .hasMessageNotContaining("Open#hello");
  }

  @RestController
  static class Forgetful {
    @GetMapping("/api/forgetful")
    String everything() {
      return "";
    }
  }
}
