package newsroom.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Who finds which cases.
@ReviewIT
class QueueIT {
  @LocalServerPort int port;
  @Autowired MovableClock clock;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = Desk.at(port);
  }

  @Test
  void theQueueHoldsWhatThisPersonMayTake() {
    var unit = opened();
    assertThat(queue(Desk.FIRST)).contains(unit.articleId);
    assertThat(queue("all-round")).contains(unit.articleId);
    assertThat(queue(Desk.SECOND)).as("another stage").doesNotContain(unit.articleId);
    assertThat(queue(Unit.CORRESPONDENT)).as("own submission").doesNotContain(unit.articleId);
    assertThat(queue("guest")).as("own unit").doesNotContain(unit.articleId);
    assertThat(queue("duty-editor")).as("nothing raised it").doesNotContain(unit.articleId);

    desk.override("duty-editor", unit, "guest");
    assertThat(queue("guest")).as("exempted").contains(unit.articleId);

    desk.does("all-round", unit, "FIRST", "PASS");
    assertThat(queue("all-round")).as("decided another stage").doesNotContain(unit.articleId);
    assertThat(queue(Desk.SECOND)).contains(unit.articleId);
  }

  @Test
  void whatIsClaimedLeavesTheQueueUntilTheClaimRunsOut() {
    var unit = opened();
    desk.claim(Desk.FIRST, unit, "FIRST");
    assertThat(queue("reviewer-1b")).doesNotContain(unit.articleId);
    assertThat(list(desk.as(Desk.FIRST), "view=mine")).contains(unit.articleId);

    clock.move(Duration.ofMinutes(31));
    assertThat(queue("reviewer-1b")).contains(unit.articleId);
    assertThat(list(desk.as(Desk.FIRST), "view=mine")).doesNotContain(unit.articleId);
  }

  @Test
  void listsComeOldestFirstInPagesWithoutHolesOrDoubles() {
    var opened = new ArrayList<String>();
    for (int i = 0; i < 5; i++) {
      opened.add(opened().articleId);
    }
    var paged = new ArrayList<String>();
    String after = "";
    do {
      var page = desk.as("auditor").get("/api/review/cases?view=all&limit=2" + after).json();
      page.path("items").forEach(item -> paged.add(item.path("articleId").asString()));
      assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    assertThat(paged).doesNotHaveDuplicates();
    assertThat(paged.stream().filter(opened::contains)).containsExactlyElementsOf(opened);
  }

  @Test
  void allCasesCanBeListedByStage() {
    var first = opened();
    var second = opened();
    desk.does(Desk.FIRST, second, "FIRST", "PASS");
    var listed = list(desk.as("auditor"), "view=all&stage=SECOND");
    assertThat(listed).contains(second.articleId).doesNotContain(first.articleId);
    assertThat(desk.as("auditor").get("/api/review/cases?view=ALL&stage=SECOND").status())
        .isEqualTo(200);
    assertThat(desk.as("auditor").get("/api/review/cases?view=none").status()).isEqualTo(400);
  }

  @Test
  void aReviewerOfABylineUnitDoesNotFindTheArticleAnywhere() {
    var unit = opened();
    assertThat(list(desk.as("guest"), "view=all")).doesNotContain(unit.articleId);
    var auditor = desk.client().as(Tokens.of("a", Role.AUDITOR).unit(Unit.BYLINE_UNIT));
    assertThat(list(auditor, "view=all")).contains(unit.articleId);
  }

  @Test
  void theItemShowsWhatAListNeeds() {
    var unit = opened();
    desk.claim(Desk.FIRST, unit, "FIRST");
    var item =
        items(desk.as(Desk.FIRST), "view=mine").stream()
            .filter(i -> i.path("articleId").asString().equals(unit.articleId))
            .findFirst()
            .orElseThrow();
    assertThat(item.path("headline").asString()).isEqualTo("示例医院义诊进社区 第 1 稿");
    assertThat(item.path("byline").asString()).isEqualTo("（示例医院 供稿）");
    assertThat(item.path("state").asString()).isEqualTo("CLAIMED");
    assertThat(item.path("claimedBy").asString()).isEqualTo(Desk.FIRST);
    assertThat(item.path("etag").asString()).isEqualTo("\"" + desk.read(unit).version() + "\"");
  }

  @Test
  void theInterfaceIsDescribed() {
    var paths = desk.as("auditor").get("/v3/api-docs").json().path("paths");
    assertThat(paths.propertyNames())
        .containsExactlyInAnyOrder(
            "/api/review/cases",
            "/api/review/cases/{articleId}",
            "/api/review/cases/{articleId}/claim",
            "/api/review/cases/{articleId}/release",
            "/api/review/cases/{articleId}/decisions",
            "/api/review/cases/{articleId}/overrides",
            "/api/review/cases/{articleId}/verifications",
            "/api/review/cases/{articleId}/record",
            "/api/review/cases/{articleId}/versions/{versionNo}",
            "/api/review/cases/{articleId}/findings",
            "/api/review/cases/{articleId}/waivers",
            "/api/review/cases/{articleId}/recusal",
            "/api/review/cases/{articleId}/resumption",
            "/api/review/cases/{articleId}/reopening",
            "/api/review/cases/{articleId}/presence",
            "/api/review/cases/{articleId}/edits",
            "/api/review/cases/{articleId}/lineage",
            "/api/review/cases/{articleId}/comments",
            "/api/review/cases/{articleId}/comments/{commentId}/resolution",
            "/api/review/cases/{articleId}/drafts",
            "/api/review/cases/{articleId}/draft",
            "/api/review/articles/{articleId}/edits",
            "/api/review/articles/{articleId}/consent",
            "/api/review/claims",
            "/api/review/releases",
            "/api/review/counts",
            "/api/review/live",
            "/api/review/cases/{articleId}/proof",
            "/api/review/cases/{articleId}/history",
            "/api/review/cases/{articleId}/record.pdf",
            "/api/review/cases/{articleId}/export",
            "/api/review/cases/{articleId}/as-at",
            "/api/review/as-at",
            "/api/review/readings");
    paths.forEach(path ->
        path.forEach(operation -> {
          assertThat(operation.path("summary").asString("")).isNotBlank();
          assertThat(operation.path("x-authorize").asString("")).isNotBlank();
        }));
  }

  private Unit opened() {
    var unit = new Unit().submits();
    desk.until(unit, "WAITING", 1);
    return unit;
  }

  private List<String> queue(String person) {
    return list(desk.as(person), "view=queue");
  }

  private static List<String> list(Client client, String query) {
    return items(client, query).stream().map(i -> i.path("articleId").asString()).toList();
  }

  private static List<tools.jackson.databind.JsonNode> items(Client client, String query) {
    var items = new ArrayList<tools.jackson.databind.JsonNode>();
    String after = "";
    do {
      var page = client.get("/api/review/cases?limit=100&" + query + after).json();
      page.path("items").forEach(items::add);
      after = page.path("next").isString() ? "&after=" + page.path("next").asString() : "";
    } while (!after.isEmpty());
    return items;
  }
}
