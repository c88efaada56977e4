package newsroom.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;

/// The people who use the service under test, and what they do all day.
public final class Newsroom {
  private final int port;

  public Newsroom(int port) {
    this.port = port;
  }

  public Client stranger() {
    return Client.at(port);
  }

  public Client as(Role role) {
    return Client.at(port).as(Tokens.of(role.name().toLowerCase(Locale.ROOT), role));
  }

  public Client administrator() {
    return as(Role.ADMINISTRATOR);
  }

  public Client auditor() {
    return as(Role.AUDITOR);
  }

  public Client correspondent(String unitId) {
    return Client.at(port)
        .as(Tokens.of("correspondent-of-" + unitId, Role.CORRESPONDENT).unit(unitId));
  }

  /// Registered and activated under a name of its own.
  public String activeUnit() {
    var applied = administrator().post("/api/submission/units", unit("示例单位" + UUID.randomUUID()));
    assertThat(applied.status()).isEqualTo(201);
    String id = applied.json().path("unitId").asString();
    var active =
        administrator()
            .ifMatch(applied.version())
            .post("/api/submission/units/" + id + "/activation", null);
    assertThat(active.status()).isEqualTo(200);
    return id;
  }

  public Answer draft(String unitId, String... paragraphs) {
    return draft(unitId, copy(unitId, paragraphs));
  }

  public Answer draft(String unitId, Map<String, @Nullable Object> copy) {
    var answer = correspondent(unitId).post("/api/submission/articles", copy);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer;
  }

  public Answer submitted(String unitId, String... paragraphs) {
    return submitted(unitId, copy(unitId, paragraphs));
  }

  public Answer submitted(String unitId, Map<String, @Nullable Object> copy) {
    var draft = draft(unitId, copy);
    var answer =
        correspondent(unitId).ifMatch(draft.version()).post(path(draft) + "/submission", null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  public Answer awaitStatus(String unitId, String path, String status) {
    var found = new ArrayList<Answer>();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          var answer = correspondent(unitId).get(path);
          found.add(answer);
          return status.equals(answer.json().path("status").asString());
        });
    return found.getLast();
  }

  public static String path(Answer article) {
    return "/api/submission/articles/" + id(article);
  }

  public static String id(Answer article) {
    return article.json().path("articleId").asString();
  }

  public static Map<String, @Nullable Object> unit(String name) {
    var unit = new LinkedHashMap<String, @Nullable Object>();
    unit.put("canonicalName", name);
    unit.put("kind", "HOSPITAL");
    unit.put("aliases", List.of(name + "简称"));
    unit.put("noticeEmail", "office@unit.example");
    return unit;
  }

  public static Map<String, @Nullable Object> copy(String unitId, String... paragraphs) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    copy.put("headline", Map.of("main", List.of("示例医院开出夜门诊"), "deck", "每晚到九点"));
    copy.put(
        "body", List.of(paragraphs).stream().map(p -> Map.of("kind", "TEXT", "text", p)).toList());
    copy.put("genre", "NEWS_BRIEF");
    copy.put("origin", "ORIGINAL");
    copy.put("rawByline", "(示例医院)");
    copy.put(
        "bylineUnits", List.of(Map.of("unitId", unitId, "name", "示例医院", "role", "CONTRIBUTED")));
    copy.put("eventDate", "2026-10-20");
    return copy;
  }
}
