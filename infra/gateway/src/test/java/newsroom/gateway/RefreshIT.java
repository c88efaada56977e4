package newsroom.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RefreshIT {
  private static final String ARTICLES = "/api/submission/articles";

  private final House house = House.shared();

  @AfterEach
  void calm() {
    house.issuer.life = Duration.ofMinutes(5);
    house.issuer.down = false;
    house.issuer.hold = null;
    house.issuer.asked = null;
    house.service.hold = null;
    house.service.asked = null;
  }

  @Test
  void aTokenIsRefreshedUnseen() {
    Visitor visitor = withExpiredToken();
    int before = house.issuer.refreshes.get();

    assertThat(visitor.get(ARTICLES).status()).isEqualTo(200);
    assertThat(visitor.get(ARTICLES).status()).isEqualTo(200);
    assertThat(house.issuer.refreshes.get() - before).isEqualTo(1);
  }

  @RepeatedTest(3)
  void twentyRequestsAtExpiryShareOneNewToken() throws Exception {
    Visitor visitor = withExpiredToken();
    int before = house.issuer.refreshes.get();

    List<Integer> statuses = inParallel(20, _ -> visitor.get(ARTICLES).status());

    assertThat(statuses).hasSize(20).containsOnly(200);
    assertThat(house.issuer.refreshes.get() - before).isEqualTo(1);
  }

  @RepeatedTest(3)
  void twentyRequestsOverTwoGatewaysShareOneNewToken() throws Exception {
    Visitor here = withExpiredToken();
    Visitor there = here.at(house.second);
    int before = house.issuer.refreshes.get();

    List<Integer> statuses =
        inParallel(20, i -> (i % 2 == 0 ? here : there).get(ARTICLES).status());

    assertThat(statuses).hasSize(20).containsOnly(200);
    assertThat(house.issuer.refreshes.get() - before).isEqualTo(1);
  }

  @Test
  void aLogoutDuringARefreshIsNotUndone() throws Exception {
    Visitor visitor = withExpiredToken();
    Visitor other = visitor.at(house.second);
    int revokedBefore = house.issuer.revoked.size();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch hold = new CountDownLatch(1);
    house.issuer.asked = asked;
    house.issuer.hold = hold;

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> refreshing = threads.submit(() -> visitor.get(ARTICLES).status());
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(other.post("/bff/logout", "").status()).isEqualTo(200);
      hold.countDown();

      assertThat(refreshing.get()).isEqualTo(401);
    }
    assertThat(visitor.get("/bff/me").status()).isEqualTo(401);
    // The old refresh token and the one that came too late
    assertThat(house.issuer.revoked).hasSize(revokedBefore + 2);
  }

  @Test
  void aLogoutDuringARequestIsNotUndone() throws Exception {
    Visitor visitor = house.visitor().signedIn();
    CountDownLatch asked = new CountDownLatch(8);
    CountDownLatch hold = new CountDownLatch(1);
    house.service.asked = asked;
    house.service.hold = hold;
    Visitor again = visitor.at(house.origin);

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> slow = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        slow.add(threads.submit(() -> visitor.at(house.origin).get("/api/review/slow").status()));
      }
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(visitor.post("/bff/logout", "").status()).isEqualTo(200);
      hold.countDown();
      for (Future<Integer> one : slow) {
        assertThat(one.get()).isEqualTo(200);
      }
    }
    assertThat(again.get("/bff/me").status()).isEqualTo(401);
  }

  @Test
  void whenTheIssuerIsDownTheSessionIsKept() {
    Visitor visitor = withExpiredToken();
    house.issuer.down = true;

    Visitor.Answer answer = visitor.get(ARTICLES);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().get("type").asString())
        .isEqualTo("urn:newsroom:problem:identity-down");
    assertThat(answer.header("Retry-After")).isNotEmpty();

    house.issuer.down = false;
    assertThat(visitor.get(ARTICLES).status()).isEqualTo(200);
  }

  @Test
  void whenTheIssuerEndsTheLoginTheSessionEnds() {
    Visitor visitor = withExpiredToken();
    house.issuer.forget();

    assertThat(visitor.get(ARTICLES).status()).isEqualTo(401);
    assertThat(visitor.cookie("GWSESSION")).isNull();
  }

  @Test
  void aRestartAndASecondGatewayKeepTheSession() {
    Visitor visitor = house.visitor().signedIn();

    house.restartFirst();

    assertThat(visitor.get(ARTICLES).status()).isEqualTo(200);
    assertThat(visitor.at(house.second).get(ARTICLES).status()).isEqualTo(200);
  }

  private Visitor withExpiredToken() {
    house.issuer.life = Duration.ofSeconds(2);
    Visitor visitor = house.visitor().signedIn();
    house.issuer.life = Duration.ofMinutes(5);
    long issued = System.nanoTime();
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> System.nanoTime() - issued > Duration.ofMillis(2100).toNanos());
    return visitor;
  }

  @FunctionalInterface
  private interface Numbered {
    int call(int i);
  }

  private static List<Integer> inParallel(int count, Numbered what) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        calls.add(() -> what.call(number));
      }
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(calls)) {
        results.add(one.get());
      }
      return results;
    }
  }
}
