package newsroom.launcher.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The way of the articles of one page, from their units to a published issue.
///
/// Every act looks first whether it is done already, so that an answer lost on the way does no harm.
final class Journey {
  static final ZoneId NEWSROOM = ZoneId.of("Asia/Shanghai");
  private static final List<String> STAGES = List.of("FIRST", "SECOND", "FINAL");

  private final Cast cast;
  private final Timeline timeline;

  Journey(Cast cast, Timeline timeline) {
    this.cast = cast;
    this.timeline = timeline;
  }

  /// An article on its way.
  ///
  /// @param articleId given by the newsroom
  /// @param body as submitted last
  record Submitted(
      String articleId, SamplePage.Article article, List<SamplePage.Line> body, boolean returned) {}

  /// @param articles in printed order
  record Issue(String issueId, int issueNo, SamplePage page, List<Submitted> articles) {}

  /// Drops the article as a Word file, mends what was not read right, and submits it, as the unit's
  /// correspondent.
  Submitted submit(SamplePage.Article article) {
    var unit = article.units().getFirst();
    var person = cast.correspondent(unit);
    var read =
        person
            .upload("/api/submission/intake", article.id() + ".docx", WordFile.of(article))
            .orThrow()
            .json();
    var mended =
        Correction.of(read.path("articles").path(0).path("copy"), draft(article, article.body()));
    var made =
        person
            .post("/api/submission/articles", mended.copy(), null, UUID.randomUUID().toString())
            .orThrow()
            .json();
    var id = made.path("articleId").asString();
    until(
        person,
        "/api/submission/articles/" + id,
        now -> !now.path("status").asString().equals("DRAFT"),
        etag ->
            person.post("/api/submission/articles/" + id + "/submission", Map.of(), etag, null));
    timeline.say(
        unit.raw()
            + " 投稿《"
            + article.title()
            + "》，识别后改 "
            + mended.fields()
            + " 处  submits "
            + article.id()
            + ", fields mended: "
            + mended.fields());
    return new Submitted(id, article, article.body(), false);
  }

  Map<String, Object> draft(SamplePage.Article article, List<SamplePage.Line> body) {
    var draft = new LinkedHashMap<String, Object>();
    var headline = new LinkedHashMap<String, Object>();
    headline.put("eyebrow", article.eyebrow());
    headline.put("main", article.headline());
    headline.put("deck", article.deck());
    draft.put("headline", headline);
    draft.put(
        "body",
        body.stream().map(line -> Map.of("kind", line.kind(), "text", line.text())).toList());
    draft.put("genre", article.genre());
    draft.put("origin", article.reprint() ? "REPRINT" : "ORIGINAL");
    if (article.reprint()) {
      draft.put(
          "reprint",
          Map.of(
              "sourceName", article.units().getFirst().name(),
              "originalTitle", article.title(),
              "originalDate", LocalDate.now(NEWSROOM).minusDays(1).toString()));
    }
    draft.put("rawByline", article.rawByline());
    draft.put(
        "bylineUnits",
        article.units().stream()
            .map(unit ->
                Map.of("unitId", cast.unitId(unit), "name", unit.raw(), "role", "CONTRIBUTED"))
            .toList());
    // Without it the first reviewer would have to ask: unsolicited copy is verified before second
    // review
    draft.put(
        "verification",
        Map.of(
            "critical", false,
            "verifiedBy", article.units().getFirst().raw(),
            "method", "投稿前与当事人和有关科室核对",
            "sources", List.of(),
            "evidence", List.of()));
    draft.put("suggestedColumn", article.column());
    draft.put("pointer", article.pointer());
    return draft;
  }

