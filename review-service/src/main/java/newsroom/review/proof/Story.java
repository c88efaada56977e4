package newsroom.review.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import newsroom.review.journal.Entry;
import newsroom.review.proof.ReviewRecord.RecordConsent;
import newsroom.review.proof.ReviewRecord.RecordDeadline;
import newsroom.review.proof.ReviewRecord.RecordDecision;
import newsroom.review.proof.ReviewRecord.RecordEdit;
import newsroom.review.proof.ReviewRecord.RecordEvent;
import newsroom.review.proof.ReviewRecord.RecordHold;
import newsroom.review.proof.ReviewRecord.RecordOverride;
import newsroom.review.proof.ReviewRecord.RecordPass;
import newsroom.review.proof.ReviewRecord.RecordRecusal;
import newsroom.review.proof.ReviewRecord.RecordReopening;
import newsroom.review.proof.ReviewRecord.RecordVerification;
import newsroom.review.proof.ReviewRecord.RecordVersion;
import newsroom.review.proof.ReviewRecord.RecordWaiver;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Folds a case's events, in their order, into its record. It reads the events by name and field, not as
/// the records of this build: an event of a later build is a line like any other and changes nothing.
final class Story {
  /// Who acted, in whatever event.
  private static final List<String> ACTORS =
      List.of(
          "reviewerId",
          "recordedBy",
          "waivedBy",
          "heldBy",
          "endedBy",
          "reopenedBy",
          "editedBy",
          "answeredBy",
          "submittedBy",
          "by");

  private final List<Entry> told;
  private final Map<Integer, RecordVersion> versions = new TreeMap<>();
  private final List<RecordDecision> decisions = new ArrayList<>();
  private final List<RecordOverride> overrides = new ArrayList<>();
  private final List<RecordRecusal> recusals = new ArrayList<>();
  private final List<RecordVerification> verifications = new ArrayList<>();
  private final List<RecordHold> holds = new ArrayList<>();
  private final List<RecordReopening> reopenings = new ArrayList<>();
  private final List<RecordDeadline> overdue = new ArrayList<>();
  private final List<RecordEdit> edits = new ArrayList<>();
  private final List<RecordConsent> consents = new ArrayList<>();
  private final List<RecordWaiver> waived = new ArrayList<>();
  private final List<RecordEvent> lines = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Set<String> everToFix = new HashSet<>();
  private final List<String> stages = new ArrayList<>();

  private @Nullable Entry lastReport;
  private List<RecordPass> certificate = List.of();
  private String state = "WAITING";
  private @Nullable String stage;
  private int round = 1;
  private int versionNo;
  private String contentHash = "";
  private @Nullable String policy;
  private boolean fastTrack;
  private @Nullable String claimedBy;
  private @Nullable Instant leaseUntil;
  private @Nullable Instant dueAt;
  private @Nullable String endedReason;
  private @Nullable String unitId;
  private @Nullable String receiptNo;
  private @Nullable String headline;
  private @Nullable String genre;
  private @Nullable String origin;

  private Story(List<Entry> ofCase) {
    this.told = ofCase;
  }

  /// @param ofCase not empty
  /// @param ofArticle what the unit's article told; it names who handed in which version
  /// @param at up to when; a lease that ended by then is over
  static ReviewRecord of(List<Entry> ofCase, List<Entry> ofArticle, @Nullable Instant at) {
    var upTo = new ArrayList<>(ofCase);
    var articles = new ArrayList<>(ofArticle);
    if (at != null) {
      upTo.removeIf(entry -> entry.at().isAfter(at));
      articles.removeIf(entry -> entry.at().isAfter(at));
    }
    var story = new Story(upTo);
    articles.forEach(story::ofArticle);
    upTo.forEach(story::take);
    return story.record(articles, at);
  }

  /// All that was told. A lease that has ended by now is over.
  static ReviewRecord now(List<Entry> ofCase, List<Entry> ofArticle, Instant now) {
    var story = new Story(ofCase);
    ofArticle.forEach(story::ofArticle);
    ofCase.forEach(story::take);
    story.endLease(now);
    return story.record(ofArticle, null);
  }

  /// Only how a case stood, for lists of many.
  static String stateOf(List<Entry> ofCase, Instant at) {
    var story = new Story(ofCase);
    ofCase.forEach(story::take);
    story.endLease(at);
    return story.state;
  }

