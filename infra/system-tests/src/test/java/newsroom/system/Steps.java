package newsroom.system;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import newsroom.contracts.access.Role;
import newsroom.launcher.demo.Person;
import newsroom.launcher.demo.Reply;

/// What people do on the way of an article, one request each, as far as a test needs it.
final class Steps {
  private static final AtomicInteger ISSUE = new AtomicInteger(5000);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String CALLS = "/api/submission/calls";

  private final SharedNewsroom newsroom;

  Steps(SharedNewsroom newsroom) {
    this.newsroom = newsroom;
  }

  static Map<String, Object> copy(SharedNewsroom.TestUnit unit, String... paragraphs) {
    var copy = new LinkedHashMap<String, Object>();
    copy.put("headline", Map.of("main", List.of("示例稿件的标题")));
    copy.put(
        "body",
        List.of(paragraphs).stream().map(text -> Map.of("kind", "TEXT", "text", text)).toList());
    copy.put("genre", "NEWS_BRIEF");
    copy.put("origin", "ORIGINAL");
    copy.put("rawByline", "（示例单位）");
    copy.put(
        "bylineUnits",
        List.of(Map.of("unitId", unit.unitId(), "name", "示例单位", "role", "CONTRIBUTED")));
    copy.put(
        "verification",
        Map.of(
            "critical",
            false,
            "verifiedBy",
            "宣传科",
            "method",
            "现场核实",
            "sources",
            List.of(),
            "evidence",
            List.of()));
    return copy;
  }

  /// A draft of unit A.
  String draft() {
    return newsroom
        .a()
        .correspondent()
        .post("/api/submission/articles", copy(newsroom.a(), "正文第一段。"), null, key())
        .orThrow()
        .json()
        .path("articleId")
        .asString();
  }

  /// An article of unit A whose review case is open.
  String submitted() {
    var id = draft();
    change(newsroom.a().correspondent(), article(id), "submission", Map.of());
    reviewed(id, reply -> reply.ok());
    return id;
  }

  /// An article of unit A with this headline and these paragraphs, whose review case is open.
  ///
  /// @param sensitivity marks of the unit
  String submitted(String headline, List<String> sensitivity, String... paragraphs) {
    var copy = copy(newsroom.a(), paragraphs);
    copy.put("headline", Map.of("main", List.of(headline)));
    copy.put("sensitivity", sensitivity);
    var writer = newsroom.a().correspondent();
    var id =
        writer
            .post("/api/submission/articles", copy, null, key())
            .orThrow()
            .json()
            .path("articleId")
            .asString();
    change(writer, article(id), "submission", Map.of());
    reviewed(id, reply -> reply.ok());
    return id;
  }

  /// What an article was handed in with.
  record Illustrated(String articleId, String photoId, String attachmentId) {}

  /// An article of unit A with a photo and an attachment, whose review case is open.
  Illustrated illustrated() {
    var writer = newsroom.a().correspondent();
    var photoId =
        writer
            .upload("/api/submission/photos", "示例.png", Pictures.png(640, 480))
            .orThrow()
            .json()
            .path("photoId")
            .asString();
    var copy = copy(newsroom.a(), "正文第一段。");
    copy.put(
        "body",
        List.of(
            Map.of("kind", "TEXT", "text", "正文第一段。"),
            Map.of("kind", "IMAGE", "text", "图说", "credit", "张三示例", "photoId", photoId)));
    var id =
        writer
            .post("/api/submission/articles", copy, null, key())
            .orThrow()
            .json()
            .path("articleId")
            .asString();
    var attachmentId =
        writer
            .upload(
                "/api/submission/attachments",
                "批件.txt",
                "同意刊登".getBytes(StandardCharsets.UTF_8),
                Map.of("articleId", id))
            .orThrow()
            .json()
            .path("attachmentId")
            .asString();
    change(writer, article(id), "submission", Map.of());
    reviewed(id, reply -> reply.ok());
    return new Illustrated(id, photoId, attachmentId);
  }

  /// An article of unit A that has passed its three reviews and waits to be placed.
  String approved() {
    var id = submitted();
    pass(Role.FIRST_REVIEWER, id, "FIRST");
    pass(Role.SECOND_REVIEWER, id, "SECOND");
    pass(Role.FINAL_REVIEWER, id, "FINAL");
    await()
        .atMost(PATIENCE)
        .until(() ->
            newsroom
                .person(Role.LAYOUT_EDITOR)
                .get("/api/publishing/pool?limit=100")
                .orThrow()
                .body()
                .contains(id));
    return id;
  }

