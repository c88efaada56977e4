package newsroom.review.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsroom.contracts.Event;
import newsroom.contracts.WireName;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.platform.aggregate.Chain;
import newsroom.review.journal.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Events of one case, chained as the store chains them, a minute apart.
public final class Told {
  static final String ARTICLE = "0190f0d2-0000-7000-8000-000000000001";
  static final String HASH = "a".repeat(64);
  static final Instant BEGIN = Instant.parse("2026-11-03T01:00:00Z");
  static final List<String> STAGES = List.of("FIRST", "SECOND", "FINAL");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final List<Entry> entries = new ArrayList<>();

  static Instant minute(long n) {
    return BEGIN.plusSeconds(60 * n);
  }

  Told event(Event event) {
    return event(WireName.of(event).wire(), JSON.writeValueAsString(event));
  }

  Told event(String type, String payload) {
    return event(type, payload, true);
  }

  /// As it was told before there were chains.
  Told old(Event event) {
    return event(WireName.of(event).wire(), JSON.writeValueAsString(event), false);
  }

  private Told event(String type, String payload, boolean chained) {
    int n = entries.size() + 1;
    var attributes = new LinkedHashMap<String, String>();
    attributes.put("id", "review-case:" + ARTICLE + "#" + n);
    attributes.put("type", type);
    attributes.put("source", "/newsroom/review-case");
    attributes.put("subject", ARTICLE);
    attributes.put("sequence", Integer.toString(n));
    attributes.put("time", minute(n).toString());
    attributes.put("correlationid", "c-" + n);
    attributes.put("causationid", "c-" + n);
    if (chained) {
      var last = entries.isEmpty() ? null : entries.getLast().hash();
      var previous = last == null ? Chain.START : last;
      attributes.put(Chain.PREVIOUS, previous);
      attributes.put(Chain.HASH, Chain.hash(previous, attributes, payload));
    }
    entries.add(new Entry(attributes, payload));
    return this;
  }

  Told opened() {
    return event(new ReviewOpened(ARTICLE, "unit-1", 1, HASH, STAGES));
  }

  Told claimed(String stage, String person) {
    return event(new StageClaimed(ARTICLE, 1, stage, person, minute(entries.size() + 31)));
  }

  Told decided(String stage, String person, String decision) {
    return decided(stage, person, decision, 1, HASH);
  }

  Told decided(String stage, String person, String decision, int versionNo, String hash) {
    return event(
        new StageDecided(
            ARTICLE,
            1,
            stage,
            decision,
            reason(decision),
            "批示：可",
            versionNo,
            hash,
            person,
            minute(entries.size() + 1)));
  }

  private static @Nullable String reason(String decision) {
    return decision.startsWith("PASS") ? null : "FACTS";
  }

  Told passed(String stage, String person) {
    return claimed(stage, person).decided(stage, person, "PASS");
  }

  Told approved(String... people) {
    return approvedAs(HASH, people);
  }

  /// @param people of the three stages, as the certificate names them
  Told approvedAs(String hash, String... people) {
    var certificate = new ArrayList<ArticleApproved.Passed>();
    for (int i = 0; i < people.length; i++) {
      var stage = STAGES.get(i);
      var at =
          entries.stream()
              .filter(e -> e.name().equals("stage-decided"))
              .filter(e -> e.json().path("stage").asString().equals(stage))
              .map(e -> Instant.parse(e.json().path("decidedAt").asString()))
              .reduce((_, later) -> later)
              .orElse(BEGIN);
      certificate.add(new ArticleApproved.Passed(stage, people[i], 1, hash, at, false));
    }
    return event(new ArticleApproved(ARTICLE, "unit-1", 1, hash, certificate));
  }

  /// The ordinary way.
  public static Told threeReviews() {
    return new Told()
        .opened()
        .passed("FIRST", "甲")
        .passed("SECOND", "乙")
        .passed("FINAL", "丙")
        .approved("甲", "乙", "丙");
  }

  public byte[] file() {
    return new CaseExport(ARTICLE, entries, List.of()).bytes();
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// With an attribute of one event changed, and its hash left as it was.
  List<Entry> with(int sequence, Map<String, String> attributes, @Nullable String payload) {
    var all = new ArrayList<>(entries);
    var old = all.get(sequence - 1);
    var changed = new LinkedHashMap<>(old.attributes());
    changed.putAll(attributes);
    all.set(sequence - 1, new Entry(changed, payload == null ? old.payload() : payload));
    return all;
  }
}
