package newsroom.submission.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServiceIT
class SavedViewsIT {
  private static final String VIEWS = "/api/submission/submission-views";

  @LocalServerPort int port;
  private Client reviewer;
  private Client colleague;
  private Client liaison;

  @BeforeEach
  void opens() {
    var day = UUID.randomUUID().toString().substring(0, 8);
    reviewer = person("reviewer-" + day, Role.FIRST_REVIEWER);
    colleague = person("colleague-" + day, Role.SECOND_REVIEWER);
    liaison = person("liaison-" + day, Role.LIAISON_EDITOR);
  }

  private Client person(String name, Role role) {
    return Client.at(port).as(Tokens.of(name, role));
  }

  private static Map<String, Object> body(String name, boolean shared, Map<String, String> asked) {
    return Map.of("name", name, "shared", shared, "asked", asked);
  }

  private static String path(Answer view) {
    return VIEWS + "/" + view.json().path("viewId").asString();
  }

  private static List<String> names(Client who) {
    return who.get(VIEWS)
        .json()
        .path("items")
        .valueStream()
        .filter(view -> !view.path("house").asBoolean())
        .map(view -> view.path("name").asString())
        .toList();
  }

  private static JsonNode named(Client who, String name) {
    return who.get(VIEWS)
        .json()
        .path("items")
        .valueStream()
        .filter(view -> view.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOwnViewIsNobodyElsesBusiness() {
    var asked = Map.of("status", "RETURNED", "sort", "OLDEST", "receivedFrom", "-30");
    var saved = reviewer.post(VIEWS, body("退改的", false, asked));
    assertThat(saved.status()).as(saved.text()).isEqualTo(201);
    assertThat(saved.json().path("asked").path("receivedFrom").asString()).isEqualTo("-30");
    assertThat(names(reviewer)).containsExactly("退改的");
    assertThat(names(colleague)).doesNotContain("退改的");
    var foreign = body("改名", false, asked);
    assertThat(colleague.ifMatch(1).put(path(saved), foreign).status()).isEqualTo(404);
    assertThat(colleague.ifMatch(1).delete(path(saved)).status()).isEqualTo(404);
    assertThat(liaison.ifMatch(1).delete(path(saved)).status()).isEqualTo(404);
  }

  @Test
  void aSharedViewIsSeenByAllAndChangedByItsOwnerOrTheLiaisonEditor() {
    var name = "共享" + UUID.randomUUID().toString().substring(0, 8);
    var saved = reviewer.post(VIEWS, body(name, true, Map.of("mark", "UNRESOLVED_BYLINE")));
    var seen = named(colleague, name);
    assertThat(seen.path("by").asString()).isNotBlank();
    assertThat(seen.path("own").asBoolean()).isFalse();
    assertThat(seen.path("mayChange").asBoolean()).isFalse();
    var refused = colleague.ifMatch(1).put(path(saved), body("别人改", true, Map.of()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.problem()).isEqualTo("view-not-yours");
    assertThat(named(liaison, name).path("mayChange").asBoolean()).isTrue();

    var renamed = liaison.ifMatch(1).put(path(saved), body(name + "甲", true, Map.of()));
    assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
    assertThat(reviewer.ifMatch(1).put(path(saved), body("旧版", true, Map.of())).status())
        .isEqualTo(412);
    var taken = reviewer.ifMatch(2).put(path(saved), body(name + "甲", false, Map.of()));
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(names(colleague)).doesNotContain(name + "甲");
    assertThat(names(reviewer)).containsExactly(name + "甲");
    assertThat(reviewer.ifMatch(2).put(path(saved), body(name + "甲", false, Map.of())).status())
        .as("sent again after a lost answer")
        .isEqualTo(200);
  }

  @Test
  void aDeletedViewIsBroughtBack() {
    var saved = reviewer.post(VIEWS, body("要删的", false, Map.of("q", "流感")));
    var deleted = reviewer.ifMatch(1).delete(path(saved));
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(names(reviewer)).isEmpty();
    var back = reviewer.ifMatch(deleted.version()).post(path(saved) + "/restoration", null);
    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(named(reviewer, "要删的").path("asked").path("q").asString()).isEqualTo("流感");
  }

  @Test
  void theListOpensWithWhatSuitsTheRoleUntilSomebodyChooses() {
    assertThat(opening(liaison)).isEqualTo("house-to-answer");
    assertThat(opening(reviewer)).isEqualTo("house-reviewed");
    assertThat(opening(person("duty", Role.DUTY_EDITOR))).isEqualTo("house-waiting");
    assertThat(opening(person("auditor", Role.AUDITOR))).isEqualTo("house-all");
    var saved = reviewer.post(VIEWS, body("我的", false, Map.of("status", "ACCEPTED")));
    var id = saved.json().path("viewId").asString();
    assertThat(reviewer.put(VIEWS + "/opening", Map.of("viewId", id)).status()).isEqualTo(200);
    assertThat(opening(reviewer)).isEqualTo(id);
    assertThat(colleague.put(VIEWS + "/opening", Map.of("viewId", id)).status()).isEqualTo(404);
    reviewer.ifMatch(1).delete(path(saved));
    assertThat(opening(reviewer)).isEqualTo("house-reviewed");
  }

  private static String opening(Client who) {
    return who.get(VIEWS).json().path("opening").asString();
  }

  @Test
  void whatNoListUnderstandsIsNotSaved() {
    var answer =
        reviewer.post(
            VIEWS,
            body(
                "",
                false,
                Map.of(
                    "status",
                    "LOST",
                    "issueNo",
                    "many",
                    "colour",
                    "red",
                    "unit",
                    "字".repeat(500))));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").toString())
        .contains("/name", "/asked/colour", "/asked/unit", "/asked/issueNo");
    var status =
        reviewer.post(
            VIEWS, body("一", false, Map.of("status", "LOST", "q", "x", "sort", "OLDEST")));
    assertThat(status.json().path("errors").toString()).contains("/asked/status", "/asked/sort");
  }

  @Test
  void thirtyAreEnough() {
    IntStream.range(0, 30)
        .forEach(i ->
            assertThat(reviewer.post(VIEWS, body("第" + i, false, Map.of())).status())
                .isEqualTo(201));
    var refused = reviewer.post(VIEWS, body("再来一个", false, Map.of()));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.problem()).isEqualTo("too-many-views");
    assertThat(names(reviewer)).hasSize(30).startsWith("第0").endsWith("第29");
  }

  @Test
  void nobodyOfAUnitHasViews() {
    var writer = new Newsroom(port).correspondent(UUID.randomUUID().toString());
    assertThat(writer.get(VIEWS).status()).isEqualTo(403);
    assertThat(writer.post(VIEWS, body("一", false, Map.of())).status()).isEqualTo(403);
  }
}