  /// Copy that nobody asked for and whose unit does not say how it was verified is verified first.
  void pass(Role reviewer, String articleId, String stage) {
    var seen = reviewed(articleId, reply -> reply.json().path("stage").asString("").equals(stage));
    if (seen.json().path("unverified").asBoolean()) {
      newsroom
          .person(reviewer)
          .post(
              reviewCase(articleId) + "/verifications",
              Map.of(
                  "versionNo",
                  seen.json().path("versionNo").asInt(),
                  "contentHash",
                  seen.json().path("contentHash").asString(),
                  "source",
                  "示例单位宣传科",
                  "method",
                  "电话核对"),
              seen.etag(),
              key())
          .orThrow();
    }
    change(newsroom.person(reviewer), reviewCase(articleId), "claim", Map.of("stage", stage));
    decide(newsroom.person(reviewer), articleId, stage, Map.of("decision", "PASS")).orThrow();
  }

  /// First review asks for one thing to be mended.
  ///
  /// @param reader somebody of the unit, who waits until it is theirs again
  void giveBack(String articleId, Person reader, String point) {
    reviewed(articleId, reply -> reply.json().path("stage").asString("").equals("FIRST"));
    var reviewer = newsroom.person(Role.FIRST_REVIEWER);
    change(reviewer, reviewCase(articleId), "claim", Map.of("stage", "FIRST"));
    decide(
            reviewer,
            articleId,
            "FIRST",
            Map.of("decision", "RETURN", "reasonCode", "FACT_MISSING", "points", List.of(point)))
        .orThrow();
    reader.getUntil(
        article(articleId),
        reply -> reply.json().path("status").asString().equals("RETURNED"),
        "RETURNED");
  }

  /// A decision on the version that the case shows.
  Reply decide(Person person, String articleId, String stage, Map<String, Object> decision) {
    var seen = person.get(reviewCase(articleId)).orThrow();
    var body = new LinkedHashMap<String, Object>(decision);
    body.put("stage", stage);
    body.putIfAbsent("versionNo", seen.json().path("versionNo").asInt());
    body.putIfAbsent("contentHash", seen.json().path("contentHash").asString());
    return person.post(reviewCase(articleId) + "/decisions", body, seen.etag(), key());
  }

  /// A change with the ETag that is read just before.
  Reply change(Person person, String path, String act, Map<String, Object> body) {
    return person.post(path + "/" + act, body, person.get(path).orThrow().etag(), null).orThrow();
  }

  /// Waits until the review desk shows what is expected.
  Reply reviewed(String articleId, java.util.function.Predicate<Reply> expected) {
    return await()
        .atMost(PATIENCE)
        .until(
            () -> newsroom.person(Role.FIRST_REVIEWER).get(reviewCase(articleId)),
            reply -> reply.ok() && expected.test(reply));
  }

  /// A planned issue of one page with so many slots.
  String issue(int slots) {
    var list =
        java.util.stream.IntStream.rangeClosed(1, slots)
            .mapToObj(order -> Map.of("order", order, "role", order == 1 ? "LEAD" : "BRIEF"))
            .toList();
    return newsroom
        .person(Role.LAYOUT_EDITOR)
        .post(
            "/api/publishing/issues",
            Map.of(
                "publicationTitle", "健康示例",
                "issueNo", ISSUE.incrementAndGet(),
                "issueDate", LocalDate.of(2026, 11, 21).toString(),
                "pages", List.of(Map.of("pageNo", 1, "name", "要闻", "slots", list))),
            null,
            key())
        .orThrow()
        .json()
        .path("issueId")
        .asString();
  }

  /// A commission that only unit A is invited to, open for two weeks.
  String invitation() {
    return invitation("我身边的家庭医生");
  }

  String invitation(String title) {
    var editor = newsroom.person(Role.LIAISON_EDITOR);
    var body = new LinkedHashMap<String, Object>();
    body.put("kind", "INVITED");
    body.put("title", title);
    body.put("organiserUnitId", newsroom.b().unitId());
    body.put("materials", List.of("通讯一篇，1500字以内"));
    body.put("text", "写您身边真实的人和事。");
    body.put(
        "deadline",
        Map.of("day", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(14).toString()));
    body.put("lateRule", "ACCEPT");
    body.put("quota", Map.of("places", 1));
    body.put("column", "基层");
    body.put("invitedUnitIds", List.of(newsroom.a().unitId()));
    body.put("reminders", List.of(7, 1));
    var id = editor.post(CALLS, body, null, key()).orThrow().json().path("callId").asString();
    change(editor, call(id), "opening", Map.of());
    return id;
  }

  static String call(String id) {
    return CALLS + "/" + id;
  }

  static String article(String id) {
    return "/api/submission/articles/" + id;
  }

  static String reviewCase(String articleId) {
    return "/api/review/cases/" + articleId;
  }

  static String issuePath(String id) {
    return "/api/publishing/issues/" + id;
  }

  static String key() {
    return SharedNewsroom.key();
  }
}