  /// First review sends it back with one point; the unit answers with the next version.
  Submitted returnAndRevise(Submitted submitted) {
    var id = submitted.articleId();
    var reviewer = cast.person("FIRST_REVIEWER");
    awaitCase(reviewer, id);
    claim(reviewer, id, "FIRST");
    decide(
        reviewer,
        id,
        "FIRST",
        Map.of(
            "decision", "RETURN",
            "reasonCode", "FACT_MISSING",
            "comment", "请补一句说明",
            "points", List.of("请在文末写明消息的核实情况")));
    timeline.say("《" + submitted.article().title() + "》退改  returned with one point");

    var person = cast.correspondent(submitted.article().units().getFirst());
    var path = "/api/submission/articles/" + id;
    person.getUntil(
        path, r -> r.ok() && r.json().path("status").asString().equals("RETURNED"), "the return");
    var body = new ArrayList<>(submitted.body());
    var last = body.removeLast();
    body.add(new SamplePage.Line(last.kind(), last.text() + "以上情况已由供稿单位核实。"));
    until(
        person,
        path,
        now -> written(now, body) || !now.path("status").asString().equals("RETURNED"),
        etag -> person.put(path + "/draft", draft(submitted.article(), body), etag));
    until(
        person,
        path,
        now -> !now.path("status").asString().equals("RETURNED"),
        etag ->
            person.post(
                path + "/revision",
                Map.of("changeNote", "补充核实说明", "answers", List.of("已写明")),
                etag,
                null));
    timeline.say(submitted.article().units().getFirst().raw() + " 交来第2稿  hands in version 2");
    return new Submitted(id, submitted.article(), List.copyOf(body), true);
  }

  private static boolean written(JsonNode article, List<SamplePage.Line> body) {
    var text = article.toString();
    return body.stream()
        .allMatch(line -> text.contains(JsonMapper.shared().writeValueAsString(line.text())));
  }

  /// Three reviews by three people.
  void review(Submitted submitted) {
    var id = submitted.articleId();
    for (var stage : STAGES) {
      var reviewer = cast.person(stage + "_REVIEWER");
      reviewer.getUntil(
          "/api/review/cases/" + id,
          r ->
              r.ok()
                  && (r.json().path("stage").asString("").equals(stage)
                      || decided(r.json(), stage, submitted.returned() ? 2 : 1))
                  && r.json().path("versionNo").asInt() == (submitted.returned() ? 2 : 1),
          "stage " + stage + " of " + submitted.article().id());
      if (!decided(
          reviewer.get("/api/review/cases/" + id).json(), stage, submitted.returned() ? 2 : 1)) {
        claim(reviewer, id, stage);
        decide(reviewer, id, stage, Map.of("decision", "PASS"));
      }
    }
    timeline.say("《" + submitted.article().title() + "》三审通过  passed three reviews");
  }

  private static boolean decided(JsonNode reviewCase, String stage, int versionNo) {
    for (var decision : reviewCase.path("decisions")) {
      if (decision.path("stage").asString().equals(stage)
          && decision.path("versionNo").asInt() == versionNo
          && decision.path("decision").asString().equals("PASS")) {
        return true;
      }
    }
    return false;
  }

  private static void awaitCase(Person reviewer, String id) {
    reviewer.getUntil("/api/review/cases/" + id, Reply::ok, "the review case");
  }

  private void claim(Person reviewer, String id, String stage) {
    until(
        reviewer,
        "/api/review/cases/" + id,
        now -> !now.path("claimedBy").isMissingNode() && !now.path("claimedBy").isNull(),
        etag ->
            reviewer.post(
                "/api/review/cases/" + id + "/claim", Map.of("stage", stage), etag, null));
  }

  private void decide(Person reviewer, String id, String stage, Map<String, Object> decision) {
    var key = UUID.randomUUID().toString();
    int before = reviewer.get("/api/review/cases/" + id).json().path("decisions").size();
    until(
        reviewer,
        "/api/review/cases/" + id,
        now -> now.path("decisions").size() > before,
        etag -> {
          var now = reviewer.get("/api/review/cases/" + id);
          var body = new LinkedHashMap<String, Object>(decision);
          body.put("stage", stage);
          body.put("versionNo", now.json().path("versionNo").asInt());
          body.put("contentHash", now.json().path("contentHash").asString());
          return reviewer.post("/api/review/cases/" + id + "/decisions", body, etag, key);
        });
  }