  private void ofArticle(Entry entry) {
    var json = entry.json();
    var version = json.path("version");
    switch (entry.name()) {
      case "submission-received", "submission-revised" -> {
        receiptNo = json.path("receiptNo").asString(receiptNo == null ? "" : receiptNo);
        headline = joined(version.path("headline").path("main"), " ");
        genre = version.path("genre").asString("");
        origin = version.path("origin").asString("");
        add(version, entry.at(), text(json, "submittedBy"));
      }
      default -> {}
    }
  }

  private void take(Entry entry) {
    var json = entry.json();
    collectNames(json);
    var by = actor(json);
    lines.add(
        new RecordEvent(
            entry.sequence(),
            entry.name(),
            entry.type(),
            entry.at(),
            by,
            fields(json),
            entry.hash()));
    var actor = by == null ? "" : by;
    var at = entry.at();
    long n = entry.sequence();
    switch (entry.name()) {
      case "review-opened" -> {
        unitId = text(json, "unitId");
        policy = text(json, "policy");
        json.path("stages").forEach(s -> stages.add(s.asString("")));
        fastTrack = Proof.fastTrack(stages);
        add(json, at, null);
        current(json);
        waiting(stages.isEmpty() ? null : stages.getFirst());
      }
      case "stage-claimed" -> {
        state = "CLAIMED";
        stage = text(json, "stage");
        claimedBy = actor;
        leaseUntil = instant(json, "leaseUntil");
      }
      case "stage-released" -> waiting(text(json, "stage"));
      case "stage-decided" -> decided(n, json, actor, at);
      case "revision-requested" -> {
        state = "AWAITING_REVISION";
        dueAt = instant(json, "dueAt");
      }
      case "review-resumed" -> {
        round = json.path("round").asInt(round + 1);
        add(json, at, null);
        current(json);
        reopen(text(json, "stage"));
      }
      case "review-held" -> {
        state = "HELD";
        stage = text(json, "stage");
        claimedBy = null;
        holds.add(
            new RecordHold(
                n, json.path("stage").asString(""), actor, reason(json), at, null, null));
      }
      case "hold-ended" -> {
        if (!holds.isEmpty()) {
          var last = holds.removeLast();
          holds.add(
              new RecordHold(
                  last.sequence(),
                  last.stage(),
                  last.heldBy(),
                  last.reason(),
                  last.at(),
                  at,
                  actor));
        }
        waiting(text(json, "stage"));
      }
      case "review-reopened" -> {
        reopenings.add(
            new RecordReopening(
                n,
                json.path("stage").asString(""),
                json.path("undone").asString(""),
                actor,
                reason(json),
                at));
        current(json);
        certificate = List.of();
        endedReason = null;
        voidOnly(text(json, "stage"));
        waiting(text(json, "stage"));
      }
      case "override-recorded" ->
          overrides.add(
              new RecordOverride(
                  n,
                  json.path("reviewerId").asString(""),
                  json.path("recordedBy").asString(""),
                  reason(json),
                  at));
      case "reviewer-recused" ->
          recusals.add(
              new RecordRecusal(n, json.path("stage").asString(""), actor, reason(json), at));
      case "verification-recorded" ->
          verifications.add(
              new RecordVerification(
                  n,
                  json.path("versionNo").asInt(0),
                  json.path("contentHash").asString(""),
                  actor,
                  at));
      case "finding-waived" ->
          waived.add(
              new RecordWaiver(
                  n,
                  json.path("findingId").asString(""),
                  json.path("ruleId").asString(""),
                  reason(json),
                  actor,
                  at));
      case "check-report-attached" -> {
        lastReport = entry;
        json.path("mustFix").forEach(f -> everToFix.add(f.asString("")));
      }
      case "review-overdue" ->
          overdue.add(
              new RecordDeadline(
                  n,
                  json.path("stage").asString(""),
                  json.path("rule").asString(""),
                  json.path("act").asString(""),
                  text(json, "holder"),
                  orElse(instant(json, "dueAt"), at),
                  at));
      case "article-approved" -> {
        ended("APPROVED", null);
        var passed = new ArrayList<RecordPass>();
        json.path("certificate").forEach(line -> passed.add(passed(line)));
        certificate = List.copyOf(passed);
      }
      case "article-rejected" -> ended("REJECTED", text(json, "words"));
      case "review-cancelled" -> {
        ended("CANCELLED", reason(json));
        certificate = List.of();
      }
      case "editorial-edit-made" -> {
        var version = json.path("version");
        add(version, at, actor);
        current(version);
        boolean content = json.path("consentNeeded").asBoolean(false);
        if (content) {
          voidAll(_ -> true);
        }
        edits.add(
            new RecordEdit(
                n,
                json.path("stage").asString(""),
                version.path("versionNo").asInt(0),
                actor,
                content,
                changes(json.path("edits")),
                at));
      }
      case "consent-recorded" ->
          consents.add(
              new RecordConsent(
                  n,
                  json.path("versionNo").asInt(0),
                  json.path("agreed").asBoolean(false),
                  actor,
                  json.path("words").asString(""),
                  at));
      default -> {}
    }
  }

