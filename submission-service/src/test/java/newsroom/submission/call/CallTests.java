package newsroom.submission.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import newsroom.contracts.call.CallAudience;
import newsroom.contracts.call.CallCancelled;
import newsroom.contracts.call.CallClosed;
import newsroom.contracts.call.CallEvent;
import newsroom.contracts.call.CallExtended;
import newsroom.contracts.call.CallOpened;
import newsroom.contracts.call.CallReminderDue;
import newsroom.contracts.call.CallResultsPublished;
import newsroom.platform.problem.Refusal;
import newsroom.submission.article.OpenCalls.Standing;
import org.junit.jupiter.api.Test;

class CallTests {
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 20);
  private static final Instant DEADLINE = Instant.parse("2026-12-20T16:00:00Z");
  private static final Instant OPENED = Instant.parse("2026-12-01T02:00:00Z");
  private static final Attendance SOME =
      new Attendance(Map.of("u1", 2), Set.of("u1", "u3"), Set.of("u2"));
  private static final CallSheet.Judgement JUDGEMENT =
      new CallSheet.Judgement("k", 2, 1, DEADLINE.plusSeconds(9_000));

  private static Terms terms(CallKind kind, LateRule late, Integer... reminders) {
    return new Terms(
        kind,
        "我身边的家庭医生",
        "press",
        List.of("人和事"),
        List.of("1500字以内"),
        List.of(Medium.ELECTRONIC),
        "写真实的人和事。",
        null,
        Deadline.onDay(LAST_DAY),
        late,
        new Quota(28, 15),
        "基层",
        1286,
        kind == CallKind.INVITED ? List.of("u1", "u2", "u3") : List.of(),
        List.of(reminders));
  }

  private static Call draft(Terms terms) {
    return new Call.Draft(CallSheet.started("c1", terms, "editor", OPENED));
  }

  private static Call open(CallKind kind, LateRule late, Integer... reminders) {
    return draft(terms(kind, late, reminders)).apply(new CallCommand.Open(OPENED)).next();
  }

  private static Call open() {
    return open(CallKind.OPEN, LateRule.ACCEPT, 7, 1, 0, -1);
  }

  private static Call closed() {
    return open().apply(new CallCommand.Close(OPENED.plusSeconds(60), SOME)).next();
  }

  private static Call judged() {
    return closed().apply(new CallCommand.Judge(JUDGEMENT)).next();
  }

  private static Call published() {
    return judged().apply(new CallCommand.PublishResults(results())).next();
  }

  private static CallResultsPublished results() {
    return new CallResultsPublished("c1", "我身边的家庭医生", "OPEN", List.of(), List.of("u1"));
  }

  private static Call.Change tick(Call call, String at) {
    return call.apply(new CallCommand.Tick(Instant.parse(at), SOME));
  }

  private static Map<CallStatus, Call> everyState() {
    var cancel = new CallCommand.Cancel("改期", OPENED, SOME);
    return Map.of(
        CallStatus.DRAFT, draft(terms(CallKind.OPEN, LateRule.ACCEPT, 7)),
        CallStatus.OPEN, open(),
        CallStatus.EXTENDED, open().apply(extension(LAST_DAY.plusDays(3))).next(),
        CallStatus.CLOSED, closed(),
        CallStatus.JUDGED, judged(),
        CallStatus.RESULTS_PUBLISHED, published(),
        CallStatus.ARCHIVED, published().apply(new CallCommand.Archive()).next(),
        CallStatus.CANCELLED, open().apply(cancel).next());
  }

  private static CallCommand extension(LocalDate day) {
    return new CallCommand.Extend(Deadline.onDay(day), "多几天", OPENED.plusSeconds(99), SOME);
  }

  private static Map<String, CallCommand> everyCommand() {
    return Map.ofEntries(
        Map.entry("revise", new CallCommand.Revise(terms(CallKind.OPEN, LateRule.REFUSE))),
        Map.entry("open", new CallCommand.Open(OPENED)),
        Map.entry("extend", extension(LAST_DAY.plusDays(9))),
        Map.entry("close", new CallCommand.Close(OPENED.plusSeconds(60), SOME)),
        Map.entry("cancel", new CallCommand.Cancel("改期", OPENED, SOME)),
        Map.entry("judge", new CallCommand.Judge(JUDGEMENT)),
        Map.entry("publish", new CallCommand.PublishResults(results())),
        Map.entry("archive", new CallCommand.Archive()),
        Map.entry("announce", new CallCommand.Announce("a1")),
        Map.entry("report", new CallCommand.Report("a2")),
        Map.entry("tick", new CallCommand.Tick(OPENED.plusSeconds(1), SOME)));
  }

  @Test
  void everyCommandInEveryStateLeadsSomewhereOrIsRefused() {
    var led = new TreeSet<String>();
    everyState()
        .forEach((status, call) ->
            everyCommand()
                .forEach((name, command) -> {
                  try {
                    led.add(status + " " + name + " " + call.apply(command).next().status());
                  } catch (Refusal.Conflict e) {
                    assertThat(e.reason()).isEqualTo(CallReason.CALL_NOT_READY);
                  }
                }));
    assertThat(led)
        .containsExactly(
            "ARCHIVED tick ARCHIVED",
            "CANCELLED tick CANCELLED",
            "CLOSED archive ARCHIVED",
            "CLOSED cancel CANCELLED",
            "CLOSED extend EXTENDED",
            "CLOSED judge JUDGED",
            "CLOSED tick CLOSED",
            "DRAFT cancel CANCELLED",
            "DRAFT open OPEN",
            "DRAFT revise DRAFT",
            "DRAFT tick DRAFT",
            "EXTENDED announce EXTENDED",
            "EXTENDED cancel CANCELLED",
            "EXTENDED close CLOSED",
            "EXTENDED extend EXTENDED",
            "EXTENDED tick EXTENDED",
            "JUDGED cancel CANCELLED",
            "JUDGED judge JUDGED",
            "JUDGED publish RESULTS_PUBLISHED",
            "JUDGED tick JUDGED",
            "OPEN announce OPEN",
            "OPEN cancel CANCELLED",
            "OPEN close CLOSED",
            "OPEN extend EXTENDED",
            "OPEN tick OPEN",
            "RESULTS_PUBLISHED archive ARCHIVED",
            "RESULTS_PUBLISHED report RESULTS_PUBLISHED",
            "RESULTS_PUBLISHED tick RESULTS_PUBLISHED");
  }

  @Test
  void aDayEndsAtMidnightInShanghai() {
    assertThat(Deadline.onDay(LAST_DAY).at()).isEqualTo(DEADLINE);
    assertThat(CallGate.standing(open(), DEADLINE.minusMillis(1))).isEqualTo(Standing.TAKING);
    assertThat(CallGate.standing(open(), DEADLINE)).isEqualTo(Standing.LATE);
    assertThat(CallGate.standing(open(CallKind.OPEN, LateRule.REFUSE), DEADLINE))
        .isEqualTo(Standing.OVER);
  }

  @Test
  void nothingIsTakenBeforeItOpensOrWhenTheResultsAreOut() {
    assertThat(CallGate.standing(open(), OPENED.minusMillis(1))).isEqualTo(Standing.NOT_YET);
    assertThat(CallGate.standing(judged(), OPENED)).isEqualTo(Standing.LATE);
    assertThat(CallGate.standing(published(), OPENED)).isEqualTo(Standing.OVER);
  }

  @Test
  void openingTellsTheUnitsConcerned() {
    assertThat(draft(terms(CallKind.OPEN, LateRule.ACCEPT)).apply(new CallCommand.Open(OPENED)))
        .extracting(change -> audience(change.events().getFirst()))
        .isEqualTo(new CallAudience(true, List.of()));
    assertThat(draft(terms(CallKind.INVITED, LateRule.ACCEPT)).apply(new CallCommand.Open(OPENED)))
        .extracting(change -> audience(change.events().getFirst()))
        .isEqualTo(new CallAudience(false, List.of("u1", "u2", "u3")));
  }

  @Test
  void aDeadlineInThePastIsNotOpened() {
    var draft = draft(terms(CallKind.OPEN, LateRule.ACCEPT));
    var refusal =
        catchThrowableOfType(
            Refusal.Invalid.class, () -> draft.apply(new CallCommand.Open(DEADLINE)));
    assertThat(refusal.fields().getFirst().path()).isEqualTo("/deadline");
    assertThat(refusal.fields().getFirst().reason()).isEqualTo(CallReason.DEADLINE_PAST);
  }

  @Test
  void extendingNeverShortens() {
    for (var day : List.of(LAST_DAY, LAST_DAY.minusDays(1))) {
      assertThatThrownBy(() -> open().apply(extension(day)))
          .isInstanceOfSatisfying(
              Refusal.Invalid.class,
              e ->
                  assertThat(e.fields().getFirst().reason())
                      .isEqualTo(CallReason.DEADLINE_NOT_LATER));
    }
    var extended = open().apply(extension(LAST_DAY.plusDays(3)));
    assertThat(extended.events())
        .containsExactly(
            new CallExtended(
                "c1",
                "我身边的家庭医生",
                "OPEN",
                DEADLINE,
                DEADLINE.plus(Duration.ofDays(3)),
                "多几天",
                new CallAudience(true, List.of("u2"))));
  }

  @Test
  void aLateAnswerIsInTimeAgainOnceTheCallIsExtended() {
    var answer = new Answer("a", "c1", "u1", "题", 1, DEADLINE.plusSeconds(5), false);
    assertThat(answer.late(open().sheet())).isTrue();
    assertThat(answer.late(open().apply(extension(LAST_DAY.plusDays(1))).next().sheet())).isFalse();
    var early = new Answer("a", "c1", "u1", "题", 1, OPENED.plusSeconds(61), false);
    assertThat(early.late(open().sheet())).isFalse();
    assertThat(early.late(closed().sheet())).as("closed by hand before it came").isTrue();
  }

  @Test
  void eachReminderIsToldOnceOnTheMorningOfItsDay() {
    var call = open();
    assertThat(call.clockAt()).contains(Instant.parse("2026-12-13T01:00:00Z"));
    assertThat(tick(call, "2026-12-13T00:59:59Z").events()).isEmpty();
    var told = tick(call, "2026-12-13T01:00:00Z");
    assertThat(told.events())
        .containsExactly(
            new CallReminderDue(
                "c1",
                "我身边的家庭医生",
                "OPEN",
                7,
                DEADLINE,
                true,
                new CallAudience(true, List.of("u1", "u2"))));
    assertThat(tick(told.next(), "2026-12-13T01:01:00Z").events()).isEmpty();
    assertThat(tick(told.next(), "2026-12-19T01:00:00Z").events())
        .extracting(e -> ((CallReminderDue) e).daysBefore())
        .containsExactly(1);
  }

  @Test
  void aMissedReminderIsToldLateAndTwoMissedOnesAreOneLetter() {
    var late = tick(open(), "2026-12-15T09:00:00Z");
    assertThat(days(late)).containsExactly(7);
    var both = tick(open(), "2026-12-19T09:00:00Z");
    assertThat(days(both)).containsExactly(1);
    assertThat(tick(both.next(), "2026-12-19T09:01:00Z").events()).isEmpty();
  }

  @Test
  void whatWasOverAtTheOpeningIsNotRemindedOf() {
    var call = open(CallKind.OPEN, LateRule.ACCEPT, 60, 7);
    assertThat(tick(call, "2026-12-02T00:00:00Z").events()).isEmpty();
    assertThat(call.sheet().timers().getFirst().passed()).isTrue();
  }

  @Test
  void atTheDeadlineItClosesAndThenOnlyAPromiseIsRemindedOf() {
    var call = tick(tick(open(), "2026-12-19T09:00:00Z").next(), "2026-12-20T09:00:00Z").next();
    assertThat(tick(call, "2026-12-20T16:00:30Z").events()).as("still on their way").isEmpty();
    var closed = tick(call, "2026-12-20T16:01:00Z");
    assertThat(closed.events())
        .containsExactly(
            new CallClosed(
                "c1",
                "我身边的家庭医生",
                "OPEN",
                DEADLINE,
                true,
                List.of(new CallClosed.Answered("u1", 2)),
                List.of("u3")));
    var after = tick(closed.next(), "2026-12-21T01:00:00Z");
    assertThat(days(after)).containsExactly(-1);
    assertThat(audience(after.events().getFirst()))
        .isEqualTo(new CallAudience(false, List.of("u3")));
    assertThat(after.next().clockAt()).isEmpty();
  }

  @Test
  void anExtensionWindsTheRemindersAgain() {
    var told = tick(open(), "2026-12-19T09:00:00Z").next();
    var extended = told.apply(extension(LAST_DAY.plusDays(10))).next();
    assertThat(days(tick(extended, "2026-12-23T01:00:00Z"))).containsExactly(7);
    var shortly =
        told.apply(
                new CallCommand.Extend(
                    Deadline.onDay(LAST_DAY.plusDays(1)),
                    "",
                    Instant.parse("2026-12-20T03:00:00Z"),
                    SOME))
            .next();
    assertThat(days(tick(shortly, "2026-12-20T03:01:00Z"))).as("that morning is over").isEmpty();
    assertThat(days(tick(shortly, "2026-12-21T01:00:00Z"))).containsExactly(0);
  }

  @Test
  void anInvitedUnitOwesUntilItAnswersOrDeclines() {
    var call = open(CallKind.INVITED, LateRule.ACCEPT, 1);
    assertThat(audience(tick(call, "2026-12-19T01:00:00Z").events().getFirst()))
        .isEqualTo(new CallAudience(false, List.of("u3")));
  }

  @Test
  void theSameVerdictAgainTellsNothing() {
    assertThat(judged().apply(new CallCommand.Judge(JUDGEMENT)).events()).isEmpty();
    var other = new CallSheet.Judgement("other", 2, 2, DEADLINE);
    assertThat(judged().apply(new CallCommand.Judge(other)).events()).hasSize(1);
  }

  @Test
  void aCancelledDraftWasNeverKnown() {
    var cancel = new CallCommand.Cancel("改期", OPENED, SOME);
    assertThat(draft(terms(CallKind.OPEN, LateRule.ACCEPT)).apply(cancel).events()).isEmpty();
    assertThat(open().apply(cancel).events())
        .containsExactly(
            new CallCancelled(
                "c1", "我身边的家庭医生", "OPEN", "改期", new CallAudience(true, List.of("u2"))));
    assertThat(((CallCancelled) closed().apply(cancel).events().getFirst()).audience())
        .as("whoever had to do with it")
        .isEqualTo(new CallAudience(false, List.of("u1", "u3")));
  }

  private static List<Integer> days(Call.Change change) {
    return change.events().stream().map(e -> ((CallReminderDue) e).daysBefore()).toList();
  }

  private static CallAudience audience(CallEvent event) {
    return switch (event) {
      case CallOpened e -> e.audience();
      case CallReminderDue e -> e.audience();
      default -> throw new IllegalArgumentException(event.toString());
    };
  }
}
