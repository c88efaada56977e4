package newsroom.submission.article;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A program hands in three hundred articles at once, each a request with a key of its own.
@ServiceIT
class ManyAtOnceIT {
  private static final int MANY = 300;

  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void threeHundredAtOnceLoseNothingAndMakeNothingTwice()
      throws InterruptedException, ExecutionException {
    var keys = IntStream.range(0, MANY).mapToObj(i -> UUID.randomUUID().toString()).toList();
    List<Callable<String>> senders = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int n = i;
      senders.add(() -> started(keys.get(n), n));
    }
    var ids = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var future : threads.invokeAll(senders)) {
        ids.add(future.get());
      }
    }
    assertThat(ids).as("one article for each key").hasSize(MANY);
    assertThat(titles()).hasSize(MANY).containsOnlyOnce("第0篇", "第299篇");
    assertThat(id(post(keys.getFirst(), 0))).as("asked again").isIn(ids);
  }

  private String started(String key, int n) {
    var last = new HashMap<String, Answer>();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> {
          var answer = post(key, n);
          if (answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isNotBlank();
            return false;
          }
          assertThat(answer.status()).as(answer.text()).isEqualTo(201);
          last.put(key, answer);
          return true;
        });
    return id(last.get(key));
  }

  private Answer post(String key, int n) {
    var copy = copy(unit, "第" + n + "篇的正文。");
    copy.put("headline", Map.of("main", List.of("第" + n + "篇")));
    return newsroom.correspondent(unit).idempotencyKey(key).post("/api/submission/articles", copy);
  }

  private List<String> titles() {
    var titles = new ArrayList<String>();
    String after = "";
    do {
      var page =
          newsroom.correspondent(unit).get("/api/submission/articles?limit=100" + after).json();
      page.path("items").forEach(row -> titles.add(row.path("title").asString()));
      after = page.path("next").isNull() ? "" : "&after=" + page.path("next").asString();
    } while (!after.isEmpty());
    return titles;
  }
}
