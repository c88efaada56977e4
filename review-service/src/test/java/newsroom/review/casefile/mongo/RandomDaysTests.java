package newsroom.review.casefile.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import newsroom.contracts.Event;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.CheckReportAttached;
import newsroom.contracts.review.ConsentRecorded;
import newsroom.contracts.review.EditorialEditMade;
import newsroom.contracts.review.FindingWaived;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewReopened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.ReviewerRecused;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.contracts.review.StageReleased;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseCommand;
import newsroom.review.casefile.CheckReport;
import newsroom.review.casefile.OutOfTurn;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Sample;
import newsroom.review.casefile.Verdict;
import newsroom.review.casefile.VersionRef;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Reminder;
import newsroom.review.policy.Stage;
import newsroom.review.policy.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Days of twenty reviewers, two hundred articles and their units, by chance. What must hold is worked out
/// from what was told alone, in other words than those of the case.
class RandomDaysTests {
  private static final int SEEDS = 12;
  private static final int ARTICLES = 200;
  private static final int REVIEWERS = 20;
  private static final int STEPS = 60;
  private static final List<String> UNITS =
      List.of(Sample.UNIT, Sample.BYLINE_UNIT, "unit-elsewhere");
  private static final List<Stage> THREE = List.of(Stage.FIRST, Stage.SECOND, Stage.FINAL);

  private final CaseMapping mapping = new CaseMapping(Sample.CALENDAR);
  private final Map<String, Integer> happened = new TreeMap<>();

