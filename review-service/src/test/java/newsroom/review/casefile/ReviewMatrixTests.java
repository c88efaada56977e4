package newsroom.review.casefile;

import static newsroom.review.casefile.Sample.ARTICLE;
import static newsroom.review.casefile.Sample.FINAL;
import static newsroom.review.casefile.Sample.FIRST;
import static newsroom.review.casefile.Sample.NOON;
import static newsroom.review.casefile.Sample.OTHER_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsroom.contracts.access.Role;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseCommand.Claim;
import newsroom.review.casefile.CaseCommand.Decide;
import newsroom.review.casefile.CaseCommand.Release;
import newsroom.review.casefile.CaseCommand.Withdraw;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every state with every command, and every relation of a person to the article.
class ReviewMatrixTests {
  /// The acting person has the role of the open stage and nothing in the way.
  private static final String MOVES =
      """
      state                    | claim                    | take over                | release            | pass                     | pass edits               | return                   | send back                | reject                   | hold                     | escalate                 | override          | verify            | waive              | edit                | answer            | recuse            | go on       | reopen          | revise      | withdraw  | attach            | remind
      waiting                  | CLAIMED                  | CLAIMED                  | not-claimed        | not-claimed              | not-claimed              | not-claimed              | not-claimed              | not-claimed              | not-claimed              | not-claimed              | WAITING           | WAITING           | not-claimed        | not-claimed         | no-consent-asked  | WAITING           | not-on-hold | nothing-to-undo | out-of-turn | CANCELLED | WAITING           | WAITING
      mine                     | CLAIMED                  | CLAIMED                  | WAITING            | WAITING                  | nothing-edited           | AWAITING_REVISION        | no-stage-before          | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | CLAIMED            | CLAIMED             | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      another's                | claimed-by-another       | CLAIMED                  | claimed-by-another | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | CLAIMED           | CLAIMED           | claimed-by-another | claimed-by-another  | no-consent-asked  | CLAIMED           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      mine, expired            | CLAIMED                  | CLAIMED                  | WAITING            | lease-expired            | lease-expired            | lease-expired            | lease-expired            | lease-expired            | lease-expired            | lease-expired            | WAITING           | WAITING           | lease-expired      | lease-expired       | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | WAITING           | WAITING
      another's, exp.          | CLAIMED                  | CLAIMED                  | claimed-by-another | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | claimed-by-another       | WAITING           | WAITING           | claimed-by-another | claimed-by-another  | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | WAITING           | WAITING
      mine, final              | CLAIMED                  | CLAIMED                  | WAITING            | APPROVED                 | nothing-edited           | AWAITING_REVISION        | WAITING                  | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | CLAIMED            | final-edits-nothing | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      mine, must fix, final    | CLAIMED                  | CLAIMED                  | WAITING            | findings-open            | nothing-edited           | AWAITING_REVISION        | WAITING                  | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | CLAIMED            | final-edits-nothing | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      mine, waived, final      | CLAIMED                  | CLAIMED                  | WAITING            | APPROVED                 | nothing-edited           | AWAITING_REVISION        | WAITING                  | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | already-waived     | final-edits-nothing | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      mine, edited             | CLAIMED                  | CLAIMED                  | WAITING            | WAITING                  | WAITING                  | AWAITING_REVISION        | no-stage-before          | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | CLAIMED            | CLAIMED             | CLAIMED           | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      mine, consent due, final | CLAIMED                  | CLAIMED                  | WAITING            | consent-due              | nothing-edited           | AWAITING_REVISION        | WAITING                  | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | CLAIMED            | final-edits-nothing | CLAIMED           | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      mine, unverified         | CLAIMED                  | CLAIMED                  | WAITING            | not-verified             | not-verified             | AWAITING_REVISION        | no-stage-before          | REJECTED                 | HELD                     | WAITING                  | CLAIMED           | CLAIMED           | CLAIMED            | CLAIMED             | no-consent-asked  | WAITING           | not-on-hold | stage-taken-up  | out-of-turn | CANCELLED | CLAIMED           | CLAIMED
      escalated                | stage-raised             | stage-raised             | not-claimed        | stage-raised             | stage-raised             | stage-raised             | stage-raised             | stage-raised             | stage-raised             | stage-raised             | WAITING           | WAITING           | not-claimed        | not-claimed         | no-consent-asked  | WAITING           | not-on-hold | nothing-to-undo | out-of-turn | CANCELLED | WAITING           | WAITING
      passed by me             | two-stages-by-one-person | two-stages-by-one-person | not-claimed        | two-stages-by-one-person | two-stages-by-one-person | two-stages-by-one-person | two-stages-by-one-person | two-stages-by-one-person | two-stages-by-one-person | two-stages-by-one-person | WAITING           | WAITING           | not-claimed        | not-claimed         | no-consent-asked  | WAITING           | not-on-hold | WAITING         | out-of-turn | CANCELLED | WAITING           | WAITING
      recused                  | recused                  | recused                  | not-claimed        | recused                  | recused                  | recused                  | recused                  | recused                  | recused                  | recused                  | WAITING           | WAITING           | not-claimed        | not-claimed         | no-consent-asked  | recused           | not-on-hold | nothing-to-undo | out-of-turn | CANCELLED | WAITING           | WAITING
      held                     | on-hold                  | on-hold                  | on-hold            | on-hold                  | on-hold                  | on-hold                  | on-hold                  | on-hold                  | on-hold                  | on-hold                  | HELD              | HELD              | on-hold            | on-hold             | no-consent-asked  | HELD              | WAITING     | on-hold         | out-of-turn | CANCELLED | HELD              | HELD
      returned                 | awaiting-revision        | awaiting-revision        | awaiting-revision  | awaiting-revision        | awaiting-revision        | awaiting-revision        | awaiting-revision        | awaiting-revision        | awaiting-revision        | awaiting-revision        | AWAITING_REVISION | awaiting-revision | awaiting-revision  | awaiting-revision   | awaiting-revision | AWAITING_REVISION | not-on-hold | WAITING         | WAITING     | CANCELLED | AWAITING_REVISION | AWAITING_REVISION
      approved                 | case-closed              | case-closed              | case-closed        | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed       | case-closed       | case-closed        | case-closed         | case-closed       | case-closed       | case-closed | WAITING         | out-of-turn | CANCELLED | APPROVED          | APPROVED
      rejected                 | case-closed              | case-closed              | case-closed        | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed       | case-closed       | case-closed        | case-closed         | case-closed       | case-closed       | case-closed | WAITING         | out-of-turn | REJECTED  | REJECTED          | REJECTED
      cancelled                | case-closed              | case-closed              | case-closed        | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed              | case-closed       | case-closed       | case-closed        | case-closed         | case-closed       | case-closed       | case-closed | case-closed     | out-of-turn | CANCELLED | CANCELLED         | CANCELLED
      """;

