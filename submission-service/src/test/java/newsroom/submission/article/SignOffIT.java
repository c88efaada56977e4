package newsroom.submission.article;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import newsroom.submission.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class SignOffIT {
  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aUnitThatSignsHandsInNothingUnsignedAndTheSignatureTravels() {
    mustSign(unit);
    var draft = newsroom.draft(unit, "第一段。");
    assertThat(draft.json().path("signOff").path("required").asBoolean()).isTrue();
    assertThat(draft.json().path("signOff").path("state").asString()).isEqualTo("NONE");
    assertThat(submit(draft.version(), draft).problem()).isEqualTo("sign-off-missing");

    var waiting = act(writer(), draft, draft.version(), "sign-off-request", Map.of());
    assertThat(waiting.json().path("status").asString()).isEqualTo("UNIT_SIGNOFF");
    assertThat(waiting.json().path("signOff").path("state").asString()).isEqualTo("WAITING");
    assertThat(
            writer()
                .ifMatch(waiting.version())
                .put(path(draft) + "/draft", copy(unit, "抢改。"))
                .problem())
        .as("the text rests while it is read")
        .isEqualTo("article-not-ready");
    assertThat(refused(writer(), draft, waiting.version(), "sign-off", body(waiting)).status())
        .as("only an administrator signs")
        .isEqualTo(403);
    assertThat(
            refused(
                    admin(),
                    draft,
                    waiting.version(),
                    "sign-off",
                    Map.of("post", "科长", "contentHash", "another"))
                .problem())
        .isEqualTo("sign-off-other-text");

    var signed = act(admin(), draft, waiting.version(), "sign-off", body(waiting));
    var signature = signed.json().path("signOff").path("signature");
    assertThat(signature.path("post").asString()).isEqualTo("宣传科科长");
    assertThat(signature.path("contentHash")).isEqualTo(draft.json().path("contentHash"));
    assertThat(signature.path("ownText").asBoolean()).isFalse();

    var changed = save(signed.version(), draft, "第一段改。");
    assertThat(changed.json().path("signOff").path("state").asString()).isEqualTo("VOID");
    assertThat(submit(changed.version(), draft).problem()).isEqualTo("sign-off-void");

    var again = act(writer(), draft, changed.version(), "sign-off-request", Map.of());
    var resigned = act(admin(), draft, again.version(), "sign-off", body(again));
    var submitted = submit(resigned.version(), draft);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    assertThat(submitted.json().path("signOff").path("state").asString()).isEqualTo("SIGNED");

    var told = Wire.events(Topic.SUBMISSION, id(draft), 5);
    assertThat(told)
        .extracting(read -> read.type().replaceAll("newsroom.submission.|.v1", ""))
        .containsExactly(
            "unit-sign-off-requested",
            "unit-signed-off",
            "unit-sign-off-requested",
            "unit-signed-off",
            "submission-received");
    assertThat(told.getLast().payload().path("signature").path("contentHash"))
        .isEqualTo(submitted.json().path("contentHash"));
    assertThat(words(writer().get(path(draft) + "/timeline")))
        .containsExactly(
            "UNIT_SIGNOFF", "UNIT_SIGNOFF", "DRAFT", "UNIT_SIGNOFF", "UNIT_SIGNOFF", "RECEIVED");
    assertThat(newsroom.auditor().get(path(draft) + "/versions/1").json().path("signature"))
        .isEqualTo(submitted.json().path("signOff").path("signature"));
  }

  @Test
  void anAdministratorWhoWroteItSignsAsOne() {
    var draft = admin().post("/api/submission/articles", copy(unit, "第一段。"));
    var waiting = act(admin(), draft, draft.version(), "sign-off-request", Map.of());
    var signed = act(admin(), draft, waiting.version(), "sign-off", body(waiting));
    assertThat(signed.json().path("signOff").path("signature").path("ownText").asBoolean())
        .isTrue();
  }

  @Test
  void aRefusalAndARecallLeadBackToTheDraft() {
    var draft = newsroom.draft(unit, "第一段。");
    var waiting = act(writer(), draft, draft.version(), "sign-off-request", Map.of());
    var refused =
        act(admin(), draft, waiting.version(), "sign-off-refusal", Map.of("reason", "人数再核"));
    assertThat(refused.json().path("status").asString()).isEqualTo("DRAFT");
    assertThat(refused.json().path("signOff").path("state").asString()).isEqualTo("REFUSED");
    assertThat(refused.json().path("signOff").path("reason").asString()).isEqualTo("人数再核");
    var again = act(writer(), draft, refused.version(), "sign-off-request", Map.of());
    var recalled = act(writer(), draft, again.version(), "sign-off-recall", Map.of());
    assertThat(recalled.json().path("status").asString()).isEqualTo("DRAFT");
  }

  @Test
  void whatCannotBeHandedInIsNotWorthASignature() {
    var empty = writer().post("/api/submission/articles", copy(unit));
    var answer = refused(writer(), empty, empty.version(), "sign-off-request", Map.of());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("path").asString()).isEqualTo("/body");
  }

  @Test
  void nobodyOutsideTheUnitSeesADraftThatIsSigned() {
    var draft = newsroom.draft(unit, "第一段。");
    act(writer(), draft, draft.version(), "sign-off-request", Map.of());
    assertThat(newsroom.auditor().get(path(draft)).status()).isEqualTo(404);
    assertThat(newsroom.auditor().get("/api/submission/articles?limit=100").text())
        .doesNotContain(id(draft));
  }

  private Client writer() {
    return newsroom.correspondent(unit);
  }

  private Client admin() {
    return newsroom.stranger().as(Tokens.of("admin-of-" + unit, Role.UNIT_ADMIN).unit(unit));
  }

  private Map<String, Object> body(Answer waiting) {
    return Map.of("post", "宣传科科长", "contentHash", waiting.json().path("contentHash").asString());
  }

  private Answer submit(long version, Answer draft) {
    return writer().ifMatch(version).post(path(draft) + "/submission", null);
  }

  private Answer save(long version, Answer draft, String paragraph) {
    var answer = writer().ifMatch(version).put(path(draft) + "/draft", copy(unit, paragraph));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static Answer act(
      Client who, Answer draft, long version, String act, Map<String, ?> body) {
    var answer = refused(who, draft, version, act, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private static Answer refused(
      Client who, Answer draft, long version, String act, Map<String, ?> body) {
    return who.ifMatch(version).post(path(draft) + "/" + act, body);
  }

  private static List<String> words(Answer timeline) {
    var words = new ArrayList<String>();
    timeline.json().path("items").forEach(entry -> words.add(entry.path("what").asString()));
    return words;
  }

  /// As the liaison editor decides for one unit.
  private void mustSign(String unitId) {
    var path = "/api/submission/units/" + unitId;
    var seen = newsroom.administrator().get(path);
    var body = Map.of("kind", "HOSPITAL", "signOff", true);
    var changed = newsroom.administrator().ifMatch(seen.version()).put(path, body);
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }
}