  private static List<String> changes(JsonNode edits) {
    var all = new ArrayList<String>();
    edits.forEach(edit ->
        all.add(
            "%s %s：%s → %s（%s）"
                .formatted(
                    edit.path("place").asString(""),
                    edit.path("kind").asString(""),
                    edit.path("before").asString(""),
                    edit.path("after").asString(""),
                    edit.path("why").asString(""))));
    return List.copyOf(all);
  }

  private void decided(long n, JsonNode json, String actor, Instant at) {
    var decision = json.path("decision").asString("");
    var of = json.path("stage").asString("");
    decisions.add(
        new RecordDecision(
            n,
            json.path("round").asInt(round),
            of,
            decision,
            actor,
            json.path("versionNo").asInt(0),
            json.path("contentHash").asString(""),
            orElse(instant(json, "decidedAt"), at),
            text(json, "reasonCode"),
            text(json, "comment"),
            true));
    switch (decision) {
      case "PASS", "PASS_WITH_EDITS" -> waiting(next());
      case "SEND_BACK" -> {
        int before = stages.indexOf(of) - 1;
        var back = before < 0 ? of : stages.get(before);
        voidOnly(back);
        waiting(back);
      }
      case "RETURN" -> {
        waiting(of);
        state = "AWAITING_REVISION";
      }
      default -> waiting(of);
    }
  }

  /// The first stage that nobody has passed.
  private @Nullable String next() {
    return stages.stream()
        .filter(
            s -> decisions.stream().noneMatch(d -> d.stands() && d.stage().equals(s) && pass(d)))
        .findFirst()
        .orElse(null);
  }

  static boolean pass(RecordDecision decision) {
    return decision.decision().startsWith("PASS");
  }

  /// Passes of this stage and those after it are void.
  private void reopen(@Nullable String from) {
    int first = from == null ? -1 : stages.indexOf(from);
    voidAll(stage -> stages.indexOf(stage) >= first);
    waiting(from);
  }

  private void voidOnly(@Nullable String stage) {
    voidAll(passed -> passed.equals(stage));
  }

  private void voidAll(Predicate<String> ofStage) {
    decisions.replaceAll(d ->
        pass(d) && ofStage.test(d.stage())
            ? new RecordDecision(
                d.sequence(),
                d.round(),
                d.stage(),
                d.decision(),
                d.reviewerId(),
                d.versionNo(),
                d.contentHash(),
                d.decidedAt(),
                d.reasonCode(),
                d.comment(),
                false)
            : d);
  }

  private void waiting(@Nullable String at) {
    state = "WAITING";
    stage = at;
    claimedBy = null;
    leaseUntil = null;
    dueAt = null;
  }

  private void ended(String how, @Nullable String why) {
    waiting(null);
    state = how;
    endedReason = why;
  }

  private void current(JsonNode json) {
    versionNo = json.path("versionNo").asInt(versionNo);
    contentHash = json.path("contentHash").asString(contentHash);
  }

  private void add(JsonNode json, Instant at, @Nullable String submittedBy) {
    int no = json.path("versionNo").asInt(0);
    var hash = text(json, "contentHash");
    if (no > 0 && hash != null) {
      versions.putIfAbsent(no, new RecordVersion(no, hash, at, submittedBy));
    }
  }

  private void endLease(Instant at) {
    if (state.equals("CLAIMED") && leaseUntil != null && !leaseUntil.isAfter(at)) {
      waiting(stage);
    }
  }