  private static final Duration LATER = Duration.ofMinutes(45);

  /// Half an hour to take a decision back.
  private static final Policy UNDO = Sample.undoable(30);

  private static Map<String, ReviewCase> states() {
    var states = new LinkedHashMap<String, ReviewCase>();
    states.put("waiting", Sample.opened());
    states.put("mine", Sample.claimed(Sample.opened(), Stage.FIRST, FIRST));
    states.put("another's", Sample.claimed(Sample.opened(), Stage.FIRST, OTHER_FIRST));
    states.put("mine, expired", Sample.claimed(Sample.opened(), Stage.FIRST, FIRST));
    states.put("another's, exp.", Sample.claimed(Sample.opened(), Stage.FIRST, OTHER_FIRST));
    states.put("mine, final", Sample.claimed(Sample.at(Stage.FINAL), Stage.FINAL, FINAL));
    states.put(
        "mine, must fix, final",
        Sample.claimed(Sample.withFinding(Stage.FINAL), Stage.FINAL, FINAL));
    states.put("mine, waived, final", Sample.waived());
    states.put("mine, edited", Sample.edited(Sample.claimed(Sample.opened(), Stage.FIRST, FIRST)));
    states.put("mine, consent due, final", Sample.consentDue());
    states.put("mine, unverified", Sample.claimed(Sample.unverified(), Stage.FIRST, FIRST));
    states.put("escalated", Sample.escalated());
    states.put("passed by me", Sample.passed(Sample.opened(UNDO), Stage.FIRST, FIRST));
    states.put("recused", Sample.recused(Sample.opened(), FIRST));
    states.put("held", Sample.held());
    states.put("returned", Sample.returned(Sample.opened(UNDO), Stage.FIRST));
    states.put("approved", Sample.approved(UNDO));
    states.put("rejected", Sample.rejected(UNDO));
    states.put("cancelled", Sample.cancelled());
    return states;
  }

