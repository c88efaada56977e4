package newsroom.submission.article;

import static newsroom.submission.Newsroom.copy;
import static newsroom.submission.Newsroom.id;
import static newsroom.submission.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import newsroom.contracts.Topic;
import newsroom.contracts.access.Role;
import newsroom.platform.testing.Client.Answer;
import newsroom.platform.testing.ServiceIT;
import newsroom.platform.testing.Tokens;
import newsroom.submission.Newsroom;
import newsroom.submission.Upload;
import newsroom.submission.Wire;
import newsroom.submission.picture.PictureFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT
class ArticlesIT {
  private static final String ARTICLES = "/api/submission/articles";

  @LocalServerPort int port;
  private Newsroom newsroom;
  private String unit;

  @BeforeEach
  void opens() {
    newsroom = new Newsroom(port);
    unit = newsroom.activeUnit();
  }

  @Test
  void aDraftIsWrittenChangedAndHandedInAsVersionOne() {
    var draft = newsroom.draft(unit, "第一段。", "第二段。");
    assertThat(draft.json().path("status").asString()).isEqualTo("DRAFT");
    assertThat(draft.json().has("receiptNo")).isFalse();
    assertThat(draft.json().has("statusWord")).isFalse();

    var saved =
        newsroom
            .correspondent(unit)
            .ifMatch(draft.version())
            .put(path(draft) + "/draft", copy(unit, "　第一段。", "第二段改了。", "第三段。"));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(saved.version()).isEqualTo(draft.version() + 1);
    for (int i : List.of(0, 1)) {
      assertThat(saved.json().path("body").path(i).path("paragraphId"))
          .isEqualTo(draft.json().path("body").path(i).path("paragraphId"));
    }

    var submitted =
        newsroom
            .correspondent(unit)
            .ifMatch(saved.version())
            .post(path(draft) + "/submission", null);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    var article = submitted.json();
    assertThat(article.path("status").asString()).isEqualTo("SUBMITTED");
    assertThat(article.path("statusWord").path("code").asString()).isEqualTo("RECEIVED");
    assertThat(article.path("statusWord").path("zh").asString()).isEqualTo("已投稿");
    assertThat(article.path("receiptNo").asString()).matches("20\\d\\d-\\d{6}");
    assertThat(article.path("versionNo").asInt()).isEqualTo(1);
    assertThat(article.path("length").asInt()).isEqualTo(14);

    var events = Wire.events(Topic.SUBMISSION, id(draft), 1);
    assertThat(events)
        .extracting(Wire.Read::type)
        .containsExactly("newsroom.submission.submission-received.v1");
    var told = events.getFirst().payload();
    assertThat(events.getFirst().sequence()).isEqualTo(1);
    assertThat(told.path("receiptNo")).isEqualTo(article.path("receiptNo"));
    assertThat(told.path("unitId").asString()).isEqualTo(unit);
    assertThat(told.path("version").path("contentHash")).isEqualTo(article.path("contentHash"));
    assertThat(told.path("version").path("body")).isEqualTo(article.path("body"));

    var version = newsroom.auditor().get(path(draft) + "/versions/1");
    assertThat(version.json().path("contentHash")).isEqualTo(article.path("contentHash"));
    assertThat(version.json().path("body")).isEqualTo(article.path("body"));
    assertThat(newsroom.auditor().get(path(draft) + "/versions/2").problem())
        .isEqualTo("no-such-version");
  }