  @Test
  void whateverHappensEveryRuleOfTheThreeReviewsHolds() {
    for (int seed = 1; seed <= SEEDS; seed++) {
      var random = new Random(seed);
      var people = people(random);
      for (int article = 0; article < ARTICLES; article++) {
        new Life(seed + "/" + article, random, people).play();
      }
    }
    assertThat(happened)
        .as("every kind of thing happened, and often")
        .containsKeys(
            "PASS",
            "PASS_WITH_EDITS",
            "RETURN",
            "SEND_BACK",
            "REJECT",
            "HOLD",
            "ESCALATE",
            "ArticleApproved",
            "ReviewCancelled",
            "ReviewReopened",
            "ReviewerRecused",
            "FindingWaived",
            "OverrideRecorded",
            "VerificationRecorded",
            "StageReleased",
            "EditorialEditMade",
            "ConsentRecorded",
            "ReviewOverdue",
            "HoldEnded",
            "ReviewResumed")
        .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(10));
  }

  private static List<Actor> people(Random random) {
    var people = new ArrayList<Actor>();
    for (int i = 0; i < REVIEWERS; i++) {
      var roles = EnumSet.noneOf(Role.class);
      for (var stage : THREE) {
        if (random.nextInt(3) > 0) {
          roles.add(stage.reviewer());
        }
      }
      if (roles.isEmpty() || random.nextInt(6) == 0) {
        roles.add(Role.DUTY_EDITOR);
      }
      var unit = random.nextInt(6) == 0 ? UNITS.get(random.nextInt(UNITS.size())) : null;
      people.add(new Actor("p" + i, "p" + i, roles, unit));
    }
    return people;
  }

  private static Policy policy(Random random) {
    var stages = random.nextInt(4) == 0 ? List.of(Stage.FIRST, Stage.FINAL) : THREE;
    var restart = random.nextInt(4) == 0 ? Stage.FINAL : Stage.FIRST;
    return new Policy(
        "chance",
        1,
        stages,
        30,
        7,
        restart,
        4,
        random.nextBoolean() ? Map.of(Stage.FIRST, Term.hours(2)) : Map.of(),
        random.nextInt(3) == 0 ? 10 : 0,
        false,
        random.nextInt(5) == 0 ? Set.of(Stage.FINAL) : Set.of(),
        20,
        List.of(
            new Reminder("due", 0, Reminder.Act.REMIND),
            new Reminder("late", 60, Reminder.Act.ESCALATE)));
  }

  /// One article and what an inspector knows of it.
  private final class Life {
    private final String name;
    private final Random random;
    private final List<Actor> people;
    private final Policy policy;
    private Instant now = Sample.NOON;
    private ReviewCase state;

    private final Set<String> submitters = new HashSet<>(Set.of(Sample.SUBMITTER));
    private final Set<String> units = new HashSet<>(Set.of(Sample.UNIT, Sample.BYLINE_UNIT));
    private final Set<String> overridden = new HashSet<>();
    private final Set<String> recused = new HashSet<>();
    private final Set<String> waived = new HashSet<>();
    private final Set<Stage> passed = EnumSet.noneOf(Stage.class);
    private final Map<String, Stage> decidedBy = new HashMap<>();
    private Set<String> mustFix = Set.of();
    private VersionRef current = Sample.V1;
    private @Nullable String lastEditor;

    /// The stage at which the text was edited: it goes on from there, and the ones before look again.
    private @Nullable Stage editedAt;

    private int edited;
    private boolean consentDue;
    private boolean withdrawn;
    private @Nullable String holder;

    Life(String name, Random random, List<Actor> people) {
      this.name = name;
      this.random = random;
      this.people = people;
      this.policy = policy(random);
      var label = random.nextInt(5) == 0 ? Sample.UNVERIFIED : Sample.LABEL;
      var opened =
          ReviewCase.open(
              Sample.ARTICLE,
              Sample.UNIT,
              Sample.SUBMITTER,
              current,
              Set.of(Sample.BYLINE_UNIT),
              label,
              policy,
              null,
              now,
              Sample.CALENDAR);
      this.state = opened.next();
      opened.events().forEach(event -> heard(event, opened.events()));
    }

    void play() {
      for (int step = 0; step < STEPS; step++) {
        now = now.plus(Duration.ofMinutes(random.nextInt(25)));
        var command = command();
        if (command == null) {
          continue;
        }
        ReviewCase next;
        List<Event> events;
        try {
          var decision = state.apply(command, Sample.CALENDAR);
          next = decision.next();
          events = decision.events();
        } catch (Refusal | OutOfTurn refused) {
          continue;
        }
        if (command instanceof CaseCommand.Revise revise) {
          submitters.add(revise.submittedBy());
          units.addAll(revise.units());
        }
        var before = state.file().decisions();
        assertThat(next.file().decisions().subList(0, before.size()))
            .as("%s: decisions are never changed", name)
            .isEqualTo(before);
        if (!next.equals(state)) {
          assertThat(events).as("%s: nothing changes in silence: %s", name, command).isNotEmpty();
        }
        events.forEach(event -> heard(event, events));
        assertThat(mapping.fromDocument(mapping.toDocument(next)))
            .as("%s: comes back as it was stored", name)
            .isEqualTo(next);
        state = next;
      }
    }

    private @Nullable CaseCommand command() {
      var person = people.get(random.nextInt(people.size()));
      var seen = state.file().current();
      if (state instanceof ReviewCase.Claimed(_, var stage, var lease) && random.nextInt(5) > 0) {
        var holds =
            people.stream()
                .filter(p -> p.accountId().equals(lease.reviewerId()))
                .findFirst()
                .orElseThrow();
        return atWork(holds, stage, random.nextInt(20) == 0 ? Sample.V2 : seen);
      }
      var stage = state.atStage().orElse(Stage.FIRST);
      return switch (random.nextInt(16)) {
        case 0 -> new CaseCommand.Withdraw("单位撤稿");
        case 1 -> Sample.exempt(person, people.get(random.nextInt(people.size())).accountId());
        case 2 -> new CaseCommand.Verify(person, seen, "words", now);
        case 3 -> random.nextInt(4) == 0 ? Sample.recuse(person) : null;
        case 4 -> new CaseCommand.GoOn(person, "可以发了", "words", now);
        case 5 -> new CaseCommand.Reopen(person, "按错了", "words", now);
        case 6 -> new CaseCommand.Remind(now);
        case 7 -> new CaseCommand.Attach(report(seen));
        case 8 -> Sample.answer(state, random.nextInt(4) > 0);
        case 9 -> revise(seen);
        case 10 -> new CaseCommand.Claim(person, THREE.get(random.nextInt(3)), null, now);
        case 11 -> new CaseCommand.Claim(person, stage, "words", now);
        case 12 -> decide(person, stage, seen);
        default -> new CaseCommand.Claim(person, stage, null, now);
      };
    }

    private CaseCommand atWork(Actor holds, Stage stage, VersionRef seen) {
      return switch (random.nextInt(10)) {
        case 0 -> new CaseCommand.Release(holds);
        case 1 -> Sample.edit(holds, state, now);
        case 2 ->
            new CaseCommand.Waive(
                holds, seen, "f" + random.nextInt(2), "rule", "已核实", "words", now);
        case 3 -> new CaseCommand.Verify(holds, seen, "words", now);
        default -> decide(holds, stage, seen);
      };
    }

    private CaseCommand decide(Actor person, Stage stage, VersionRef seen) {
      var verdict =
          switch (random.nextInt(14)) {
            case 0 -> Sample.sendBack();
            case 1 -> Sample.toStageBefore();
            case 2 -> random.nextInt(3) == 0 ? Sample.reject() : Sample.pass();
            case 3 -> Sample.hold();
            case 4 -> random.nextInt(2) == 0 ? Sample.escalate() : Sample.pass();
            case 5, 6 -> Sample.passWithEdits();
            default -> Sample.pass();
          };
      var words = verdict.kind() == Verdict.Kind.HOLD ? "words" : null;
      return new CaseCommand.Decide(person, stage, seen, verdict, words, now);
    }

    private CaseCommand revise(VersionRef seen) {
      int no = seen.versionNo() + 1;
      var hash =
          random.nextInt(5) == 0 ? seen.contentHash() : "c".repeat(62) + "%02d".formatted(no);
      var units = random.nextInt(4) == 0 ? Set.of("unit-elsewhere") : Set.of(Sample.BYLINE_UNIT);
      var by =
          random.nextInt(4) == 0 ? people.get(random.nextInt(people.size())).accountId() : "c2";
      return new CaseCommand.Revise(new VersionRef(no, hash), by, units, Sample.LABEL, null, now);
    }

    private CheckReport report(VersionRef seen) {
      return new CheckReport(
          seen,
          List.of("language/" + random.nextInt(3)),
          now,
          random.nextInt(3) == 0 ? List.of("f0", "f1") : List.of(),
          1,
          1);
    }

    private void heard(Event event, List<Event> together) {
      happened.merge(
          event instanceof StageDecided made ? made.decision() : event.getClass().getSimpleName(),
          1,
          Integer::sum);
      switch (event) {
        case ReviewOpened opened ->
            current = new VersionRef(opened.versionNo(), opened.contentHash());
        case ReviewResumed resumed -> {
          var open = Stage.valueOf(resumed.stage());
          for (var stage : policy.stages()) {
            if (stage.compareTo(open) < 0) {
              assertThat(passed).as("%s: no stage is skipped by a revision", name).contains(stage);
            }
          }
          passed.removeIf(stage -> stage.compareTo(open) >= 0);
          current = new VersionRef(resumed.versionNo(), resumed.contentHash());
          lastEditor = null;
          editedAt = null;
          edited = 0;
          consentDue = false;
          mustFix = Set.of();
        }
        case EditorialEditMade edit -> {
          current = new VersionRef(edit.version().versionNo(), edit.version().contentHash());
          lastEditor = edit.editedBy();
          editedAt = Stage.valueOf(edit.stage());
          edited++;
          consentDue = consentDue || edit.consentNeeded();
          passed.clear();
          mustFix = Set.of();
        }
        case ConsentRecorded answer -> consentDue = !answer.agreed();
        case CheckReportAttached report -> mustFix = Set.copyOf(report.mustFix());
        case FindingWaived waiver -> waived.add(waiver.findingId());
        case OverrideRecorded override -> {
          assertThat(override.recordedBy()).as(name).isNotEqualTo(override.reviewerId());
          overridden.add(override.reviewerId());
        }
        case ReviewerRecused recusal -> recused.add(recusal.reviewerId());
        case StageReleased released -> {
          assertThat(holder)
              .as("%s: who held it gives it back", name)
              .isEqualTo(released.reviewerId());
          holder = null;
        }
        case StageClaimed claimed -> {
          assertThat(holder == null || claimed.reviewerId().equals(holder))
              .as("%s: one lease at a time", name)
              .isTrue();
          holder = claimed.reviewerId();
        }
        case StageDecided made -> decided(made, together);
        case ReviewReopened reopened -> passed.remove(Stage.valueOf(reopened.stage()));
        case ReviewCancelled _ -> {
          withdrawn = true;
          holder = null;
        }
        case ArticleApproved approved -> approved(approved);
        default -> {}
      }
    }

    private void decided(StageDecided made, List<Event> together) {
      var stage = Stage.valueOf(made.stage());
      var by = made.reviewerId();
      assertThat(withdrawn).as("%s: nothing is decided after a withdrawal", name).isFalse();
      assertThat(holder).as("%s: by whoever holds the stage", name).isEqualTo(by);
      holder = null;
      assertThat(new VersionRef(made.versionNo(), made.contentHash()))
          .as("%s: the text that was read", name)
          .isEqualTo(current);
      assertThat(submitters).as("%s: not one's own", name).doesNotContain(by);
      assertThat(recused).as("%s: not after a recusal", name).doesNotContain(by);
      var person = people.stream().filter(p -> p.accountId().equals(by)).findFirst().orElseThrow();
      if (person.unitId() != null && units.contains(person.unitId())) {
        assertThat(overridden).as("%s: not of the own unit", name).contains(by);
      }
      assertThat(decidedBy.getOrDefault(by, stage))
          .as("%s: nobody decides two stages", name)
          .isEqualTo(stage);
      decidedBy.put(by, stage);
      boolean passes = made.decision().startsWith("PASS");
      if (passes && stage == Stage.FINAL) {
        assertThat(waived).as("%s: findings are waived", name).containsAll(mustFix);
        assertThat(by).as("%s: not the last editor", name).isNotEqualTo(lastEditor);
        assertThat(consentDue).as("%s: the unit agreed", name).isFalse();
      }
      if (passes) {
        for (var earlier : policy.stages()) {
          if (earlier.compareTo(stage) < 0 && stage != editedAt) {
            assertThat(passed).as("%s: no stage is skipped", name).contains(earlier);
          }
        }
        passed.add(stage);
      }
      switch (made.decision()) {
        case "RETURN" -> {
          assertThat(made.reasonCode()).as(name).isNotBlank();
          assertThat(together)
              .as(name)
              .anySatisfy(e ->
                  assertThat(e)
                      .isInstanceOfSatisfying(
                          RevisionRequested.class, r -> assertThat(r.points()).isNotEmpty()));
        }
        case "REJECT" -> {
          assertThat(made.reasonCode()).as(name).isNotBlank();
          assertThat(together)
              .as(name)
              .anySatisfy(e ->
                  assertThat(e)
                      .isInstanceOfSatisfying(
                          ArticleRejected.class, r -> assertThat(r.words()).isNotBlank()));
        }
        case "SEND_BACK" -> passed.remove(policy.stages().get(policy.stages().indexOf(stage) - 1));
        default -> {}
      }
    }

    private void approved(ArticleApproved approved) {
      assertThat(passed).as("%s: every stage", name).containsAll(policy.stages());
      var certificate = approved.certificate();
      assertThat(certificate.stream().map(ArticleApproved.Passed::stage))
          .as(name)
          .containsExactlyElementsOf(policy.stages().stream().map(Stage::name).toList());
      assertThat(certificate.stream().map(ArticleApproved.Passed::reviewerId))
          .as("%s: as many people as stages", name)
          .doesNotHaveDuplicates();
      assertThat(approved.contentHash()).as(name).isEqualTo(current.contentHash());
      if (policy.restartStage() == Stage.FIRST && edited == 0) {
        assertThat(certificate)
            .as("%s: all of the approved text", name)
            .allSatisfy(line -> assertThat(line.contentHash()).isEqualTo(current.contentHash()));
      }
    }
  }
}