  /// Plans an issue, fills its page, closes it, signs it.
  Issue sign(SamplePage page, int issueNo, LocalDate date, List<Submitted> articles) {
    var editor = cast.person("LAYOUT_EDITOR");
    var duty = cast.person("DUTY_EDITOR");
    var slots = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < articles.size(); i++) {
      var article = articles.get(i).article();
      var slot = new HashMap<String, Object>();
      slot.put("order", i + 1);
      slot.put("role", i == 0 ? "LEAD" : i == 1 ? "SECOND" : "BRIEF");
      if (article.column() != null) {
        slot.put("column", article.column());
      }
      slot.put("verticalHeadline", article.vertical());
      slots.add(slot);
    }
    var made =
        editor
            .post(
                "/api/publishing/issues",
                Map.of(
                    "publicationTitle", page.masthead(),
                    "issueNo", issueNo,
                    "issueDate", date.toString(),
                    "pages", List.of(Map.of("pageNo", 1, "name", "要闻", "slots", slots))),
                null,
                UUID.randomUUID().toString())
            .orThrow()
            .json();
    var id = made.path("issueId").asString();
    var path = "/api/publishing/issues/" + id;
    act(editor, path, "opening", Map.of(), "PLANNED");
    timeline.say("第" + issueNo + "期开始组稿  issue opened");
    for (int i = 0; i < articles.size(); i++) {
      place(editor, path, i + 1, articles.get(i));
    }
    timeline.say("第" + issueNo + "期 " + articles.size() + " 篇上版  articles placed");
    act(editor, path, "closing", Map.of(), "OPEN");
    duty.stepUp();
    act(duty, path, "signature", Map.of("issueNo", issueNo), "CLOSED");
    timeline.say("第" + issueNo + "期签发  signed");
    return new Issue(id, issueNo, page, articles);
  }

  /// Publishes what is signed.
  void release(Issue issue) {
    var path = "/api/publishing/issues/" + issue.issueId();
    act(cast.person("DUTY_EDITOR"), path, "publication", Map.of(), "SIGNED");
    timeline.say("第" + issue.issueNo() + "期出版  published: /paper/" + issue.issueId() + "/");
  }

  private void place(Person editor, String issue, int slot, Submitted submitted) {
    var approved =
        editor.getUntil(
            "/api/publishing/pool?limit=100",
            r ->
                (r.ok() && inPool(r.json(), submitted.articleId()) != null)
                    || placed(editor.get(issue).json(), submitted.articleId()),
            submitted.article().id() + " in the pool");
    until(
        editor,
        issue,
        now -> placed(now, submitted.articleId()),
        etag -> {
          var entry = inPool(approved.json(), submitted.articleId());
          if (entry == null) {
            throw new IllegalStateException(submitted.article().id() + " left the pool");
          }
          return editor.post(
              issue + "/placements",
              Map.of(
                  "pageNo", 1,
                  "slotOrder", slot,
                  "articleId", submitted.articleId(),
                  "versionNo", entry.path("versionNo").asInt(),
                  "contentHash", entry.path("contentHash").asString()),
              etag,
              null);
        });
  }

  private static @Nullable JsonNode inPool(JsonNode pool, String articleId) {
    for (var item : pool.path("items")) {
      if (item.path("articleId").asString().equals(articleId)) {
        return item;
      }
    }
    return null;
  }

  private static boolean placed(JsonNode issue, String articleId) {
    return issue.toString().contains("\"articleId\":\"" + articleId + "\"");
  }

  private void act(Person person, String issue, String act, Map<String, Object> body, String from) {
    until(
        person,
        issue,
        now -> !now.path("status").asString().equals(from),
        etag -> {
          var reply = person.post(issue + "/" + act, body, etag, null);
          if (reply.status() == 401 && reply.body().contains("step-up")) {
            person.stepUp();
          }
          return reply;
        });
  }

  private interface Act {
    Reply tried(@Nullable String etag);
  }

  /// Acts until what is there says that it is done. A stale ETag or an ended session is read afresh.
  private static void until(Person person, String path, Predicate<JsonNode> done, Act act) {
    Reply last = null;
    for (int tries = 0; tries < 12; tries++) {
      var now = person.get(path).orThrow();
      if (done.test(now.json())) {
        return;
      }
      last = act.tried(now.etag());
      if (last.ok() && done.test(person.get(path).orThrow().json())) {
        return;
      }
      if (!last.ok() && last.status() != 412 && last.status() != 401 && last.status() != 409) {
        last.orThrow();
      }
    }
    throw new IllegalStateException(
        path + " does not get done: " + (last == null ? "" : last.status() + " " + last.excerpt()));
  }
}
