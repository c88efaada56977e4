package newsroom.review.proof;

import static newsroom.review.proof.Told.ARTICLE;
import static newsroom.review.proof.Told.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.platform.aggregate.Chain;
import newsroom.review.journal.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTests {
  private static Proof of(List<Entry> entries) {
    return Proof.of(ARTICLE, entries, List.of());
  }

  private static byte[] file(List<Entry> entries) {
    return new CaseExport(ARTICLE, entries, List.of()).bytes();
  }

  private static List<String> broken(Proof proof) {
    return proof.breaks().stream().map(b -> b.rule() + " " + b.sequence()).toList();
  }

  @Test
  void anOrdinaryCaseIsWhole() {
    var told = Told.threeReviews().entries();
    var proof = Proof.of(file(told));
    assertThat(proof.breaks()).isEmpty();
    assertThat(proof.head()).isEqualTo(told.getLast().hash());
    assertThat(proof.length()).isEqualTo(8);
    assertThat(proof.verified())
        .extracting(Proof.Said::rule)
        .containsExactly("chain", "people", "hash", "stages", "withdrawal");
  }

  /// Every byte of the file, each with a bit turned.
  @Test
  void noByteOfAFileCanBeAltered() {
    var file = file(Told.threeReviews().entries());
    var random = new Random(20261103);
    for (int at = 0; at < file.length; at++) {
      var altered = file.clone();
      altered[at] ^= (byte) (1 << random.nextInt(8));
      assertThat(Proof.of(altered).whole())
          .as("byte %d, %s", at, new String(altered, at, 1, StandardCharsets.ISO_8859_1))
          .isFalse();
    }
  }

  @Test
  void aByteTooManyOrTooFewIsSeen() {
    var text = new String(file(Told.threeReviews().entries()), StandardCharsets.UTF_8);
    for (var altered :
        List.of(
            text + " ",
            text.strip(),
            " " + text,
            text.replace("},\n{", "},{"),
            text.replace("\"subject\":", "\"new\":\"1\",\"subject\":"))) {
      assertThat(altered).isNotEqualTo(text);
      assertThat(Proof.of(altered.getBytes(StandardCharsets.UTF_8)).whole()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8})
  void aChangedPayloadIsToldByTheNumberOfItsEvent(int sequence) {
    var told = Told.threeReviews();
    var payload = told.entries().get(sequence - 1).payload();
    var proof =
        of(told.with(sequence, Map.of(), payload.substring(0, payload.length() - 1) + " }"));
    assertThat(broken(proof)).containsExactly("chain " + sequence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"time", "type", "correlationid", "causationid", "source", "subject", "id"})
  void aChangedAttributeIsToldByTheNumberOfItsEvent(String name) {
    var told = Told.threeReviews();
    var old = told.entries().get(4).attributes().get(name);
    var changed = name.equals("time") ? "2026-11-03T01:05:01Z" : old + "x";
    assertThat(broken(of(told.with(5, Map.of(name, changed), null)))).contains("chain 5");
  }

  @Test
  void aRemovedEventIsTold() {
    var told = new ArrayList<>(Told.threeReviews().entries());
    told.remove(3);
    assertThat(broken(of(told))).contains("chain 4", "chain 5");
    told.clear();
    told.addAll(Told.threeReviews().entries());
    told.removeFirst();
    assertThat(broken(of(told)))
        .contains("chain 1", "chain 2", "opened 2")
        .doesNotContain("chain 3");
  }

  /// The end is held by the head that is on paper, not by the file.
  @Test
  void aRemovedLastEventChangesTheHead() {
    var told = Told.threeReviews().entries();
    var shorter = Proof.of(file(told.subList(0, told.size() - 1)));
    assertThat(shorter.whole()).isTrue();
    assertThat(shorter.head()).isNotEqualTo(told.getLast().hash());
  }

  @Test
  void swappedEventsAreTold() {
    var told = new ArrayList<>(Told.threeReviews().entries());
    Collections.swap(told, 2, 3);
    assertThat(broken(of(told))).contains("chain 3");
  }

  /// Somebody who writes one event anew, with a fitting hash, breaks the next one.
  @Test
  void aReplacedEventDoesNotFitTheNext() {
    var told = Told.threeReviews();
    var old = told.entries().get(4);
    var payload = old.payload().replace("乙", "丁");
    var hash = Chain.hash(String.valueOf(old.previous()), old.attributes(), payload);
    assertThat(broken(of(told.with(5, Map.of(Chain.HASH, hash), payload)))).contains("chain 6");
  }

  @Test
  void eventsFromBeforeTheChainAreNamedAndTheRestIsProven() {
    var told =
        new Told()
            .old(new ReviewOpened(ARTICLE, "unit-1", 1, HASH, Told.STAGES))
            .passed("FIRST", "甲")
            .passed("SECOND", "乙")
            .passed("FINAL", "丙")
            .approved("甲", "乙", "丙")
            .entries();
    var proof = of(told);
    assertThat(proof.breaks()).isEmpty();
    assertThat(proof.from()).isEqualTo(2);
    assertThat(proof.verified().getFirst().zh()).contains("前 1 个早于链");
  }

  @Test
  void aChainThatIsTakenOffIsTold() {
    var bare =
        Told.threeReviews().entries().stream()
            .map(entry -> {
              var attributes = new java.util.LinkedHashMap<>(entry.attributes());
              attributes.remove(Chain.HASH);
              attributes.remove(Chain.PREVIOUS);
              return new Entry(attributes, entry.payload());
            })
            .toList();
    assertThat(broken(of(bare))).containsExactly("chain 0");
    var half = new ArrayList<>(Told.threeReviews().entries());
    half.set(0, bare.getFirst());
    assertThat(broken(of(half))).contains("chain 2");
  }

  @Test
  void onePersonForTwoStagesIsTold() {
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .passed("SECOND", "乙")
            .passed("FINAL", "甲")
            .approved("甲", "乙", "甲");
    assertThat(broken(of(told.entries()))).contains("people 7", "people 8");
  }

  @Test
  void aSkippedStageIsTold() {
    var told = new Told().opened().passed("FIRST", "甲").passed("FINAL", "丙");
    assertThat(broken(of(told.entries()))).containsExactly("stages 5");
    told.approved("甲", "丙");
    assertThat(broken(of(told.entries()))).contains("stages 6");
  }

  @Test
  void anotherTextThanTheOnePassedIsTold() {
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .passed("SECOND", "乙")
            .passed("FINAL", "丙")
            .approvedAs("b".repeat(64), "甲", "乙", "丙");
    assertThat(broken(of(told.entries()))).contains("hash 8");
  }

  /// After a new text the passes of the old one count for nothing.
  @Test
  void passesOfAnOlderTextDoNotCarryAnApproval() {
    var second = "b".repeat(64);
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .passed("SECOND", "乙")
            .claimed("FINAL", "丙")
            .decided("FINAL", "丙", "RETURN")
            .event(new ReviewResumed(ARTICLE, 2, "FIRST", 2, second))
            .claimed("FINAL", "丙")
            .decided("FINAL", "丙", "PASS", 2, second);
    assertThat(broken(of(told.entries()))).containsExactly("stages 10", "stages 10");
  }

  @Test
  void aDecisionAfterTheWithdrawalIsTold() {
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .event(new ReviewCancelled(ARTICLE, "unit-1", "单位撤稿"))
            .passed("SECOND", "乙");
    assertThat(broken(of(told.entries()))).containsExactly("withdrawal 5", "withdrawal 6");
  }

  @Test
  void whoDecidesMustHoldTheStage() {
    var told = new Told().opened().claimed("FIRST", "甲").decided("FIRST", "乙", "PASS");
    assertThat(broken(of(told.entries()))).containsExactly("people 3");
  }

  @Test
  void whoHandedItInMayNotReviewIt() {
    var told = Told.threeReviews().entries();
    var attributes =
        Map.of(
            "id", "article:" + ARTICLE + "#1",
            "type", "newsroom.submission.submission-received.v1",
            "source", "/newsroom/article",
            "subject", ARTICLE,
            "sequence", "1",
            "time", Told.BEGIN.toString(),
            "correlationid", "c",
            "causationid", "c");
    var payload =
        "{\"articleId\":\"%s\",\"submittedBy\":\"乙\",\"version\":{\"versionNo\":1,\"contentHash\":\"%s\"}}"
            .formatted(ARTICLE, HASH);
    var proof = Proof.of(ARTICLE, told, List.of(new Entry(attributes, payload)));
    assertThat(broken(proof)).containsExactly("people 5");
    var other = payload.replace(HASH, "c".repeat(64)).replace("乙", "庚");
    proof = Proof.of(ARTICLE, told, List.of(new Entry(attributes, other)));
    assertThat(broken(proof)).containsExactly("hash 1");
  }

  @Test
  void anOverrideForOneselfIsTold() {
    var told = new Told().opened().event(new OverrideRecorded(ARTICLE, "甲", "缺人", "甲"));
    assertThat(broken(of(told.entries()))).containsExactly("override 2");
  }

  @Test
  void aCertificateThatSaysAnotherPersonIsTold() {
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .passed("SECOND", "乙")
            .passed("FINAL", "丙")
            .approved("甲", "丁", "丙");
    assertThat(broken(of(told.entries()))).containsExactly("certificate 8");
  }

  private static String edit(int versionNo, String hash, String by, boolean content) {
    return """
    {"articleId":"%s","unitId":"unit-1","round":1,"stage":"SECOND","version":{"versionNo":%d,"contentHash":"%s"},\
    "edits":[{"place":"p1","kind":"CONTENT","why":"核对","before":"三","after":"五"}],"consentNeeded":%s,"editedBy":"%s"}\
    """
        .formatted(ARTICLE, versionNo, hash, content, by);
  }

  private static String consent(int versionNo, boolean agreed) {
    return "{\"articleId\":\"%s\",\"versionNo\":%d,\"agreed\":%s,\"answeredBy\":\"单位\"}"
        .formatted(ARTICLE, versionNo, agreed);
  }

  private static final String EDITED = "newsroom.review.editorial-edit-made.v1";
  private static final String ANSWERED = "newsroom.review.consent-recorded.v1";

  /// The editor keeps the stage in hand; first review is done again, then final.
  @Test
  void aChangeOfContentIsPassedAgainAndAgreedTo() {
    var second = "b".repeat(64);
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .claimed("SECOND", "乙")
            .event(EDITED, edit(2, second, "乙", true))
            .decided("SECOND", "乙", "PASS_WITH_EDITS", 2, second)
            .claimed("FIRST", "甲")
            .decided("FIRST", "甲", "PASS", 2, second)
            .event(ANSWERED, consent(2, true))
            .claimed("FINAL", "丙")
            .decided("FINAL", "丙", "PASS", 2, second);
    assertThat(of(told.entries()).breaks()).isEmpty();
    var record = Story.of(told.entries(), List.of(), null);
    assertThat(record.edits().getFirst().changes()).containsExactly("p1 CONTENT：三 → 五（核对）");
    assertThat(record.consents().getFirst().agreed()).isTrue();
    assertThat(record.contentHash()).isEqualTo(second);
    assertThat(record.decisions().getFirst().stands()).isFalse();
    assertThat(record.decisions().get(1).stands()).isTrue();
  }

  @Test
  void aChangeOfContentVoidsWhatWasPassedBefore() {
    var second = "b".repeat(64);
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .claimed("SECOND", "乙")
            .event(EDITED, edit(2, second, "乙", true))
            .decided("SECOND", "乙", "PASS_WITH_EDITS", 2, second)
            .event(ANSWERED, consent(2, false))
            .claimed("FINAL", "丙")
            .decided("FINAL", "丙", "PASS", 2, second)
            .approvedAs(second, "甲", "乙", "丙");
    assertThat(broken(of(told.entries()))).contains("consent 9", "stages 10");
  }

  @Test
  void theLastEditorDoesNotDecideAtLast() {
    var second = "b".repeat(64);
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .passed("SECOND", "乙")
            .claimed("FINAL", "丙")
            .event(EDITED, edit(2, second, "丙", false))
            .decided("FINAL", "丙", "PASS", 2, second);
    assertThat(broken(of(told.entries()))).containsExactly("people 8");
  }

  /// Only the stage before is done again.
  @Test
  void aStageThatIsSentBackIsPassedAgain() {
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .claimed("SECOND", "乙")
            .decided("SECOND", "乙", "SEND_BACK")
            .claimed("SECOND", "乙")
            .decided("SECOND", "乙", "PASS");
    assertThat(broken(of(told.entries()))).containsExactly("stages 7");
  }

  @Test
  void anEventOfALaterBuildBreaksNothing() {
    var told =
        new Told()
            .opened()
            .event(
                "newsroom.review.something-new.v1",
                "{\"articleId\":\"" + ARTICLE + "\",\"what\":{\"is\":[1,2]}}")
            .passed("FIRST", "甲");
    assertThat(of(told.entries()).breaks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\":\"other\"}",
        "null",
        "{\"format\":\"newsroom-review-export/1\"}"
      })
  void whatIsNoExportIsNotVerified(String text) {
    assertThat(Proof.of(text.getBytes(StandardCharsets.UTF_8)).whole()).isFalse();
  }
}
