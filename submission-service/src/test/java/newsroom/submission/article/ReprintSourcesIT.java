package newsroom.submission.article;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class ReprintSourcesIT {
  private static final String SOURCES = "/api/submission/reprint-sources";

  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aListHoldsFromItsDayAndAVersionRemembersIt() {
    assertThat(state("示例日报", "2019-06-01")).isEqualTo("NO_LIST");
    assertThat(take("2021-10", "2021-10-20", "name,status\n示例日报,\n示例晚报,SUSPENDED\n").status())
        .isEqualTo(200);
    assertThat(take("2025-06", "2025-07-02", "name,to\n示例日报,\n示例周报,2025-12-31\n").status())
        .isEqualTo(200);
    assertThat(state("示例晚报", "2022-01-01")).isEqualTo("SUSPENDED");
    assertThat(state("示例晚报", "2026-01-01")).isEqualTo("NOT_LISTED");
    assertThat(state("示例周报", "2025-12-31")).isEqualTo("LISTED");
    assertThat(state("示例周报", "2026-01-01")).isEqualTo("NOT_LISTED");
    assertThat(state("示例 日报", "2026-01-01")).isEqualTo("LISTED");

    var reprint = copy(unit, "转来的。");
    reprint.put("origin", "REPRINT");
    reprint.put(
        "reprint",
        Map.of("sourceName", "示例日报", "originalTitle", "原题", "originalDate", "2026-11-20"));
    var writer = newsroom.correspondent(unit);
    var draft = writer.post("/api/submission/articles", reprint);
    var submitted = writer.ifMatch(draft.version()).post(path(draft) + "/submission", null);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    var told = Wire.events(Topic.SUBMISSION, id(draft), 1).getFirst().payload().path("version");
    assertThat(told.path("sourceCheck").path("state").asString()).isEqualTo("LISTED");
    assertThat(told.path("sourceCheck").path("list").asString()).isEqualTo("2025-06");
    assertThat(writer.get(path(draft) + "/versions/1").json().path("sourceCheck").path("state"))
        .isEqualTo(told.path("sourceCheck").path("state"));
  }

  @Test
  void aWrongRowKeepsTheWholeFileOut() {
    var refused = take("2030-01", "2030-01-01", "name\n示例日报\n示例日报\n");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("errors").path(0).path("path").asString()).isEqualTo("/2/name");
    assertThat(newsroom.auditor().get(SOURCES).text()).doesNotContain("2030-01");
    assertThat(take("a|b", "2030-01-01", "name\n示例日报\n").status()).isEqualTo(422);
  }

  private Answer take(String edition, String validFrom, String csv) {
    return newsroom
        .as(Role.LIAISON_EDITOR)
        .with("Content-Type", "text/csv; charset=utf-8")
        .put(
            SOURCES + "/" + edition.replace("|", "%7C") + "?name=list&validFrom=" + validFrom, csv);
  }

  private String state(String name, String day) {
    return newsroom
        .correspondent(unit)
        .get(
            SOURCES
                + "/check?name="
                + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
                + "&day="
                + day)
        .json()
        .path("state")
        .asString();
  }
}