  private static Map<String, CaseCommand> commands(String row, ReviewCase state) {
    var stage =
        row.endsWith("final") || row.equals("approved")
            ? Stage.FINAL
            : row.equals("passed by me") ? Stage.SECOND : Stage.FIRST;
    var me = row.equals("passed by me") ? Sample.twoRoles(FIRST) : Sample.reviewer(stage);
    var now = row.contains("exp") ? NOON.plus(LATER) : NOON;
    var seen = state.file().current();
    var commands = new LinkedHashMap<String, CaseCommand>();
    commands.put("claim", new Claim(me, stage, null, now));
    commands.put("take over", new Claim(me, stage, "words", now));
    commands.put("release", new Release(me));
    commands.put("pass", new Decide(me, stage, seen, Sample.pass(), null, now));
    commands.put("pass edits", new Decide(me, stage, seen, Sample.passWithEdits(), null, now));
    commands.put("return", new Decide(me, stage, seen, Sample.sendBack(), null, now));
    commands.put("send back", new Decide(me, stage, seen, Sample.toStageBefore(), null, now));
    commands.put("reject", new Decide(me, stage, seen, Sample.reject(), null, now));
    commands.put("hold", new Decide(me, stage, seen, Sample.hold(), "words", now));
    commands.put("escalate", new Decide(me, stage, seen, Sample.escalate(), null, now));
    commands.put("override", Sample.exempt(Sample.DUTY, "somebody"));
    commands.put("verify", new CaseCommand.Verify(me, seen, "words", now));
    commands.put("waive", new CaseCommand.Waive(me, seen, "finding", "rule", "已核实", "words", now));
    commands.put("edit", Sample.edit(me, state, now));
    commands.put("answer", Sample.answer(state, true));
    commands.put("recuse", Sample.recuse(me));
    commands.put("go on", new CaseCommand.GoOn(me, "可以发了", "words", now));
    commands.put("reopen", new CaseCommand.Reopen(me, "按错了", "words", now));
    commands.put("revise", Sample.revise(Sample.V2));
    commands.put("withdraw", new Withdraw("单位撤稿"));
    commands.put("attach", new CaseCommand.Attach(Sample.report(state)));
    commands.put("remind", new CaseCommand.Remind(now));
    return commands;
  }

  @TestFactory
  Stream<DynamicTest> everyStateAnswersEveryCommandAsTheTableSays() {
    var lines = MOVES.lines().map(ReviewMatrixTests::cells).toList();
    var header = lines.getFirst();
    var tests = new ArrayList<DynamicTest>();
    for (var line : lines.subList(1, lines.size())) {
      var state = states().get(line.getFirst());
      var commands = commands(line.getFirst(), state);
      for (int i = 1; i < line.size(); i++) {
        var command = commands.get(header.get(i));
        var expected = line.get(i);
        tests.add(
            DynamicTest.dynamicTest(
                line.getFirst() + " + " + header.get(i) + " = " + expected,
                () -> {
                  var now = line.getFirst().contains("exp") ? NOON.plus(LATER) : NOON;
                  assertThat(result(state, command, now)).isEqualTo(expected);
                }));
      }
    }
    return tests.stream();
  }

  @Test
  void theTableHasEveryStateAndEveryCommand() {
    var lines = MOVES.lines().map(ReviewMatrixTests::cells).toList();
    assertThat(lines.stream().skip(1).map(List::getFirst))
        .containsExactlyElementsOf(states().keySet());
    assertThat(classes(states().values().stream())).isEqualTo(permitted(ReviewCase.class));
    assertThat(lines.getFirst().subList(1, lines.getFirst().size()))
        .containsExactlyElementsOf(commands("waiting", Sample.opened()).keySet());
    assertThat(classes(commands("waiting", Sample.opened()).values().stream()))
        .isEqualTo(permitted(CaseCommand.class));
  }

  /// Who may take and decide a stage, for each relation of that person to the article.
  private static final String PEOPLE =
      """
      relation                          | FIRST                    | SECOND                   | FINAL
      nothing in the way                | yes                      | yes                      | yes
      role of another stage             | role-does-not-fit-stage  | role-does-not-fit-stage  | role-does-not-fit-stage
      duty editor only                  | role-does-not-fit-stage  | role-does-not-fit-stage  | role-does-not-fit-stage
      submitted it                      | own-submission           | own-submission           | own-submission
      submitted it, exempted            | own-submission           | own-submission           | own-submission
      of the submitting unit            | own-unit                 | own-unit                 | own-unit
      of a byline unit                  | own-unit                 | own-unit                 | own-unit
      of a byline unit, exempted        | yes                      | yes                      | yes
      of another unit                   | yes                      | yes                      | yes
      decided first                     | yes                      | two-stages-by-one-person | two-stages-by-one-person
      decided second                    | two-stages-by-one-person | yes                      | two-stages-by-one-person
      decided second, exempted          | two-stages-by-one-person | yes                      | two-stages-by-one-person
      recused                           | recused                  | recused                  | recused
      recused, exempted                 | recused                  | recused                  | recused
      reviewer of a raised stage        | stage-raised             | stage-raised             | stage-raised
      duty editor of a raised stage     | yes                      | yes                      | yes
      first and duty editor, raised     | yes                      | two-stages-by-one-person | two-stages-by-one-person
      """;