  @Test
  void theSameWordsAgainChangeNothing() {
    var draft = newsroom.draft(unit, "第一段。");
    var saved =
        newsroom
            .correspondent(unit)
            .ifMatch(draft.version())
            .put(path(draft) + "/draft", copy(unit, "第一段。 ", "　"));
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.version()).isEqualTo(draft.version());
    assertThat(saved.json()).isEqualTo(draft.json());
  }

  @Test
  void oneIdempotencyKeyMakesOneArticle() {
    var writer = newsroom.correspondent(unit).idempotencyKey(UUID.randomUUID().toString());
    var first = writer.post(ARTICLES, copy(unit, "第一段。"));
    var again = writer.post(ARTICLES, copy(unit, "第一段。"));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(writer.post(ARTICLES, copy(unit, "另一段。")).problem())
        .isEqualTo("idempotency-key-reused");
    assertThat(newsroom.correspondent(unit).send("POST", ARTICLES, copy(unit, "第一段。")).problem())
        .isEqualTo("idempotency-key-required");
  }

  @Test
  void everyChangeNeedsTheVersionItSaw() {
    var draft = newsroom.draft(unit, "第一段。");
    var writer = newsroom.correspondent(unit);
    assertThat(writer.put(path(draft) + "/draft", copy(unit, "改。")).status()).isEqualTo(428);
    for (var act : List.of("submission", "revision", "withdrawal")) {
      var body = Map.of("reason", "写错了");
      var words = act.equals("withdrawal") ? body : Map.of();
      assertThat(writer.post(path(draft) + "/" + act, words).status()).isEqualTo(428);
      assertThat(writer.ifMatch(9).post(path(draft) + "/" + act, words).status()).isEqualTo(412);
    }
    assertThat(writer.ifMatch(9).put(path(draft) + "/draft", copy(unit, "改。")).status())
        .isEqualTo(412);
  }

  @Test
  void aSubmissionRepeatedAfterALostAnswerTakesNoSecondNumber() {
    var draft = newsroom.draft(unit, "第一段。");
    var writer = newsroom.correspondent(unit).ifMatch(draft.version());
    var first = writer.post(path(draft) + "/submission", null);
    var again = writer.post(path(draft) + "/submission", null);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(again.version()).isEqualTo(first.version());
    assertThat(Wire.events(Topic.SUBMISSION, id(draft), 1)).hasSize(1);
  }

  @Test
  void anotherUnitsArticleIsLikeOneThatDoesNotExist() {
    var draft = newsroom.draft(unit, "第一段。");
    var other = newsroom.correspondent(newsroom.activeUnit());
    for (var path : List.of("", "/timeline", "/versions/1")) {
      alike(other.get(path(draft) + path), other.get(ARTICLES + "/nobody" + path));
    }
    for (var act : List.of("submission", "revision", "withdrawal")) {
      alike(
          other.ifMatch(1).post(path(draft) + "/" + act, Map.of()),
          other.ifMatch(1).post(ARTICLES + "/nobody/" + act, Map.of()));
    }
    alike(
        other.ifMatch(1).put(path(draft) + "/draft", copy(unit, "抢改。")),
        other.ifMatch(1).put(ARTICLES + "/nobody/draft", copy(unit, "抢改。")));
    assertThat(other.get(ARTICLES).json().path("items").isEmpty()).isTrue();
  }

  @Test
  void anAuditorReadsWhatWasHandedInAndNoDraft() {
    var draft = newsroom.draft(unit, "第一段。");
    assertThat(newsroom.auditor().get(path(draft)).status()).isEqualTo(404);
    var submitted = newsroom.submitted(unit, "第二段。");
    var read = newsroom.auditor().get(path(submitted)).json();
    assertThat(read.path("body")).isEqualTo(submitted.json().path("body"));
    assertThat(read.path("version")).isEqualTo(submitted.json().path("version"));
    assertThat(read.has("signOff")).as("a matter of the unit").isFalse();
    assertThat(ids(newsroom.auditor().get(ARTICLES + "?limit=100")))
        .contains(id(submitted))
        .doesNotContain(id(draft));
    assertThat(newsroom.auditor().post(ARTICLES, copy(unit, "第一段。")).status()).isEqualTo(403);
  }

  @Test
  void nobodyElseReadsOrWritesHere() {
    var draft = newsroom.draft(unit, "第一段。");
    for (var role : Role.values()) {
      if (List.of(Role.CORRESPONDENT, Role.UNIT_ADMIN, Role.AUDITOR).contains(role)) {
        continue;
      }
      // A draft is not there for the newsroom; the others read no articles at all
      assertThat(newsroom.as(role).get(path(draft)).status()).as(role.name()).isIn(403, 404);
      assertThat(newsroom.as(role).post(ARTICLES, copy(unit, "一")).status()).isEqualTo(403);
    }
    assertThat(newsroom.stranger().get(path(draft)).status()).isEqualTo(401);
    var nowhere = newsroom.as(Role.CORRESPONDENT).post(ARTICLES, copy(unit, "一"));
    assertThat(nowhere.status()).isEqualTo(403);
    assertThat(nowhere.problem()).isEqualTo("no-unit");
    var admin = newsroom.stranger().as(Tokens.of("unit-admin", Role.UNIT_ADMIN).unit(unit));
    assertThat(admin.get(path(draft)).status()).isEqualTo(200);
  }

  @Test
  void aDraftMayBeEmptyButIsNotHandedInSo() {
    refusedToHandIn("/body", "现在是 0 字", copy(unit));
    refusedToHandIn("/body", "现在是 0 字", copy(unit, " ", "　"));
    var long200 = new String[200];
    Arrays.fill(long200, "字".repeat(1_000));
    refusedAt("/body", "正文须为 1 至 20000 字，现在是 200000 字", copy(unit, long200));
  }

  @Test
  void aReprintWithoutSourceIsNotHandedIn() {
    var reprint = copy(unit, "第一段。");
    reprint.put("origin", "REPRINT");
    refusedToHandIn("/reprint", "转载稿须写明来源和原标题", reprint);
    reprint.put("reprint", Map.of("sourceName", "示例日报"));
    refusedToHandIn("/reprint", "转载稿须写明来源和原标题", reprint);
    reprint.put("reprint", Map.of("sourceName", "示例日报", "originalTitle", "夜门诊来了"));
    refusedToHandIn("/reprint/originalDate", "转载稿须写明原文日期", reprint);
  }

  @Test
  void aRichTextComesBackAsItWasSentAndTravelsWhole() {
    String photo = photoWithConsent();
    var copy = copy(unit);
    copy.put(
        "body",
        List.of(
            Map.of(
                "kind", "TEXT",
                "text", "水是H2O。",
                "marks", List.of(Map.of("from", 3, "to", 4, "kind", "SUBSCRIPT"))),
            Map.of("kind", "LIST_ITEM", "text", "第一项", "level", 2, "ordered", true),
            Map.of("kind", "QUOTE", "text", "“好。”"),
            Map.of("kind", "IMAGE", "text", "图说", "photoId", photo, "credit", "张三示例")));
    copy.put("keywords", List.of("夜门诊", "夜门诊"));
    copy.put("notBefore", "2027-01-01T00:00:00Z");
    copy.put("aiAssisted", Map.of("used", true, "extent", "POLISHED"));
    copy.put("sensitivity", List.of("MINOR"));
    copy.put(
        "verification", Map.of("method", "现场核实", "sources", List.of("示例局"), "evidence", List.of()));
    var writer = newsroom.correspondent(unit);
    var draft = writer.post(ARTICLES, copy);
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var read = writer.get(path(draft)).json();
    assertThat(read).isEqualTo(draft.json());
    assertThat(read.path("body").path(0).path("marks").path(0).path("from").asInt()).isEqualTo(3);
    assertThat(read.path("body").path(1).path("level").asInt()).isEqualTo(2);
    assertThat(read.path("body").path(3).path("photoId").asString()).isEqualTo(photo);
    assertThat(read.path("keywords").size()).isEqualTo(1);
    assertThat(read.path("findings").isEmpty()).isFalse();
    var submitted = writer.ifMatch(draft.version()).post(path(draft) + "/submission", null);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
    assertThat(submitted.json().has("findings")).isFalse();
    var told = Wire.events(Topic.SUBMISSION, id(draft), 1).getFirst().payload().path("version");
    assertThat(told.path("body")).isEqualTo(read.path("body"));
    assertThat(told.path("keywords")).isEqualTo(read.path("keywords"));
    assertThat(told.path("ai").path("extent").asString()).isEqualTo("POLISHED");
    assertThat(told.path("sensitivity").path(0).asString()).isEqualTo("MINOR");
    assertThat(told.path("verification").path("method").asString()).isEqualTo("现场核实");
  }

  @Test
  void theEditorsChoicesComeInBothLanguages() {
    var profiles = newsroom.correspondent(unit).get("/api/submission/genres").json();
    assertThat(profiles.path("items").size()).isEqualTo(10);
    assertThat(profiles.path("items").path(0).path("zh").asString()).isEqualTo("会议报道");
    assertThat(profiles.path("items").path(2).path("length").path("usualMost").asInt())
        .isEqualTo(1500);
    assertThat(profiles.path("counting").path("zh").asString()).contains("两个算1字");
    assertThat(profiles.path("sensitivity").size()).isEqualTo(8);
  }

  @Test
  void aBylineUnitIsRegisteredOrUnresolved() {
    var byline = copy(unit, "第一段。");
    byline.put("bylineUnits", List.of(Map.of("unitId", "nobody", "name", "示例", "role", "PHOTO")));
    refusedAt("/bylineUnits/0/unitId", "没有登记这个单位", byline);
    byline.put("bylineUnits", List.of(Map.of("name", "示例", "role", "PHOTO")));
    assertThat(newsroom.correspondent(unit).post(ARTICLES, byline).status()).isEqualTo(201);
  }

  @Test
  void aBodyOverOneMegabyteIsTooLarge() {
    var answer = newsroom.correspondent(unit).post(ARTICLES, copy(unit, "字".repeat(400_000)));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.problem()).isEqualTo("too-large");
  }

  @Test
  void aUnitThatIsNotActiveWritesButDoesNotSubmit() {
    var applied = newsroom.administrator().post("/api/submission/units", Newsroom.unit("示例新单位"));
    String fresh = applied.json().path("unitId").asString();
    refusedToSubmit(fresh, "申请");
    assertThat(
            newsroom
                .administrator()
                .ifMatch(2)
                .post("/api/submission/units/" + unit + "/suspension", null)
                .status())
        .isEqualTo(200);
    refusedToSubmit(unit, "暂停");
  }

  @Test
  void theListIsTheUnitsOwnNewestFirstAndByStatus() {
    var ids = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      ids.addFirst(id(newsroom.draft(unit, "第" + i + "篇。")));
    }
    ids.addFirst(id(newsroom.submitted(unit, "又一篇。")));
    var writer = newsroom.correspondent(unit);
    var first = writer.get(ARTICLES + "?limit=3");
    var second = writer.get(ARTICLES + "?limit=3&after=" + first.json().path("next").asString());
    assertThat(ids(first)).isEqualTo(ids.subList(0, 3));
    assertThat(ids(second)).isEqualTo(ids.subList(3, 4));
    assertThat(second.json().path("next").isNull()).isTrue();
    assertThat(ids(writer.get(ARTICLES + "?status=SUBMITTED"))).isEqualTo(ids.subList(0, 1));
  }

  @Test
  void theInterfaceIsDescribedWithItsRules() {
    var paths = newsroom.auditor().get("/v3/api-docs").json().path("paths");
    assertThat(paths.size()).isGreaterThanOrEqualTo(12);
    paths.forEach(path ->
        path.forEach(operation -> {
          assertThat(operation.path("summary").asString()).isNotBlank();
          assertThat(operation.path("x-authorize").asString()).isNotBlank();
        }));
  }

  private void refusedToSubmit(String of, String status) {
    var draft = newsroom.draft(of, "第一段。");
    var answer =
        newsroom.correspondent(of).ifMatch(draft.version()).post(path(draft) + "/submission", null);
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.problem()).isEqualTo("unit-not-active");
    assertThat(answer.json().path("detail").asString()).contains(status);
  }

  private void refusedAt(String path, String words, Map<String, ?> copy) {
    var answer = newsroom.correspondent(unit).post(ARTICLES, copy);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().path("errors").size()).isEqualTo(1);
    assertThat(answer.json().path("errors").path(0).path("path").asString()).isEqualTo(path);
    assertThat(answer.json().path("errors").path(0).path("message").asString()).contains(words);
  }

  private void refusedToHandIn(String path, String words, Map<String, ?> copy) {
    var writer = newsroom.correspondent(unit);
    var draft = writer.post(ARTICLES, copy);
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var answer = writer.ifMatch(draft.version()).post(path(draft) + "/submission", null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().path("errors").size()).as(answer.text()).isEqualTo(1);
    assertThat(answer.json().path("errors").path(0).path("path").asString()).isEqualTo(path);
    assertThat(answer.json().path("errors").path(0).path("message").asString()).contains(words);
  }

  private static void alike(Answer one, Answer other) {
    assertThat(one.status()).isEqualTo(404).isEqualTo(other.status());
    for (var field : List.of("type", "title", "detail")) {
      assertThat(one.json().path(field)).isEqualTo(other.json().path(field));
    }
  }

  private static List<String> ids(Answer page) {
    var ids = new ArrayList<String>();
    page.json().path("items").forEach(row -> ids.add(row.path("articleId").asString()));
    return ids;
  }

  private String photoWithConsent() {
    var taken =
        new Upload(port, Tokens.of("correspondent-of-" + unit, Role.CORRESPONDENT).unit(unit))
            .send("/api/submission/photos", "a.jpg", PictureFiles.jpeg(800, 600));
    var agreed =
        newsroom
            .correspondent(unit)
            .ifMatch(1)
            .put(
                taken.header("Location"),
                Map.of("consent", Map.of("state", "GIVEN", "by", "家长示例", "on", "2026-11-01")));
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
    return agreed.json().path("photoId").asString();
  }
}
