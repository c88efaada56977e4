package newsroom.review.casefile.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import newsroom.review.casefile.CaseCommand;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.CheckReport;
import newsroom.review.casefile.Consent;
import newsroom.review.casefile.Decided;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Label;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.Recusal;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Sample;
import newsroom.review.casefile.Verdict;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.Waiver;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Reminder;
import newsroom.review.policy.Stage;
import newsroom.review.policy.Term;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class CaseMappingTests {
  private final CaseMapping mapping = new CaseMapping(Sample.CALENDAR);

  @Test
  void everyStateComesBackAsItWasStored() {
    var second = Sample.returned(Sample.at(Stage.SECOND), Stage.SECOND);
    Stream.of(
            Sample.opened(),
            Sample.claimed(Sample.at(Stage.SECOND), Stage.SECOND, Sample.SECOND),
            second,
            second.apply(Sample.revise(Sample.V2), Sample.CALENDAR).next(),
            Sample.exempted(Sample.opened(), Sample.FIRST),
            Sample.unverified(),
            Sample.unverified()
                .apply(Sample.verify(Sample.unverified(), Sample.FIRST), Sample.CALENDAR)
                .next(),
            Sample.approved(),
            Sample.rejected(),
            Sample.cancelled(),
            Sample.opened(rich()),
            Sample.held(),
            Sample.consentDue(),
            Sample.consentDue()
                .apply(Sample.answer(Sample.consentDue(), true), Sample.CALENDAR)
                .next(),
            Sample.waived(),
            Sample.recused(Sample.opened(), Sample.OTHER_FIRST),
            withWords())
        .forEach(
            state -> assertThat(mapping.fromDocument(mapping.toDocument(state))).isEqualTo(state));
  }

  @Test
  void theQueueFindsWhoIsBarredInTheDocument() {
    var document = mapping.toDocument(Sample.at(Stage.SECOND));
    assertThat(document.getList("barred", String.class))
        .containsExactlyInAnyOrder("correspondent", "reviewer-1");
    assertThat(document.getString("is")).isEqualTo("WAITING");
  }

  @Test
  void aReminderIsFoundInTheDocument() {
    var document = mapping.toDocument(Sample.opened(rich()));
    assertThat(document.getDate("remindAt").toInstant())
        .as("an hour before the eight hours are over")
        .isEqualTo("2026-03-01T11:00:00Z");
    assertThat(document.getString("role")).isEqualTo("FIRST_REVIEWER");
  }

  @Test
  void whatStandsIsToldFromTheStageInCasesThatDidNoteIt() {
    for (var state : List.of(Sample.at(Stage.FINAL), Sample.approved())) {
      var document = mapping.toDocument(state);
      document.remove("standing");
      assertThat(mapping.fromDocument(document)).isEqualTo(state);
    }
  }

  @Test
  void theLongestCaseStaysBelowSixteenKilobytes() {
    var policy = Sample.POLICY;
    var versions = new ArrayList<VersionRef>();
    var decisions = new ArrayList<Decided>();
    for (int round = 1; round <= policy.mostRounds(); round++) {
      var version = new VersionRef(round, "%064x".formatted(round));
      versions.add(version);
      for (var stage : Stage.values()) {
        boolean last = stage == Stage.FINAL;
        decisions.add(
            new Decided(
                round,
                stage,
                last ? Verdict.Kind.RETURN : Verdict.Kind.PASS,
                version,
                id(),
                "张三示例",
                Sample.NOON,
                last ? "FACTS" : null,
                last ? "0123456789012345678901" : null,
                false));
      }
    }
    while (decisions.size() < CaseFile.MOST_DETOURS) {
      decisions.add(decisions.get(decisions.size() % 3));
    }
    var units = new HashSet<String>();
    var submitters = new HashSet<String>();
    var exemptions = new ArrayList<Exemption>();
    for (int i = 0; i < 4; i++) {
      units.add(id());
      submitters.add(id());
      exemptions.add(new Exemption(id(), id(), Sample.NOON, "0123456789012345678901"));
    }
    var file =
        new CaseFile(
            id(),
            id(),
            rich(),
            Sample.NOON,
            new Label(
                "标".repeat(80),
                "署".repeat(80),
                "EVENT_REPORT",
                "ORIGINAL",
                true,
                "栏".repeat(20),
                List.of("OUTBREAK", "MINOR"),
                3_000,
                4),
            versions,
            units,
            submitters,
            decisions,
            Set.of(Stage.FIRST, Stage.SECOND),
            Set.of(Stage.FINAL),
            exemptions,
            Collections.nCopies(
                CaseFile.MOST_RECUSALS,
                new Recusal(id(), "张三示例", Sample.NOON, "0123456789012345678901")),
            Collections.nCopies(
                CaseFile.MOST_WAIVERS,
                new Waiver(
                    "0123456789abcdef",
                    "health.efficacy",
                    id(),
                    "张三示例",
                    Sample.NOON,
                    "0123456789012345678901")),
            List.of(),
            new Consent(1, true, id(), Sample.NOON, "0123456789012345678901"),
            new Verified(versions.getLast(), id(), "张三示例", Sample.NOON, "0123456789012345678901"),
            new CheckReport(
                versions.getLast(),
                List.of("language/3", "health/2", "people/1", "figures/4"),
                Sample.NOON,
                List.of("0123456789abcdef"),
                12,
                3),
            Sample.NOON,
            List.of("soon"));
    var state = new ReviewCase.Claimed(file, Stage.FINAL, new Lease(id(), "张三示例", Sample.NOON));
    assertThat(bytes(mapping.toDocument(state))).isLessThan(16 * 1024);
  }

  private static Policy rich() {
    var plain = Sample.POLICY;
    return new Policy(
        plain.id(),
        plain.version(),
        plain.stages(),
        plain.leaseMinutes(),
        plain.revisionDueDays(),
        plain.restartStage(),
        plain.mostRounds(),
        Map.of(Stage.FIRST, Term.hours(8), Stage.FINAL, Term.workingDays(1)),
        30,
        true,
        Set.of(Stage.FINAL),
        10,
        List.of(
            new Reminder("soon", -60, Reminder.Act.REMIND),
            new Reminder("late", 240, Reminder.Act.ESCALATE)));
  }

  private static ReviewCase withWords() {
    var state = Sample.claimed(Sample.opened(), Stage.FIRST, Sample.FIRST);
    return state
        .apply(
            new CaseCommand.Decide(
                Sample.FIRST, Stage.FIRST, Sample.V1, Sample.reject(), "name", Sample.NOON),
            Sample.CALENDAR)
        .next();
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static int bytes(Document document) {
    var buffer = new BasicOutputBuffer();
    try (var writer = new BsonBinaryWriter(buffer)) {
      new DocumentCodec().encode(writer, document, EncoderContext.builder().build());
      return buffer.getPosition();
    }
  }
}