  private ReviewRecord record(List<Entry> articles, @Nullable Instant at) {
    if (at != null) {
      endLease(at);
    }
    return new ReviewRecord(
        told.getFirst().articleId(),
        unitId,
        receiptNo,
        headline,
        genre,
        origin,
        state,
        stage,
        round,
        versionNo,
        contentHash,
        told.getFirst().at(),
        policy,
        List.copyOf(stages),
        fastTrack,
        claimedBy,
        leaseUntil,
        dueAt,
        endedReason,
        List.copyOf(versions.values()),
        certificate,
        List.copyOf(decisions),
        List.copyOf(overrides),
        List.copyOf(recusals),
        List.copyOf(verifications),
        findings(),
        List.copyOf(holds),
        List.copyOf(reopenings),
        List.copyOf(overdue),
        List.copyOf(edits),
        List.copyOf(consents),
        List.copyOf(lines),
        Proof.of(told.getFirst().articleId(), told, articles).chain(),
        Map.copyOf(names),
        at);
  }

  private ReviewRecord.RecordFindings findings() {
    if (lastReport == null) {
      return new ReviewRecord.RecordFindings(
          null, List.of(), List.of(), List.of(), List.copyOf(waived), 0, 0);
    }
    var json = lastReport.json();
    var now = strings(json.path("mustFix"));
    var answered = new HashSet<String>();
    waived.forEach(w -> answered.add(w.findingId()));
    return new ReviewRecord.RecordFindings(
        lastReport.at(),
        strings(json.path("rules")),
        now.stream().filter(f -> !answered.contains(f)).toList(),
        everToFix.stream().filter(f -> !now.contains(f)).sorted().toList(),
        List.copyOf(waived),
        json.path("check").asInt(0),
        json.path("notes").asInt(0));
  }

  private static RecordPass passed(JsonNode line) {
    return new RecordPass(
        line.path("stage").asString(""),
        line.path("reviewerId").asString(""),
        line.path("versionNo").asInt(0),
        line.path("contentHash").asString(""),
        orElse(instant(line, "decidedAt"), Instant.EPOCH),
        line.path("overridden").asBoolean(false));
  }

  /// `reviewerName` beside `reviewerId`, `heldByName` beside `heldBy`.
  private void collectNames(JsonNode json) {
    json.properties()
        .forEach(field -> {
          var key = field.getKey();
          if (key.endsWith("Name") && field.getValue().isString()) {
            var base = key.substring(0, key.length() - "Name".length());
            var id = json.has(base) ? text(json, base) : text(json, base + "Id");
            if (id != null) {
              names.put(id, field.getValue().asString());
            }
          }
        });
  }

  private static @Nullable String actor(JsonNode json) {
    if (json.has("recordedBy")) {
      return text(json, "recordedBy");
    }
    for (var name : ACTORS) {
      var value = text(json, name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /// What the event says beside the article, flat: `certificate.0.stage`; a list of words is one value. The
  /// text of a version is left to its hash.
  private static Map<String, String> fields(JsonNode json) {
    var all = new LinkedHashMap<String, String>();
    json.properties()
        .forEach(field -> {
          if (field.getKey().equals("version") && field.getValue().isObject()) {
            flatten("versionNo", field.getValue().path("versionNo"), all);
            flatten("contentHash", field.getValue().path("contentHash"), all);
          } else if (!field.getKey().equals("articleId")) {
            flatten(field.getKey(), field.getValue(), all);
          }
        });
    return all;
  }

  private static void flatten(String name, JsonNode value, Map<String, String> all) {
    if (value.isNull() || value.isMissingNode()) {
      return;
    }
    if (value.isObject()) {
      value.properties().forEach(f -> flatten(name + "." + f.getKey(), f.getValue(), all));
    } else if (value.isArray() && value.size() > 0 && value.get(0).isContainer()) {
      for (int i = 0; i < value.size(); i++) {
        flatten(name + "." + i, value.get(i), all);
      }
    } else if (value.isArray()) {
      all.put(name, joined(value, "；"));
    } else {
      all.put(name, value.asString());
    }
  }

  private static String joined(JsonNode list, String between) {
    return String.join(between, strings(list));
  }

  private static List<String> strings(JsonNode list) {
    var all = new ArrayList<String>();
    list.forEach(one -> all.add(one.asString("")));
    return all;
  }

  private static String reason(JsonNode json) {
    return json.path("reason").asString("");
  }

  private static @Nullable String text(JsonNode json, String name) {
    var value = json.path(name);
    return value.isString() ? value.asString() : null;
  }

  private static @Nullable Instant instant(JsonNode json, String name) {
    var value = text(json, name);
    try {
      return value == null ? null : Instant.parse(value);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant orElse(@Nullable Instant one, Instant other) {
    return one == null ? other : one;
  }
}
