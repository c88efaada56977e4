package newsroom.review.casefile.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.Stream;
import newsroom.review.casefile.CaseCommand;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Decided;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Label;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Sample;
import newsroom.review.casefile.Verdict;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionRef;
import newsroom.review.policy.Stage;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.junit.jupiter.api.Test;

class CaseMappingTests {
  private final CaseMapping mapping = new CaseMapping();

  @Test
  void everyStateComesBackAsItWasStored() {
    var second = Sample.returned(Sample.at(Stage.SECOND), Stage.SECOND);
    Stream.of(
            Sample.opened(),
            Sample.claimed(Sample.at(Stage.SECOND), Stage.SECOND, Sample.SECOND),
            second,
            second.apply(Sample.revise(Sample.V2)).next(),
            Sample.exempted(Sample.opened(), Sample.FIRST),
            Sample.unverified(),
            Sample.unverified().apply(Sample.verify(Sample.unverified(), Sample.FIRST)).next(),
            Sample.approved(),
            Sample.rejected(),
            Sample.cancelled(),
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
  void theLongestCaseStaysBelowEightKilobytes() {
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
            policy,
            Sample.NOON,
            new Label("标".repeat(80), "署".repeat(80), "EVENT_REPORT", "ORIGINAL", true),
            versions,
            units,
            submitters,
            decisions,
            exemptions,
            new Verified(versions.getLast(), id(), "张三示例", Sample.NOON, "0123456789012345678901"));
    var state = new ReviewCase.Claimed(file, Stage.FINAL, new Lease(id(), "张三示例", Sample.NOON));
    assertThat(bytes(mapping.toDocument(state))).isLessThan(8 * 1024 - 1024);
  }

  private static ReviewCase withWords() {
    var state = Sample.claimed(Sample.opened(), Stage.FIRST, Sample.FIRST);
    return state
        .apply(
            new CaseCommand.Decide(
                Sample.FIRST, Stage.FIRST, Sample.V1, Sample.reject(), "name", Sample.NOON))
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
