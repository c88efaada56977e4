package newsroom.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import newsroom.platform.problem.Refusal;
import newsroom.platform.testing.Backing;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyIT {
  private static final Instant NOON = Instant.parse("2026-11-21T04:00:00Z");
  private static final IdempotencyKey KEY = new IdempotencyKey("k-1");

  private final MongoDatabase database =
      MongoClients.create(Backing.mongodb()).getDatabase(Backing.freshDatabase());

  private Idempotency at(Instant now) {
    return new Idempotency(
        database, JsonMapper.builder().build(), Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void aRequestRepeatedAfterACrashGetsTheIdOfTheFirst() {
    UUID first = at(NOON).claim("a-1", "create", KEY, Map.of("x", 1));
    UUID afterTheCrash = at(NOON.plusSeconds(60)).claim("a-1", "create", KEY, Map.of("x", 1));
    assertThat(afterTheCrash).isEqualTo(first);
    assertThat(first.version()).isEqualTo(7);
  }

  @Test
  void anotherBodyUnderTheSameKeyIsRefused() {
    at(NOON).claim("a-1", "create", KEY, Map.of("x", 1));
    assertThatThrownBy(() -> at(NOON).claim("a-1", "create", KEY, Map.of("x", 2)))
        .isInstanceOfSatisfying(
            Refusal.Invalid.class,
            e -> assertThat(e.reason().code()).isEqualTo("idempotency-key-reused"));
  }

  @Test
  void theOrderOfAMapIsNotAnotherBody() {
    var there = new LinkedHashMap<String, Integer>();
    there.put("x", 1);
    there.put("y", 2);
    var andBack = new LinkedHashMap<String, Integer>();
    andBack.put("y", 2);
    andBack.put("x", 1);
    assertThat(at(NOON).claim("a-1", "create", KEY, there))
        .isEqualTo(at(NOON).claim("a-1", "create", KEY, andBack));
  }

  @Test
  void accountsOperationsAndKeysDoNotMeet() {
    var ids = new HashSet<UUID>();
    ids.add(at(NOON).claim("a", "b|c", KEY, 1));
    ids.add(at(NOON).claim("a|b", "c", KEY, 1));
    ids.add(at(NOON).claim("a", "b", new IdempotencyKey("c"), 1));
    ids.add(at(NOON).claim("a", "b", KEY, 1));
    assertThat(ids).hasSize(4);
  }

  @Test
  void ofManyAtOnceOneWins() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<UUID>> claims = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        claims.add(() -> at(NOON).claim("a-1", "race", KEY, "body"));
      }
      var ids = new HashSet<UUID>();
      for (var claim : threads.invokeAll(claims)) {
        ids.add(claim.get());
      }
      assertThat(ids).hasSize(1);
    }
  }

  @Test
  void aKeyIsRememberedForSevenDays() {
    UUID first = at(NOON).claim("a-1", "create", KEY, "body");
    at(NOON.plus(Duration.ofDays(7))).forgetOld();
    assertThat(at(NOON).claim("a-1", "create", KEY, "body")).isEqualTo(first);
    at(NOON.plus(Duration.ofDays(7)).plusMillis(1)).forgetOld();
    assertThat(at(NOON).claim("a-1", "create", KEY, "body")).isNotEqualTo(first);
  }
}
