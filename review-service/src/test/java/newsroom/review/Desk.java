package newsroom.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;

/// What people do at the review desk, over HTTP.
record Desk(Client client) {
  static final String FIRST = "reviewer-1";
  static final String SECOND = "reviewer-2";
  static final String FINAL = "reviewer-3";

  static Desk at(int port) {
    return new Desk(Client.at(port));
  }

  static Tokens token(String person) {
    return switch (person) {
      case FIRST, "reviewer-1b" -> Tokens.of(person, Role.FIRST_REVIEWER);
      case SECOND, "reviewer-2b" -> Tokens.of(person, Role.SECOND_REVIEWER);
      case FINAL -> Tokens.of(person, Role.FINAL_REVIEWER);
      case "duty-editor" -> Tokens.of(person, Role.DUTY_EDITOR);
      case "auditor" -> Tokens.of(person, Role.AUDITOR);
      case Unit.CORRESPONDENT, "all-round" ->
          Tokens.of(person, Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER);
      case "guest" -> Tokens.of(person, Role.FIRST_REVIEWER).unit(Unit.BYLINE_UNIT);
      default -> throw new IllegalArgumentException(person);
    };
  }

  static String path(Unit unit) {
    return "/api/review/cases/" + unit.articleId;
  }

  Client as(String person) {
    return client.as(token(person));
  }

  Answer read(Unit unit) {
    return as("auditor").get(path(unit));
  }

  /// Waits until the case has come that far.
  Desk until(Unit unit, String state, int versionNo) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          var answer = read(unit);
          assertThat(answer.json().path("state").asString("")).isEqualTo(state);
          assertThat(answer.json().path("versionNo").asInt()).isEqualTo(versionNo);
        });
    return this;
  }

  Answer claim(String person, Unit unit, String stage) {
    return as(person)
        .ifMatch(read(unit).version())
        .post(path(unit) + "/claim", Map.of("stage", stage));
  }

  Answer decide(String person, Unit unit, Map<String, ?> body) {
    return as(person).ifMatch(read(unit).version()).post(path(unit) + "/decisions", body);
  }

  Map<String, Object> decision(Unit unit, String stage, String decision) {
    var current = read(unit).json();
    var body = new LinkedHashMap<String, Object>();
    body.put("stage", stage);
    body.put("decision", decision);
    body.put("versionNo", current.path("versionNo").asInt());
    body.put("contentHash", current.path("contentHash").asString());
    switch (decision) {
      case "RETURN" -> {
        body.put("reasonCode", "FACTS");
        body.put("points", List.of("请核实人数", "请补充时间"));
      }
      case "REJECT" -> {
        body.put("reasonCode", "OFF_TOPIC");
        body.put("comment", "与本报宗旨不符");
      }
      case "SEND_BACK", "HOLD", "ESCALATE" -> body.put("comment", "请再核对数字");
      default -> {}
    }
    return body;
  }

  Desk does(String person, Unit unit, String stage, String decision) {
    var claimed = claim(person, unit, stage);
    assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
    var decided = decide(person, unit, decision(unit, stage, decision));
    assertThat(decided.status()).as(decided.text()).isEqualTo(201);
    return this;
  }

  /// An act with a reason, for example `recusal`.
  Answer act(String person, Unit unit, String act) {
    return as(person)
        .ifMatch(read(unit).version())
        .post(path(unit) + "/" + act, Map.of("reason", "按错了"));
  }

  Answer waive(String person, Unit unit, String findingId) {
    var current = read(unit).json();
    return as(person)
        .ifMatch(read(unit).version())
        .post(
            path(unit) + "/waivers",
            Map.of(
                "versionNo",
                current.path("versionNo").asInt(),
                "contentHash",
                current.path("contentHash").asString(),
                "findingId",
                findingId,
                "reason",
                "患者本人书面同意"));
  }

  Answer verify(String person, Unit unit, Map<String, ?> body) {
    return as(person).ifMatch(read(unit).version()).post(path(unit) + "/verifications", body);
  }

  Answer override(String person, Unit unit, String reviewer) {
    return as(person)
        .ifMatch(read(unit).version())
        .post(path(unit) + "/overrides", Map.of("reviewerId", reviewer, "reason", "本版只有这位审稿人"));
  }
}