  @TestFactory
  Stream<DynamicTest> everyRelationOfAPersonToTheArticleCountsAtEveryStage() {
    var tests = new ArrayList<DynamicTest>();
    for (var line : PEOPLE.lines().skip(1).map(ReviewMatrixTests::cells).toList()) {
      for (var stage : Stage.values()) {
        var expected = line.get(1 + stage.ordinal());
        tests.add(
            DynamicTest.dynamicTest(
                line.getFirst() + " at " + stage + ": " + expected,
                () -> mayTakeAndDecide(line.getFirst(), stage, expected)));
      }
    }
    return tests.stream();
  }

  private static void mayTakeAndDecide(String relation, Stage stage, String expected) {
    var person = person(relation, stage);
    var file = secondRoundAt(stage, relation, person).file();
    var waiting = new ReviewCase.Waiting(file, stage);
    var claim = new Claim(person, stage, null, NOON);
    assertThat(result(waiting, claim, NOON))
        .isEqualTo(expected.equals("yes") ? "CLAIMED" : expected);

    // Also when somehow holding the stage: an override or a role may have gone meanwhile
    var lease = new Lease(person.accountId(), "x", NOON.plusSeconds(60));
    var holding = new ReviewCase.Claimed(file, stage, lease);
    var pass = Sample.decide(holding, stage, person, Sample.pass());
    var passed = stage == Stage.FINAL ? "APPROVED" : "WAITING";
    assertThat(result(holding, pass, NOON)).isEqualTo(expected.equals("yes") ? passed : expected);
  }

  private static Actor person(String relation, Stage stage) {
    var other = Sample.reviewer(stage == Stage.FIRST ? Stage.SECOND : Stage.FIRST).roles();
    return switch (relation) {
      case "role of another stage" -> new Actor("person", "person", other, null);
      case "duty editor only", "duty editor of a raised stage" -> Sample.DUTY;
      case "first and duty editor, raised" ->
          Sample.staff("person", Role.FIRST_REVIEWER, Role.DUTY_EDITOR);
      case "submitted it", "submitted it, exempted" -> Sample.allRound(Sample.SUBMITTER);
      case "of the submitting unit" -> Sample.ofUnit(Sample.allRound("person"), Sample.UNIT);
      case "of a byline unit", "of a byline unit, exempted" ->
          Sample.ofUnit(Sample.allRound("person"), Sample.BYLINE_UNIT);
      case "of another unit" -> Sample.ofUnit(Sample.allRound("person"), "unit-elsewhere");
      default -> Sample.allRound("person");
    };
  }

  /// The first round was returned by the second stage, so what people did then counts over rounds.
  private static ReviewCase secondRoundAt(Stage stage, String relation, Actor person) {
    var first =
        relation.startsWith("decided first") || relation.startsWith("first and")
            ? person
            : Sample.allRound("first");
    var second = relation.startsWith("decided second") ? person : Sample.allRound("second");
    var state = Sample.passed(Sample.opened(), Stage.FIRST, first);
    state =
        Sample.claimed(state, Stage.SECOND, second)
            .apply(Sample.decide(state, Stage.SECOND, second, Sample.sendBack()), Sample.CALENDAR)
            .next();
    state = state.apply(Sample.revise(Sample.V2), Sample.CALENDAR).next();
    if (stage != Stage.FIRST) {
      state = Sample.passed(state, Stage.FIRST, first);
    }
    if (stage == Stage.FINAL) {
      state = Sample.passed(state, Stage.SECOND, second);
    }
    if (relation.startsWith("recused")) {
      state = Sample.recused(state, person);
    }
    if (relation.endsWith("raised") || relation.endsWith("raised stage")) {
      state =
          Sample.claimed(state, stage, Sample.allRound("raiser-" + stage))
              .apply(
                  Sample.decide(
                      state, stage, Sample.allRound("raiser-" + stage), Sample.escalate()),
                  Sample.CALENDAR)
              .next();
    }
    return relation.endsWith("exempted") ? Sample.exempted(state, person) : state;
  }

  private static String result(ReviewCase state, CaseCommand command, java.time.Instant now) {
    try {
      var decision = state.apply(command, Sample.CALENDAR);
      assertThat(decision.next().file().articleId()).isEqualTo(ARTICLE);
      if (!decision.next().equals(state)) {
        assertThat(decision.events()).as("state never changes in silence").isNotEmpty();
      }
      return decision.next().statusAt(now);
    } catch (Refusal e) {
      return e.reason().code();
    } catch (OutOfTurn e) {
      return "out-of-turn";
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }

  private static TreeSet<String> classes(Stream<?> objects) {
    return objects
        .map(o -> o.getClass().getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static TreeSet<String> permitted(Class<?> type) {
    var names = new TreeSet<String>();
    for (var sub : type.getPermittedSubclasses()) {
      if (sub.isSealed()) {
        names.addAll(permitted(sub));
      } else {
        names.add(sub.getSimpleName());
      }
    }
    return names;
  }
}
