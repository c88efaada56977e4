package newsroom.submission.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import newsroom.contracts.access.Role;
import newsroom.platform.live.LiveLog;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class EventStreamIT {
  private static final String STREAM = "/api/submission/events/stream";

  @LocalServerPort int port;
  @Autowired LiveLog log;
  private Newsroom newsroom;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
  }

  private static Tokens correspondent(String unitId) {
    return Tokens.of("reader-" + unitId, Role.CORRESPONDENT).unit(unitId);
  }

  /// What a screen that stays open is sent, until its token ends.
  private CompletableFuture<Void> open(Tokens token, String lastEventId, List<String> lines) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + STREAM))
            .header("Authorization", "Bearer " + token.sign())
            .header("Accept", "text/event-stream");
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return CompletableFuture.runAsync(
        () -> {
          try {
            HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofLines())
                .body()
                .forEach(lines::add);
          } catch (IOException e) {
            lines.add("broken off");
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        command -> Thread.ofVirtual().start(command));
  }

  @Test
  void aScreenIsToldOfItsOwnUnitsArticlesAndOfNobodyElses() {
    String ours = newsroom.activeUnit();
    String theirs = newsroom.activeUnit();
    var lines = new CopyOnWriteArrayList<String>();
    var stream = open(correspondent(ours).expiring(Instant.now().plusSeconds(25)), "", lines);
    await().until(() -> lines.contains("event: here"));

    log.tell(theirs, "article", "{\"articleId\":\"hidden\"}");
    log.tell(ours, "article", "{\"articleId\":\"seen\"}");

    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> lines.contains("data: {\"articleId\":\"seen\"}"));
    assertThat(lines).noneMatch(line -> line.contains("hidden"));
    stream.cancel(true);
  }

  @Test
  void aSubmissionShowsOnTheScreensOfTheUnit() {
    String unit = newsroom.activeUnit();
    var client = newsroom.correspondent(unit);
    var draft = newsroom.draft(unit, "正文第一段。");
    String id = Newsroom.id(draft);
    assertThat(client.with("Last-Event-ID", "0").get(STREAM).text())
        .as("a draft is nobody's news")
        .doesNotContain(id);

    var sent = client.ifMatch(draft.version()).post(Newsroom.path(draft) + "/submission", null);
    assertThat(sent.status()).as(sent.text()).isEqualTo(200);

    assertThat(client.with("Last-Event-ID", "0").get(STREAM).text())
        .contains("id: 1\nevent: article\n", id);
  }

  @Test
  void whoeverWasAwayGetsWhatHeMissedOrHearsThatItIsTooMuch() {
    String unit = newsroom.activeUnit();
    for (int i = 1; i <= 205; i++) {
      log.tell(unit, "article", "{\"n\":" + i + "}");
    }
    var client = Client.at(port).as(correspondent(unit));
    assertThat(client.with("Last-Event-ID", "203").get(STREAM).text())
        .contains("id: 204\nevent: article\ndata: {\"n\":204}\n\nid: 205\n")
        .doesNotContain("{\"n\":203}");
    assertThat(client.with("Last-Event-ID", "5").get(STREAM).text())
        .contains("{\"n\":6}")
        .doesNotContain("missed");
    assertThat(client.with("Last-Event-ID", "4").get(STREAM).text())
        .contains("id: 205\nevent: missed\n")
        .doesNotContain("article");
    assertThat(client.with("Last-Event-ID", "9999").get(STREAM).text()).contains("event: missed");
    assertThat(client.get(STREAM).text()).contains("id: 205\nevent: here\n");
  }

  @Test
  void theNewsroomIsToldOfWhatWasHandedInByAnyUnitAndOfNoDraft() {
    String unit = newsroom.activeUnit();
    var draft = newsroom.draft(unit, "正文第一段。");
    var client = newsroom.correspondent(unit);
    client.ifMatch(draft.version()).post(Newsroom.path(draft) + "/sign-off-request", null);
    var handedIn = Newsroom.id(newsroom.submitted(unit, "交出去的一段。"));
    var told = newsroom.as(Role.LIAISON_EDITOR).with("Last-Event-ID", "0").get(STREAM).text();
    // Other tests of this store may have filled what is kept
    assertThat(told).containsAnyOf(handedIn, "event: missed").doesNotContain(Newsroom.id(draft));
    assertThat(newsroom.auditor().get(STREAM).text()).contains("event: here");
  }

  @Test
  void aStreamEndsWithItsToken() {
    String unit = newsroom.activeUnit();
    var lines = new CopyOnWriteArrayList<String>();
    var stream = open(correspondent(unit).expiring(Instant.now().plusSeconds(3)), "", lines);
    await().atMost(Duration.ofSeconds(15)).until(stream::isDone);
    assertThat(lines).contains("event: here").doesNotContain("broken off");
  }

  @Test
  void nobodyWithoutAUnitOrALoginListens() {
    for (var role : List.of(Role.CORRESPONDENT, Role.PROOFREADER, Role.SUBSCRIPTION_MANAGER)) {
      assertThat(newsroom.as(role).get(STREAM).status()).as(role.name()).isEqualTo(403);
    }
    assertThat(Client.at(port).get(STREAM).status()).isEqualTo(401);
  }
}
