package newsroom.submission.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.submission.Newsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class BylinesIT {
  private static final String BYLINES = "/api/submission/bylines";

  @LocalServerPort int port;
  private Newsroom newsroom;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
  }

  @Test
  void aBylineIsResolvedAgainstTheRegistryAsItIsNow() {
    String parent = registered("海东省卫生健康委员会", null);
    String publicity = registered("海东省卫生健康委员会宣传处", parent, "海东省卫健宣传");
    var before = ask("会议圆满结束。(省卫健委宣传处、老年示例处)");
    assertThat(before.json().path("isByline").asBoolean()).isTrue();
    assertThat(before.json().path("names").path(0).path("unitId").asString()).isEqualTo(publicity);
    assertThat(before.json().path("names").path(1).has("unitId")).isFalse();

    String elderly = registered("海东省卫生健康委员会老年示例处", parent);
    var after = ask("会议圆满结束。(省卫健委宣传处、老年示例处)");
    assertThat(after.json().path("names").path(1).path("unitId").asString()).isEqualTo(elderly);
  }

  @Test
  void aNameOfTwoUnitsComesWithBothToChooseFrom() {
    String one = registered("海西市第九示例医院", null, "海九示例院");
    String other = registered("海南市第九示例医院", null, "海九示例院");
    var name = ask("(海九示例院)").json().path("names").path(0);
    assertThat(name.has("unitId")).isFalse();
    assertThat(name.path("candidates").valueStream())
        .extracting(offer -> offer.path("unitId").asString() + " " + offer.path("why").asString())
        .containsExactlyInAnyOrder(one + " SAME_NAME", other + " SAME_NAME");
  }

  @Test
  void aTypoIsAnsweredWithTheLikelyUnit() {
    String unit = registered("海北市红树林示例医院", null);
    var name = ask("(海北市红树材示例医院)").json().path("names").path(0);
    assertThat(name.path("candidates").path(0).path("unitId").asString()).isEqualTo(unit);
    assertThat(name.path("candidates").path(0).path("why").asString()).isEqualTo("SIMILAR");
  }

  @Test
  void whatIsNoBylineIsNone() {
    assertThat(ask("会议(扩大)").json().path("isByline").asBoolean()).isFalse();
    assertThat(ask(" ").status()).isEqualTo(422);
    assertThat(ask("会".repeat(5001)).status()).isEqualTo(422);
  }

  @Test
  void aDraftIsToldWhoIsPrintedAndNotAmongItsUnits() {
    String own = registered("海东市第三示例医院", null, "海东三院");
    registered("海东市示例血站", null);
    assertThat(printedOnly(own, "(海东三院、海东市示例血站)")).containsExactly("海东市示例血站");
    assertThat(printedOnly(own, "(海东三院　不认识示例处)")).containsExactly("不认识示例处");
    for (var whole : List.of("(海东三院)", "（海东市第三示例医院 供稿）", "(海东三院 张三 文/图)", "（通讯员 张三 海东三院）", "")) {
      assertThat(printedOnly(own, whole)).as(whole).isEmpty();
    }
  }

  private List<String> printedOnly(String unit, String rawByline) {
    var copy = new LinkedHashMap<>(Newsroom.copy(unit, "正文。"));
    copy.put("rawByline", rawByline);
    copy.put(
        "bylineUnits", List.of(Map.of("unitId", unit, "name", "海东市第三示例医院", "role", "CONTRIBUTED")));
    var draft = newsroom.correspondent(unit).post("/api/submission/articles", copy);
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    return draft
        .json()
        .path("findings")
        .valueStream()
        .filter(finding -> finding.path("code").asString().equals("byline-names-more"))
        .map(finding -> finding.path("zh").asString().replaceAll("^[^“]*“|”[^”]*$", ""))
        .toList();
  }

  private Answer ask(String text) {
    return newsroom.as(Role.LIAISON_EDITOR).post(BYLINES, Map.of("text", text));
  }

  private String registered(String name, String parent, String... aliases) {
    var unit = new LinkedHashMap<>(Newsroom.unit(name));
    unit.put("kind", "BUREAU");
    unit.put("aliases", List.of(aliases));
    if (parent != null) {
      unit.put("parentUnitId", parent);
    }
    var answer = newsroom.administrator().post("/api/submission/units", unit);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("unitId").asString();
  }
}
