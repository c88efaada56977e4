package newsroom.review.proof;

import static newsroom.review.proof.Told.ARTICLE;
import static newsroom.review.proof.Told.HASH;
import static newsroom.review.proof.Told.minute;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageReleased;
import newsroom.contracts.review.VerificationRecorded;
import newsroom.review.journal.Entry;
import org.junit.jupiter.api.Test;

class StoryTests {
  private static ReviewRecord at(List<Entry> told, long minute) {
    return Story.of(told, List.of(), minute(minute));
  }

  @Test
  void aCaseIsToldAsItStoodAtEveryInstant() {
    var told = Told.threeReviews().entries();
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8))
        .extracting(n -> at(told, n).state() + " " + at(told, n).stage())
        .containsExactly(
            "WAITING FIRST",
            "CLAIMED FIRST",
            "WAITING SECOND",
            "CLAIMED SECOND",
            "WAITING FINAL",
            "CLAIMED FINAL",
            "WAITING null",
            "APPROVED null");
    assertThat(at(told, 2).claimedBy()).isEqualTo("甲");
    assertThat(at(told, 2).certificate()).isEmpty();
    assertThat(at(told, 8).certificate())
        .extracting(ReviewRecord.RecordPass::reviewerId)
        .containsExactly("甲", "乙", "丙");
    assertThat(at(told, 5).chain().head()).isEqualTo(told.get(4).hash());
  }

  @Test
  void aLeaseThatRanOutIsOver() {
    var told = new Told().opened().claimed("FIRST", "甲").entries();
    assertThat(at(told, 31).state()).isEqualTo("CLAIMED");
    assertThat(at(told, 32).state()).isEqualTo("WAITING");
    assertThat(at(told, 32).claimedBy()).isNull();
    assertThat(Story.of(told, List.of(), null).state()).isEqualTo("CLAIMED");
  }

  @Test
  void aNewTextMakesEarlierPassesVoid() {
    var second = "b".repeat(64);
    var told =
        new Told()
            .opened()
            .passed("FIRST", "甲")
            .claimed("SECOND", "乙")
            .decided("SECOND", "乙", "RETURN")
            .event(
                new RevisionRequested(
                    ARTICLE, "unit-1", 1, "FACTS", List.of("核实人数", "补时间"), minute(9999)))
            .event(new ReviewResumed(ARTICLE, 2, "FIRST", 2, second));
    var returned = at(told.entries(), 6);
    assertThat(returned.state()).isEqualTo("AWAITING_REVISION");
    assertThat(returned.dueAt()).isEqualTo(minute(9999));
    assertThat(returned.decisions()).allMatch(ReviewRecord.RecordDecision::stands);
    assertThat(returned.events().getLast().fields()).containsEntry("points", "核实人数；补时间");
    var resumed = at(told.entries(), 7);
    assertThat(resumed.state()).isEqualTo("WAITING");
    assertThat(resumed.stage()).isEqualTo("FIRST");
    assertThat(resumed.round()).isEqualTo(2);
    assertThat(resumed.contentHash()).isEqualTo(second);
    assertThat(resumed.decisions().getFirst().stands()).isFalse();
    assertThat(resumed.versions())
        .extracting(ReviewRecord.RecordVersion::versionNo)
        .containsExactly(1, 2);
  }

  @Test
  void whatHappenedBesideIsOnRecord() {
    var told =
        new Told()
            .opened()
            .event(new OverrideRecorded(ARTICLE, "甲", "本版只有这一位", "值班"))
            .event(new VerificationRecorded(ARTICLE, 1, HASH, "甲"))
            .claimed("FIRST", "甲")
            .event(new StageReleased(ARTICLE, 1, "FIRST", "甲", "RELEASED"))
            .event(new ReviewCancelled(ARTICLE, "unit-1", "单位撤稿"));
    var record = Story.of(told.entries(), List.of(), null);
    assertThat(record.overrides())
        .containsExactly(new ReviewRecord.RecordOverride(2, "甲", "值班", "本版只有这一位", minute(2)));
    assertThat(record.verifications().getFirst().recordedBy()).isEqualTo("甲");
    assertThat(record.state()).isEqualTo("CANCELLED");
    assertThat(record.endedReason()).isEqualTo("单位撤稿");
    assertThat(record.events().get(1).person()).isEqualTo("值班");
  }

  /// Named as the contracts of the coming release name them.
  @Test
  void holdsFindingsRecusalsAndReopeningsAreToldByTheirFields() {
    var a = "\"articleId\":\"" + ARTICLE + "\"";
    var told =
        new Told()
            .opened()
            .event(
                "newsroom.review.check-report-attached.v1",
                "{%s,\"versionNo\":1,\"contentHash\":\"x\",\"rules\":[\"language/3\"],\"mustFix\":[\"f1\",\"f2\"],\"check\":2,\"notes\":1}"
                    .formatted(a))
            .event(
                "newsroom.review.reviewer-recused.v1",
                "{%s,\"stage\":\"FIRST\",\"reviewerId\":\"丁\",\"reason\":\"亲属供稿\"}".formatted(a))
            .event(
                "newsroom.review.finding-waived.v1",
                "{%s,\"findingId\":\"f2\",\"ruleId\":\"r-9\",\"reason\":\"直接引语\",\"waivedBy\":\"甲\"}"
                    .formatted(a))
            .event(
                "newsroom.review.check-report-attached.v1",
                "{%s,\"versionNo\":1,\"contentHash\":\"x\",\"rules\":[\"language/4\"],\"mustFix\":[\"f2\",\"f3\"],\"check\":0,\"notes\":0}"
                    .formatted(a))
            .event(
                "newsroom.review.review-held.v1",
                "{%s,\"round\":1,\"stage\":\"FIRST\",\"reason\":\"等通稿\",\"heldBy\":\"甲\"}"
                    .formatted(a))
            .event(
                "newsroom.review.hold-ended.v1",
                "{%s,\"round\":1,\"stage\":\"FIRST\",\"reason\":\"已发\",\"endedBy\":\"值班\"}"
                    .formatted(a))
            .passed("FIRST", "甲")
            .event(
                "newsroom.review.review-reopened.v1",
                "{%s,\"round\":1,\"stage\":\"FIRST\",\"versionNo\":1,\"contentHash\":\"%s\",\"undone\":\"WAITING\",\"reason\":\"误点\",\"reopenedBy\":\"甲\"}"
                    .formatted(a, HASH));
    assertThat(at(told.entries(), 6).state()).isEqualTo("HELD");
    var record = Story.of(told.entries(), List.of(), null);
    assertThat(record.findings().open()).containsExactly("f3");
    assertThat(record.findings().fixed()).containsExactly("f1");
    assertThat(record.findings().waived().getFirst().waivedBy()).isEqualTo("甲");
    assertThat(record.recusals().getFirst().reason()).isEqualTo("亲属供稿");
    assertThat(record.holds().getFirst().endedBy()).isEqualTo("值班");
    assertThat(record.reopenings().getFirst().reason()).isEqualTo("误点");
    assertThat(record.decisions().getFirst().stands()).isFalse();
    assertThat(record.stage()).isEqualTo("FIRST");
    assertThat(record.chain().breaks()).isEmpty();
  }

  @Test
  void anEventOfALaterBuildIsALine() {
    var told =
        new Told()
            .opened()
            .event(
                "newsroom.review.something-new.v1",
                "{\"articleId\":\"%s\",\"by\":\"甲\",\"byName\":\"示例\",\"what\":{\"is\":[1,2],\"list\":[{\"a\":true}]}}"
                    .formatted(ARTICLE))
            .entries();
    var line = Story.of(told, List.of(), null).events().getLast();
    assertThat(line.name()).isEqualTo("something-new");
    assertThat(line.person()).isEqualTo("甲");
    assertThat(line.fields())
        .containsEntry("what.is", "1；2")
        .containsEntry("what.list.0.a", "true");
    assertThat(Story.of(told, List.of(), null).names()).containsEntry("甲", "示例");
    assertThat(Story.of(told, List.of(), null).state()).isEqualTo("WAITING");
  }

  /// The file is looked at by eye; here: it is one, it has pages, and it says the same twice.
  @Test
  void theRecordIsAPdf() throws Exception {
    var record = Story.of(Told.threeReviews().entries(), List.of(), null);
    var pdf = RecordPdf.of(record);
    java.nio.file.Files.write(java.nio.file.Path.of("target", "record.pdf"), pdf);
    var text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(text).startsWith("%PDF-1.5").endsWith("%%EOF\n").contains("/UniGB-UTF16-H");
    assertThat(pdf).isEqualTo(RecordPdf.of(record));
  }
}
