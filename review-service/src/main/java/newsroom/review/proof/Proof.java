package newsroom.review.proof;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.platform.aggregate.Chain;
import newsroom.review.journal.Entry;
import newsroom.review.journal.Journal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Recomputes the chain of a case and asks whether its events kept the rules of three reviews. Needs
/// nothing but the events, so that it can be done years later and elsewhere.
///
/// @param verified what was looked at and found right
/// @param breaks what was not, in the order of the events
/// @param length events of the case
/// @param from number of the first event that is chained, 0 for none
/// @param head hash of the last event
public record Proof(
    List<Said> verified, List<Break> breaks, long length, long from, @Nullable String head) {
  private static final Set<String> THREE = Set.of("FIRST", "SECOND", "FINAL");
  private static final Set<String> AFTER_THE_END =
      Set.of(
          "stage-claimed",
          "stage-decided",
          "article-approved",
          "article-rejected",
          "revision-requested",
          "review-resumed",
          "review-reopened");

  public Proof {
    verified = List.copyOf(verified);
    breaks = List.copyOf(breaks);
  }

  /// @param rule for example `chain`
  public record Said(String rule, String zh, String en) {}

  /// @param rule that was broken
  /// @param source kind of aggregate whose event it is
  /// @param sequence of the event; 0 for the file as a whole
  public record Break(String rule, String source, long sequence, String zh, String en) {}

  /// 快速通道: two of the three stages.
  static boolean fastTrack(List<String> stages) {
    return stages.stream().filter(THREE::contains).count() < THREE.size();
  }

  public boolean whole() {
    return breaks.isEmpty();
  }

  ReviewRecord.RecordChain chain() {
    return new ReviewRecord.RecordChain(length, from, head, breaks);
  }

  /// An export as bytes: the chain, the rules, and that no byte is other than it was written.
  public static Proof of(byte[] file) {
    CaseExport export;
    try {
      export = CaseExport.read(file);
    } catch (CaseExport.Unreadable e) {
      return new Proof(
          List.of(),
          List.of(
              new Break(
                  "file",
                  "",
                  0,
                  "不是审稿记录文件：" + e.getMessage(),
                  "not an export of a case: " + e.getMessage())),
          0,
          0,
          null);
    }
    var proof = of(export.articleId(), export.ofCase(), export.ofArticle());
    var breaks = new ArrayList<>(proof.breaks());
    long at = export.differsAt(file);
    if (at >= 0) {
      breaks.add(
          new Break(
              "file",
              "",
              0,
              "文件与导出时不同，第 " + (at + 1) + " 字节起",
              "the file is not as it was exported, from byte " + (at + 1)));
    }
    return new Proof(proof.verified(), breaks, proof.length(), proof.from(), proof.head());
  }

  public static Proof of(String articleId, List<Entry> ofCase, List<Entry> ofArticle) {
    var work = new Work();
    work.chain(Journal.CASES, articleId, ofCase, true);
    work.chain(Journal.ARTICLES, articleId, ofArticle, false);
    work.rules(ofCase, ofArticle);
    var last = ofCase.isEmpty() ? null : ofCase.getLast().hash();
    return new Proof(work.verified, work.breaks, ofCase.size(), work.from, last);
  }

  /// A pass that stands.
  private record Pass(long sequence, String reviewer, int versionNo, String hash, String at) {}

  private static final class Work {
    final List<Said> verified = new ArrayList<>();
    final List<Break> breaks = new ArrayList<>();
    long from;
    private String kind = Journal.CASES;

    private void broken(String rule, long sequence, String zh, String en) {
      breaks.add(new Break(rule, kind, sequence, zh, en));
    }

    /// Every event is the one that was written, in its place, and none is missing.
    void chain(String kind, String articleId, List<Entry> entries, boolean needed) {
      this.kind = kind;
      int before = breaks.size();
      String head = null;
      long expected = 1;
      long first = 0;
      for (var entry : entries) {
        long n = sequence(entry);
        if (n != expected) {
          broken(
              "chain",
              expected,
              "应为第 " + expected + " 号事件，却是第 " + n + " 号",
              "event " + expected + " is missing: event " + n + " stands in its place");
          if (n <= 0) {
            return;
          }
        }
        expected = n + 1;
        place(kind, articleId, entry, n);
        var hash = entry.hash();
        var previous = entry.previous();
        if (hash == null || previous == null) {
          if (head != null || hash != null || previous != null) {
            broken("chain", n, "不在链上", "it has lost its place in the chain");
          }
          continue;
        }
        first = first == 0 ? n : first;
        if (!previous.equals(head == null ? Chain.START : head)) {
          broken("chain", n, "前一事件的指纹对不上", "the event before it is another than the one it names");
        }
        if (!entry.recomputed().equals(hash)) {
          broken("chain", n, "内容与指纹不符", "what it says does not have the hash that it names");
        }
        head = hash;
      }
      if (needed) {
        from = first;
      }
      if (needed && head == null) {
        broken("chain", 0, "没有一个事件在链上，什么也证明不了", "no event is chained: nothing is proven");
        return;
      }
      if (breaks.size() == before && head != null) {
        var whose = needed ? "审稿" : "来稿";
        var whoseEn = needed ? "review" : "article";
        var old = first > 1 ? "，前 " + (first - 1) + " 个早于链" : "";
        var oldEn = first > 1 ? ", the first " + (first - 1) + " older than the chain" : "";
        verified.add(
            new Said(
                "chain",
                whose + "事件 " + entries.size() + " 个首尾相接" + old + "，末尾指纹 " + head,
                entries.size()
                    + " "
                    + whoseEn
                    + " events follow each other"
                    + oldEn
                    + ", head "
                    + head));
      }
    }

    private void place(String kind, String articleId, Entry entry, long n) {
      var attributes = entry.attributes();
      var id = kind + ":" + articleId + "#" + n;
      if (!id.equals(attributes.get("id"))
          || !articleId.equals(attributes.get("subject"))
          || !("/newsroom/" + kind).equals(attributes.get("source"))) {
        broken("chain", n, "不是这篇稿件的事件", "it is not an event of this article");
      }
      var said = entry.json().path("articleId").asString(articleId);
      if (!entry.json().isObject() || entry.json().isEmpty() || !said.equals(articleId)) {
        broken("chain", n, "内容不是这篇稿件的", "what it says is not of this article");
      }
      try {
        entry.at();
      } catch (DateTimeException | IllegalArgumentException e) {
        broken("chain", n, "没有时间", "it has no time");
      }
    }

    private static long sequence(Entry entry) {
      try {
        return entry.sequence();
      } catch (IllegalArgumentException e) {
        return -1;
      }
    }

    private final List<String> stages = new ArrayList<>();
    private final Map<String, Pass> passes = new LinkedHashMap<>();

    /// Stages passed since the round began, a change of content in between or not.
    private final Set<String> reached = new HashSet<>();

    private final Map<String, Set<String>> decidedBy = new HashMap<>();
    private final Set<String> hashes = new HashSet<>();
    private final Set<String> overridden = new HashSet<>();
    private final Set<String> recused = new HashSet<>();
    private final Set<String> submitters = new HashSet<>();
    private String holder = "";
    private String lastEditor = "";

    /// Version whose change of content waits for the unit; 0 when none does.
    private int consentDue;

    private String hash = "";
    private boolean fastTrack;
    private long withdrawn;
    private boolean approved;

    void rules(List<Entry> ofCase, List<Entry> ofArticle) {
      kind = Journal.CASES;
      var handedIn = new HashMap<String, String>();
      for (var entry : ofArticle) {
        var json = entry.json();
        var version = json.path("version");
        if (version.isObject()) {
          submitters.add(json.path("submittedBy").asString(""));
          handedIn.put(
              version.path("versionNo").asString(""), version.path("contentHash").asString(""));
        }
      }
      int before = breaks.size();
      for (var entry : ofCase) {
        long n = sequence(entry);
        if (entry.equals(ofCase.getFirst()) && !name(entry).equals("review-opened")) {
          broken("opened", n, "不是从开审开始", "the case does not begin with its opening");
        }
        rule(n, name(entry), entry.json(), handedIn);
      }
      if (ofCase.isEmpty()) {
        broken("opened", 0, "没有事件", "there are no events");
      } else if (breaks.size() == before) {
        said();
      }
    }

    private static String name(Entry entry) {
      try {
        return entry.name();
      } catch (IllegalArgumentException e) {
        return "";
      }
    }

    private void said() {
      var people = new LinkedHashSet<String>();
      passes.values().forEach(p -> people.add(p.reviewer()));
      if (approved) {
        verified.add(
            new Said(
                "people",
                "各审次由不同的人通过：" + String.join("、", people) + (fastTrack ? "（快速通道）" : ""),
                "each stage was passed by somebody else: "
                    + String.join(", ", people)
                    + (fastTrack ? " (fast track)" : "")));
        verified.add(
            new Said(
                "hash", "终审通过的就是获准的文本 " + hash, "final review passed the approved text " + hash));
      } else {
        verified.add(new Said("people", "没有人决定过三审中的两审", "nobody decided two of the three stages"));
      }
      verified.add(new Said("stages", "没有跳审", "no stage was skipped"));
      verified.add(
          new Said(
              "withdrawal",
              withdrawn > 0 ? "撤稿后没有再作决定" : "没有撤稿",
              withdrawn > 0 ? "nothing was decided after the withdrawal" : "it was not withdrawn"));
    }

    private void rule(long n, String name, JsonNode json, Map<String, String> handedIn) {
      if (withdrawn > 0 && AFTER_THE_END.contains(name)) {
        broken(
            "withdrawal",
            n,
            "稿件已在第 " + withdrawn + " 号事件撤回",
            "the article was withdrawn by event " + withdrawn);
      }
      switch (name) {
        case "review-opened" -> {
          if (!stages.isEmpty()) {
            broken("opened", n, "再次开审", "the case is opened twice");
          }
          json.path("stages").forEach(s -> stages.add(s.asString("")));
          fastTrack = fastTrack(stages);
          text(n, json, handedIn);
        }
        case "review-resumed" -> {
          text(n, json, handedIn);
          lastEditor = "";
          consentDue = 0;
          voidFrom(json.path("stage").asString(""));
        }
        case "editorial-edit-made" -> edited(json);
        case "consent-recorded" -> {
          if (json.path("agreed").asBoolean(false)
              && json.path("versionNo").asInt(0) >= consentDue) {
            consentDue = 0;
          }
        }
        case "stage-claimed" -> claimed(n, json);
        case "stage-released" -> holder = "";
        case "reviewer-recused" -> recused.add(json.path("reviewerId").asString(""));
        case "override-recorded" -> override(n, json);
        case "stage-decided" -> decided(n, json);
        case "review-reopened" -> {
          approved = false;
          voidOnly(json.path("stage").asString(""));
        }
        case "article-approved" -> approved(n, json);
        case "review-cancelled" -> {
          withdrawn = n;
          approved = false;
        }
        default -> {}
      }
    }

    private void text(long n, JsonNode json, Map<String, String> handedIn) {
      hash = json.path("contentHash").asString("");
      hashes.add(hash);
      var theirs = handedIn.get(json.path("versionNo").asString(""));
      if (theirs != null && !theirs.equals(hash)) {
        broken("hash", n, "不是单位交来的那一稿", "it is not the text that the unit handed in");
      }
    }

    private void claimed(long n, JsonNode json) {
      holder = json.path("reviewerId").asString("");
      if (recused.contains(holder)) {
        broken("people", n, holder + " 已回避", holder + " had stepped back from it");
      }
    }

    private void override(long n, JsonNode json) {
      var who = json.path("reviewerId").asString("");
      overridden.add(who);
      if (who.equals(json.path("recordedBy").asString(""))) {
        broken("override", n, "准予是本人登记的", "the override was recorded by the person it is for");
      }
    }

    private void decided(long n, JsonNode json) {
      var stage = json.path("stage").asString("");
      var who = json.path("reviewerId").asString("");
      var decision = json.path("decision").asString("");
      var seen = json.path("contentHash").asString("");
      if (THREE.contains(stage)) {
        people(n, stage, who);
      }
      if (!seen.equals(hash) && !hashes.contains(seen)) {
        broken("hash", n, "决定针对的文本不在本案中", "the text it decides on is none of this case");
      }
      int at = stages.indexOf(stage);
      for (int i = 0; i < at; i++) {
        if (!reached.contains(stages.get(i))) {
          broken(
              "stages",
              n,
              stages.get(i) + " 未通过就进了 " + stage,
              stage + " was decided before " + stages.get(i) + " had passed");
        }
      }
      if ((decision.equals("RETURN") || decision.equals("REJECT"))
          && json.path("reasonCode").asString("").isEmpty()) {
        broken("reason", n, "退改、退稿没有原因", "a return or rejection gives no reason");
      }
      if (decision.startsWith("PASS")) {
        reached.add(stage);
        if (stage.equals("FINAL")) {
          passedAtLast(n, who);
        }
        passes.put(
            stage,
            new Pass(
                n,
                who,
                json.path("versionNo").asInt(0),
                seen,
                json.path("decidedAt").asString("")));
      } else if (decision.equals("SEND_BACK")) {
        voidOnly(at > 0 ? stages.get(at - 1) : stage);
      }
    }

    /// A change of content makes every pass void; one of wording may leave them, by the policy.
    private void edited(JsonNode json) {
      hash = json.path("version").path("contentHash").asString("");
      hashes.add(hash);
      lastEditor = json.path("editedBy").asString("");
      if (json.path("consentNeeded").asBoolean(false)) {
        consentDue = json.path("version").path("versionNo").asInt(0);
        passes.clear();
      }
    }

    private void passedAtLast(long n, String who) {
      if (who.equals(lastEditor)) {
        broken("people", n, who + " 最后改过稿件", who + " had edited the text last");
      }
      if (consentDue > 0) {
        broken("consent", n, "内容改动未经单位同意", "the unit had not agreed to a change of content");
      }
    }

    private void people(long n, String stage, String who) {
      decidedBy.forEach((other, by) -> {
        if (!other.equals(stage) && by.contains(who)) {
          broken(
              "people",
              n,
              who + " 已决定过 " + other,
              who + " had decided " + other + " of the same article");
        }
      });
      decidedBy.computeIfAbsent(stage, _ -> new HashSet<>()).add(who);
      if (!who.equals(holder)) {
        broken("people", n, who + " 没有领取", who + " did not hold the stage");
      }
      if (submitters.contains(who)) {
        broken("people", n, who + " 是投稿人", who + " had submitted the article");
      }
      if (recused.contains(who)) {
        broken("people", n, who + " 已回避", who + " had stepped back from it");
      }
      holder = "";
    }

    private void voidFrom(String stage) {
      int first = stages.indexOf(stage);
      passes.keySet().removeIf(passed -> stages.indexOf(passed) >= first);
      reached.removeIf(passed -> stages.indexOf(passed) >= first);
      holder = "";
    }

    private void voidOnly(String stage) {
      passes.remove(stage);
      reached.remove(stage);
      holder = "";
    }

    private void approved(long n, JsonNode json) {
      approved = true;
      hash = json.path("contentHash").asString("");
      for (var stage : stages) {
        if (!passes.containsKey(stage)) {
          broken("stages", n, stage + " 未通过就获准", "approved without " + stage);
        }
      }
      var last = passes.get(stages.isEmpty() ? "" : stages.getLast());
      if (last != null && !last.hash().equals(hash)) {
        broken("hash", n, "获准的文本不是终审看过的", "the approved text is not the one that was passed last");
      }
      var people = new HashSet<String>();
      passes.values().forEach(pass -> people.add(pass.reviewer()));
      int needed = stages.size();
      if (people.size() < needed) {
        broken(
            "people",
            n,
            "只有 " + people.size() + " 人通过，应有 " + needed + " 人",
            people.size() + " people passed it, " + needed + " are needed");
      }
      certificate(n, json.path("certificate"));
    }

    /// Each line has its decision, and each pass that stands has its line.
    private void certificate(long n, JsonNode lines) {
      var named = new HashSet<String>();
      for (var line : lines) {
        var stage = line.path("stage").asString("");
        named.add(stage);
        var pass = passes.get(stage);
        if (pass == null
            || !pass.reviewer().equals(line.path("reviewerId").asString(""))
            || !pass.hash().equals(line.path("contentHash").asString(""))
            || pass.versionNo() != line.path("versionNo").asInt(0)
            || !pass.at().equals(line.path("decidedAt").asString(""))) {
          broken(
              "certificate",
              n,
              "证明上的 " + stage + " 与决定不符",
              "the certificate's " + stage + " is not what was decided");
        }
        var who = line.path("reviewerId").asString("");
        if (line.path("overridden").asBoolean(false) && !overridden.contains(who)) {
          broken("override", n, who + " 没有准予", "nobody had let " + who + " review it");
        }
      }
      if (!named.containsAll(passes.keySet())) {
        broken("certificate", n, "证明缺了审次", "the certificate leaves a stage out");
      }
    }
  }
}
