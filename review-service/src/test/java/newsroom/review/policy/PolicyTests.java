package newsroom.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTests {
  private static final Policy STANDARD =
      Policy.plain(
          "standard", 1, List.of(Stage.FIRST, Stage.SECOND, Stage.FINAL), 30, 7, Stage.FIRST, 6);

  @Test
  void workingDaysLeaveOutWeekendsAndHolidaysAndEndAtMidnight() throws IOException {
    WorkingCalendar calendar;
    try (var in = PolicyTests.class.getResourceAsStream("/working-calendar.json")) {
      calendar = WorkingCalendar.read(in);
    }
    // The Thursday before Qingming; Monday the 6th is off too
    var thursday = Instant.parse("2026-04-02T08:00:00Z");
    assertThat(Term.workingDays(1).after(thursday, calendar)).isEqualTo("2026-04-03T16:00:00Z");
    assertThat(Term.workingDays(2).after(thursday, calendar)).isEqualTo("2026-04-07T16:00:00Z");
    // Saturday the 9th of May is worked for the holiday
    assertThat(Term.workingDays(1).after(Instant.parse("2026-05-08T08:00:00Z"), calendar))
        .isEqualTo("2026-05-09T16:00:00Z");
    // One minute after midnight in Shanghai is the next day
    assertThat(Term.workingDays(1).after(Instant.parse("2026-04-02T16:01:00Z"), calendar))
        .isEqualTo("2026-04-07T16:00:00Z");
    assertThat(Term.hours(8).after(thursday, calendar)).isEqualTo("2026-04-02T16:00:00Z");
    assertThat(new Term(90, Term.Unit.MINUTES).after(thursday, calendar))
        .isEqualTo("2026-04-02T09:30:00Z");
  }

  @Test
  void remindersWaitForTheMorning() {
    var calendar = new WorkingCalendar(Set.of(), Set.of(), LocalTime.of(22, 0), LocalTime.of(7, 0));
    var soon = new Reminder("soon", -60, Reminder.Act.REMIND);
    // 24:00 in Shanghai less an hour is 23:00: told at 7 the next morning
    assertThat(soon.at(Instant.parse("2026-03-01T16:00:00Z"), calendar))
        .isEqualTo("2026-03-01T23:00:00Z");
    assertThat(soon.at(Instant.parse("2026-03-01T22:30:00Z"), calendar))
        .as("half past five in the morning")
        .isEqualTo("2026-03-01T23:00:00Z");
    assertThat(soon.at(Instant.parse("2026-03-01T07:00:00Z"), calendar))
        .isEqualTo("2026-03-01T06:00:00Z");
  }

  @Test
  void dayDeadlinesEndAtMidnightInShanghai() {
    assertThat(STANDARD.revisionDue(Instant.parse("2026-03-01T15:59:59Z")))
        .isEqualTo("2026-03-08T16:00:00Z");
    assertThat(STANDARD.revisionDue(Instant.parse("2026-03-01T16:00:00Z")))
        .isEqualTo("2026-03-09T16:00:00Z");
    assertThat(STANDARD.lease()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void aChangedTextStartsAtTheFirstStageAndAnUnchangedOneWhereItWasReturned() {
    for (var stage : Stage.values()) {
      assertThat(STANDARD.restart(stage, true)).isEqualTo(Stage.FIRST);
      assertThat(STANDARD.restart(stage, false)).isEqualTo(stage);
    }
  }

  @Test
  void theStageThatReturnedIsNeverSkippedByALaterRestart() {
    var late = Policy.plain("late", 1, STANDARD.stages(), 30, 7, Stage.FINAL, 6);
    assertThat(late.restart(Stage.FIRST, true)).isEqualTo(Stage.FIRST);
    assertThat(late.restart(Stage.FINAL, true)).isEqualTo(Stage.FINAL);
  }

  @Test
  void stagesFollowOneAnother() {
    assertThat(STANDARD.after(Stage.FIRST)).contains(Stage.SECOND);
    assertThat(STANDARD.after(Stage.SECOND)).contains(Stage.FINAL);
    assertThat(STANDARD.after(Stage.FINAL)).isEmpty();
  }

  @Test
  void aPolicyThatWouldLetOnePersonDecideStopsTheStart() {
    assertThatThrownBy(() -> read(json("[\"FINAL\"]", "FINAL")))
        .rootCause()
        .hasMessageContaining("two stages or more");
    assertThatThrownBy(() -> read(json("[\"SECOND\", \"FIRST\", \"FINAL\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("in order");
    assertThatThrownBy(() -> read(json("[\"FIRST\", \"FIRST\", \"FINAL\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("once each");
    assertThatThrownBy(() -> read(json("[\"FIRST\", \"SECOND\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("end with FINAL");
    assertThatThrownBy(() -> read(json("[\"SECOND\", \"FINAL\"]", "FIRST")))
        .rootCause()
        .hasMessageContaining("restart");
    assertThatThrownBy(() -> read("{\"id\": \"x\"}")).isInstanceOf(RuntimeException.class);
  }

  private static String json(String stages, String restart) {
    return """
    {"id": "x", "version": 1, "stages": %s, "leaseMinutes": 30, "revisionDueDays": 7,
     "restartStage": "%s", "mostRounds": 3, "deadlines": {}, "smallEdit": 0,
     "secondFactor": false, "dutyStages": [], "undoMinutes": 0, "reminders": []}
    """
        .formatted(stages, restart);
  }

  private static Policies read(String policy) {
    var json =
        """
        {"policies": [{"when": {"genres": [], "origins": [], "columns": [], "sensitivity": []},
          "policy": %s}]}
        """
            .formatted(policy);
    return PolicyConfiguration.read(
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Policies shipped() throws IOException {
    try (var in = PolicyTests.class.getResourceAsStream("/review-policies.json")) {
      return PolicyConfiguration.read(in);
    }
  }

  private static Policies.Traits article(String... marks) {
    return new Policies.Traits("EVENT_REPORT", "ORIGINAL", "基层", List.of(marks));
  }

  @Test
  void anArticleHasTheFirstPolicyThatFitsIt() throws IOException {
    assertThat(shipped().of(article()).id()).isEqualTo("standard");
    assertThat(shipped().of(article("MAP", "OUTBREAK")).id()).isEqualTo("sensitive");

    var narrow = new Policies.When(Set.of("EVENT_REPORT"), Set.of("REPRINT"), Set.of(), Set.of());
    var policies =
        new Policies(
            List.of(
                new Policies.Entry(
                    narrow, Policy.plain("r", 1, STANDARD.stages(), 30, 7, Stage.FIRST, 6)),
                Policies.only(STANDARD).policies().getFirst()));
    assertThat(policies.of(article()).id()).as("every condition has to fit").isEqualTo("standard");
    assertThat(policies.of(new Policies.Traits("EVENT_REPORT", "REPRINT", null, List.of())).id())
        .isEqualTo("r");
  }

  @Test
  void everyArticleMustHaveAPolicy() {
    var narrow = new Policies.When(Set.of("NEWS"), Set.of(), Set.of(), Set.of());
    assertThatThrownBy(() -> new Policies(List.of(new Policies.Entry(narrow, STANDARD))))
        .hasMessageContaining("fit every article");
    assertThatThrownBy(() ->
            new Policies(
                List.of(
                    new Policies.Entry(narrow, STANDARD),
                    Policies.only(STANDARD).policies().getFirst())))
        .hasMessageContaining("Two review policies");
  }

  @Test
  void aFastTrackStillNeedsTwoPeopleAndSaysThatItIsOne() {
    var fast = Policy.plain("fast", 1, List.of(Stage.FIRST, Stage.FINAL), 30, 7, Stage.FIRST, 6);
    assertThat(fast.fastTrack()).isTrue();
    assertThat(STANDARD.fastTrack()).isFalse();
  }
}
