package newsroom.review.casefile;

import static newsroom.review.casefile.Sample.ARTICLE;
import static newsroom.review.casefile.Sample.DUTY;
import static newsroom.review.casefile.Sample.FINAL;
import static newsroom.review.casefile.Sample.FIRST;
import static newsroom.review.casefile.Sample.NOON;
import static newsroom.review.casefile.Sample.OTHER_FIRST;
import static newsroom.review.casefile.Sample.SECOND;
import static newsroom.review.casefile.Sample.UNIT;
import static newsroom.review.casefile.Sample.V1;
import static newsroom.review.casefile.Sample.V2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ParagraphEdit;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.contracts.review.StageReleased;
import newsroom.contracts.review.VerificationRecorded;
import newsroom.platform.problem.Refusal;
import newsroom.review.casefile.CaseCommand.Claim;
import newsroom.review.casefile.CaseCommand.Decide;
import newsroom.review.casefile.CaseCommand.Release;
import newsroom.review.casefile.CaseCommand.Withdraw;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReviewCaseTests {

  @Test
  void aSubmissionOpensTheFirstStageAndTellsTheStages() {
    var opened =
        ReviewCase.open(
            ARTICLE,
            UNIT,
            "correspondent",
            V1,
            Set.of(),
            Sample.LABEL,
            Sample.POLICY,
            null,
            NOON,
            Sample.CALENDAR);
    assertThat(opened.next().atStage()).contains(Stage.FIRST);
    assertThat(opened.next().file().round()).isEqualTo(1);
    assertThat(opened.events())
        .containsExactly(
            new ReviewOpened(
                ARTICLE,
                UNIT,
                1,
                V1.contentHash(),
                List.of("FIRST", "SECOND", "FINAL"),
                Sample.POLICY.id() + "/" + Sample.POLICY.version()));
  }

  @Test
  void unsolicitedCopyPassesOnlyWithARecordOfThisText() {
    var unverified = Sample.claimed(Sample.unverified(), Stage.FIRST, FIRST);
    var verified = unverified.apply(Sample.verify(unverified, FIRST), Sample.CALENDAR);
    assertThat(verified.events())
        .containsExactly(new VerificationRecorded(ARTICLE, 1, V1.contentHash(), "reviewer-1"));
    var second =
        verified
            .next()
            .apply(
                Sample.decide(verified.next(), Stage.FIRST, FIRST, Sample.pass()), Sample.CALENDAR)
            .next();
    assertThat(second.atStage()).contains(Stage.SECOND);

    var returned =
        Sample.claimed(second, Stage.SECOND, SECOND)
            .apply(Sample.decide(second, Stage.SECOND, SECOND, Sample.sendBack()), Sample.CALENDAR)
            .next();
    var again = returned.apply(revise(Sample.UNVERIFIED), Sample.CALENDAR).next();
    assertThat(again.file().verification()).as("of another text").isEmpty();
    var claimed = Sample.claimed(again, Stage.FIRST, FIRST);
    refused(
        "not-verified",
        () ->
            claimed.apply(
                Sample.decide(claimed, Stage.FIRST, FIRST, Sample.pass()), Sample.CALENDAR));

    var told =
        Sample.claimed(
            returned.apply(revise(Sample.LABEL), Sample.CALENDAR).next(), Stage.FIRST, FIRST);
    assertThat(
            told.apply(Sample.decide(told, Stage.FIRST, FIRST, Sample.pass()), Sample.CALENDAR)
                .next()
                .atStage())
        .as("the unit says how it made sure")
        .contains(Stage.SECOND);
  }

  private static CaseCommand revise(Label label) {
    return new CaseCommand.Revise(V2, "correspondent-2", Set.of("unit-new"), label, null, NOON);
  }

  @Test
  void nobodyVerifiesWhatIsHisOwnOrAnotherText() {
    var state = Sample.unverified();
    refused(
        "own-submission",
        () ->
            state.apply(Sample.verify(state, Sample.allRound(Sample.SUBMITTER)), Sample.CALENDAR));
    refused(
        "own-unit",
        () -> state.apply(Sample.verify(state, Sample.ofUnit(FIRST, UNIT)), Sample.CALENDAR));
    refused(
        "not-current-version",
        () -> state.apply(new CaseCommand.Verify(FIRST, V2, "words", NOON), Sample.CALENDAR));
  }

  @Test
  void aClaimHoldsForTheTimeOfThePolicyAndClaimingAgainExtendsIt() {
    var claimed = Sample.opened().apply(new Claim(FIRST, Stage.FIRST, null, NOON), Sample.CALENDAR);
    var until = NOON.plus(Duration.ofMinutes(30));
    assertThat(claimed.events())
        .containsExactly(new StageClaimed(ARTICLE, 1, "FIRST", "reviewer-1", until));

    var later = NOON.plus(Duration.ofMinutes(20));
    var extended =
        claimed.next().apply(new Claim(FIRST, Stage.FIRST, null, later), Sample.CALENDAR);
    assertThat(extended.next().leaseAt(until).orElseThrow().until())
        .isEqualTo(later.plus(Duration.ofMinutes(30)));
  }

  @Test
  void anExpiredClaimIsFreeForSomebodyElseAndTheEndIsTold() {
    var claimed = Sample.claimed(Sample.opened(), Stage.FIRST, FIRST);
    var expiry = NOON.plus(Duration.ofMinutes(30));
    refused(
        "claimed-by-another",
        () ->
            claimed.apply(
                new Claim(OTHER_FIRST, Stage.FIRST, null, expiry.minusMillis(1)), Sample.CALENDAR));

    var taken = claimed.apply(new Claim(OTHER_FIRST, Stage.FIRST, null, expiry), Sample.CALENDAR);
    assertThat(taken.events())
        .containsExactly(
            new StageReleased(ARTICLE, 1, "FIRST", "reviewer-1", "EXPIRED"),
            new StageClaimed(
                ARTICLE, 1, "FIRST", "reviewer-1b", expiry.plus(Duration.ofMinutes(30))));
  }

  @Test
  void aReleaseIsTold() {
    var released =
        Sample.claimed(Sample.opened(), Stage.FIRST, FIRST)
            .apply(new Release(FIRST), Sample.CALENDAR);
    assertThat(released.events())
        .containsExactly(new StageReleased(ARTICLE, 1, "FIRST", "reviewer-1", "RELEASED"));
  }

  @Test
  void noStageIsSkippedAndNoneIsDecidedTwice() {
    refused(
        "stage-skipped",
        () -> Sample.opened().apply(new Claim(SECOND, Stage.SECOND, null, NOON), Sample.CALENDAR));
    refused(
        "stage-skipped",
        () ->
            Sample.opened()
                .apply(
                    Sample.decide(Sample.opened(), Stage.SECOND, SECOND, Sample.pass()),
                    Sample.CALENDAR));
    refused(
        "stage-skipped",
        () ->
            Sample.claimed(Sample.opened(), Stage.FIRST, FIRST)
                .apply(
                    Sample.decide(Sample.opened(), Stage.FINAL, FINAL, Sample.pass()),
                    Sample.CALENDAR));
    var second = Sample.at(Stage.SECOND);
    refused(
        "stage-passed",
        () -> second.apply(new Claim(FIRST, Stage.FIRST, null, NOON), Sample.CALENDAR));
    refused(
        "stage-passed",
        () ->
            second.apply(
                Sample.decide(second, Stage.FIRST, FIRST, Sample.pass()), Sample.CALENDAR));
  }

  @Test
  void aDecisionNamesTheExactVersionAndHash() {
    var claimed = Sample.claimed(Sample.opened(), Stage.FIRST, FIRST);
    for (var wrong :
        List.of(V2, new VersionRef(1, V2.contentHash()), new VersionRef(2, V1.contentHash()))) {
      refused(
          "not-current-version",
          () ->
              claimed.apply(
                  new Decide(FIRST, Stage.FIRST, wrong, Sample.pass(), null, NOON),
                  Sample.CALENDAR));
    }
    var secondRound =
        Sample.claimed(
            Sample.returned(Sample.opened(), Stage.FIRST)
                .apply(Sample.revise(V2), Sample.CALENDAR)
                .next(),
            Stage.FIRST,
            FIRST);
    refused(
        "not-current-version",
        () ->
            secondRound.apply(
                new Decide(FIRST, Stage.FIRST, V1, Sample.pass(), null, NOON), Sample.CALENDAR));
  }

  @Test
  void threePassesApproveTheHashWithACertificate() {
    var claimed = Sample.claimed(Sample.at(Stage.FINAL), Stage.FINAL, FINAL);
    var approved =
        claimed.apply(Sample.decide(claimed, Stage.FINAL, FINAL, Sample.pass()), Sample.CALENDAR);
    var hash = V1.contentHash();
    assertThat(approved.events())
        .containsExactly(
            new StageDecided(
                ARTICLE, 1, "FINAL", "PASS", null, null, 1, hash, "reviewer-3", NOON, "reviewer-3"),
            new ArticleApproved(
                ARTICLE,
                UNIT,
                1,
                hash,
                List.of(
                    new ArticleApproved.Passed("FIRST", "reviewer-1", 1, hash, NOON, false),
                    new ArticleApproved.Passed("SECOND", "reviewer-2", 1, hash, NOON, false),
                    new ArticleApproved.Passed("FINAL", "reviewer-3", 1, hash, NOON, false))));
  }

  @Test
  void aReturnTellsTheUnitWhatToChangeAndUntilWhen() {
    var claimed = Sample.claimed(Sample.opened(), Stage.FIRST, FIRST);
    var returned =
        claimed.apply(
            Sample.decide(claimed, Stage.FIRST, FIRST, Sample.sendBack()), Sample.CALENDAR);
    assertThat(returned.events())
        .containsExactly(
            new StageDecided(
                ARTICLE,
                1,
                "FIRST",
                "RETURN",
                "FACTS",
                null,
                1,
                V1.contentHash(),
                "reviewer-1",
                NOON,
                "reviewer-1"),
            new RevisionRequested(
                ARTICLE,
                UNIT,
                1,
                "FACTS",
                List.of("请核实人数", "请补充时间"),
                Sample.POLICY.revisionDue(NOON)));
  }

  @Test
  void aRejectionTellsTheUnitWhy() {
    var claimed = Sample.claimed(Sample.opened(), Stage.FIRST, FIRST);
    var rejected =
        claimed.apply(Sample.decide(claimed, Stage.FIRST, FIRST, Sample.reject()), Sample.CALENDAR);
    assertThat(rejected.events().getLast())
        .isEqualTo(new ArticleRejected(ARTICLE, UNIT, 1, "OFF_TOPIC", "与本报宗旨不符"));
  }

  @Test
  void aChangedTextVoidsTheEarlierPasses() {
    var returned = Sample.returned(Sample.at(Stage.FINAL), Stage.FINAL);
    var resumed = returned.apply(Sample.revise(V2), Sample.CALENDAR);
    assertThat(resumed.events())
        .containsExactly(new ReviewResumed(ARTICLE, 2, "FIRST", 2, V2.contentHash()));

    var state = resumed.next();
    for (var stage : Stage.values()) {
      state = Sample.passed(state, stage);
    }
    assertThat(state.file().certificate()).extracting(Decided::version).containsExactly(V2, V2, V2);
    assertThat(state.file().decisions()).hasSize(6);
  }

  @Test
  void anUnchangedTextGoesOnWhereItWasReturnedAndItsPassesStand() {
    var returned = Sample.returned(Sample.at(Stage.FINAL), Stage.FINAL);
    var same = new VersionRef(2, V1.contentHash());
    var resumed = returned.apply(Sample.revise(same), Sample.CALENDAR).next();
    assertThat(resumed.atStage()).contains(Stage.FINAL);
    var approved = Sample.passed(resumed, Stage.FINAL);
    assertThat(approved.file().certificate())
        .extracting(Decided::version)
        .containsExactly(V1, V1, same);
  }

  @Test
  void aPolicyMayKeepPassesOfASmallChangeAndTheCertificateShowsTheirHash() {
    var policy = Policy.plain("kept", 1, Sample.POLICY.stages(), 30, 7, Stage.SECOND, 6);
    var state = Sample.passed(Sample.opened(policy), Stage.FIRST);
    state = Sample.returned(state, Stage.SECOND).apply(Sample.revise(V2), Sample.CALENDAR).next();
    assertThat(state.atStage()).contains(Stage.SECOND);
    state = Sample.passed(Sample.passed(state, Stage.SECOND), Stage.FINAL);
    assertThat(state.file().certificate()).extracting(Decided::version).containsExactly(V1, V2, V2);
  }

  @Test
  void whoAndWhichUnitsCountOverAllVersions() {
    var state =
        Sample.returned(Sample.opened(), Stage.FIRST)
            .apply(Sample.revise(V2), Sample.CALENDAR)
            .next();
    assertThat(state.file().submitters()).containsOnly("correspondent", "correspondent-2");
    assertThat(state.file().units()).containsOnly("unit-submitting", "unit-byline", "unit-new");
  }

  @Test
  void theLastRoundEndsWithAPassOrARejection() {
    var policy = Policy.plain("short", 1, Sample.POLICY.stages(), 30, 7, Stage.FIRST, 2);
    var state = Sample.returned(Sample.opened(policy), Stage.FIRST);
    var last =
        Sample.claimed(state.apply(Sample.revise(V2), Sample.CALENDAR).next(), Stage.FIRST, FIRST);
    refused(
        "rounds-exhausted",
        () ->
            last.apply(
                Sample.decide(last, Stage.FIRST, FIRST, Sample.sendBack()), Sample.CALENDAR));
    assertThat(
            last.apply(Sample.decide(last, Stage.FIRST, FIRST, Sample.reject()), Sample.CALENDAR)
                .next())
        .isInstanceOf(ReviewCase.Rejected.class);
  }

  @Test
  void aWithdrawalAfterTheApprovalMakesItVoid() {
    var cancelled = Sample.approved().apply(new Withdraw("单位撤稿"), Sample.CALENDAR);
    assertThat(cancelled.next()).isInstanceOf(ReviewCase.Cancelled.class);
    assertThat(cancelled.events()).containsExactly(new ReviewCancelled(ARTICLE, UNIT, "单位撤稿"));
  }

  @Test
  void aWithdrawalStoredBeforeADecisionRefusesTheDecision() {
    var claimed = Sample.claimed(Sample.at(Stage.FINAL), Stage.FINAL, FINAL);
    var withdrawn = claimed.apply(new Withdraw("单位撤稿"), Sample.CALENDAR).next();
    refused(
        "case-closed",
        () ->
            withdrawn.apply(
                Sample.decide(claimed, Stage.FINAL, FINAL, Sample.pass()), Sample.CALENDAR));
  }

  @Test
  void aWithdrawalStoredAfterADecisionEndsTheSameExceptForARejection() {
    var claimed = Sample.claimed(Sample.at(Stage.FINAL), Stage.FINAL, FINAL);
    for (var verdict : List.of(Sample.pass(), Sample.sendBack())) {
      var decided =
          claimed
              .apply(Sample.decide(claimed, Stage.FINAL, FINAL, verdict), Sample.CALENDAR)
              .next();
      assertThat(decided.apply(new Withdraw("单位撤稿"), Sample.CALENDAR).next())
          .isInstanceOf(ReviewCase.Cancelled.class);
    }
    var rejected =
        claimed
            .apply(Sample.decide(claimed, Stage.FINAL, FINAL, Sample.reject()), Sample.CALENDAR)
            .next();
    assertThat(rejected.apply(new Withdraw("单位撤稿"), Sample.CALENDAR).next()).isEqualTo(rejected);
  }

  @Test
  void anOverrideIsRecordedByTheDutyEditorForSomebodyElseOnce() {
    var recorded = Sample.opened().apply(Sample.exempt(DUTY, "reviewer-1"), Sample.CALENDAR);
    assertThat(recorded.events())
        .containsExactly(new OverrideRecorded(ARTICLE, "reviewer-1", "本版只有这位审稿人", "duty-editor"));
    refused(
        "already-overridden",
        () -> recorded.next().apply(Sample.exempt(DUTY, "reviewer-1"), Sample.CALENDAR));
    refused(
        "own-override",
        () -> Sample.opened().apply(Sample.exempt(DUTY, "duty-editor"), Sample.CALENDAR));
    refused(
        "not-duty-editor",
        () -> Sample.opened().apply(Sample.exempt(FIRST, "reviewer-2"), Sample.CALENDAR));

    var state = recorded.next();
    for (int i = 2; i <= CaseFile.MOST_EXEMPTIONS; i++) {
      state = state.apply(Sample.exempt(DUTY, "reviewer-" + i), Sample.CALENDAR).next();
    }
    var full = state;
    refused(
        "too-many-overrides", () -> full.apply(Sample.exempt(DUTY, "one-more"), Sample.CALENDAR));
  }

  @Test
  void anOverriddenPassShowsOnTheCertificate() {
    var guest = Sample.ofUnit(FIRST, Sample.BYLINE_UNIT);
    var state = Sample.passed(Sample.exempted(Sample.opened(), guest), Stage.FIRST, guest);
    state = Sample.passed(Sample.passed(state, Stage.SECOND), Stage.FINAL);
    assertThat(state.file().certificate())
        .extracting(Decided::overridden)
        .containsExactly(true, false, false);
  }

  @Test
  void aRunningCaseKeepsThePolicyItWasOpenedWith() {
    var policy = Policy.plain("old", 1, List.of(Stage.FIRST, Stage.FINAL), 5, 3, Stage.FIRST, 2);
    var state = Sample.passed(Sample.opened(policy), Stage.FIRST);
    assertThat(state.atStage()).contains(Stage.FINAL);
    assertThat(Sample.claimed(state, Stage.FINAL, FINAL).leaseAt(NOON).orElseThrow().until())
        .isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    assertThat(state.file().policy()).isEqualTo(policy);
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
  }

  @Test
  void anEditBeyondTheSmallOneVoidsThePassesBeforeAndASmallOneKeepsThem() {
    for (var allowed : List.of(0, 5)) {
      var plain = Sample.POLICY;
      var policy =
          new Policy(
              "edits",
              1,
              plain.stages(),
              30,
              7,
              Stage.FIRST,
              6,
              Map.of(),
              allowed,
              false,
              Set.of(),
              0,
              List.of());
      var second =
          Sample.claimed(Sample.passed(Sample.opened(policy), Stage.FIRST), Stage.SECOND, SECOND);
      var edit = Sample.edit(SECOND, second, NOON);
      var wording =
          new CaseCommand.Edit(
              SECOND,
              edit.base(),
              edit.article(),
              List.of(new ParagraphEdit("p1", "WORDING", "通顺", "80人", "八十人")),
              2,
              edit.label(),
              null,
              NOON);
      var edited = second.apply(wording, Sample.CALENDAR).next();
      assertThat(edited.file().round()).as("still the unit's first").isEqualTo(1);
      var passed =
          edited
              .apply(
                  Sample.decide(edited, Stage.SECOND, SECOND, Sample.passWithEdits()),
                  Sample.CALENDAR)
              .next();
      assertThat(passed.atStage())
          .as("small edit of %s", allowed)
          .contains(allowed == 0 ? Stage.FIRST : Stage.FINAL);
      if (allowed == 0) {
        assertThat(Sample.passed(passed, Stage.FIRST).atStage())
            .as("the second review names the edited text")
            .contains(Stage.FINAL);
      }
    }
  }

  @Test
  void whoeverEditedLastDoesNotDecideTheFinalReview() {
    var claimed = Sample.claimed(Sample.opened(), Stage.FIRST, Sample.allRound("editor"));
    var edited =
        claimed
            .apply(Sample.edit(Sample.allRound("editor"), claimed, NOON), Sample.CALENDAR)
            .next()
            .apply(new Release(Sample.allRound("editor")), Sample.CALENDAR)
            .next();
    var atFinal = Sample.passed(Sample.passed(edited, Stage.FIRST), Stage.SECOND);
    refused(
        "last-editor",
        () ->
            atFinal.apply(
                new Claim(Sample.allRound("editor"), Stage.FINAL, null, NOON), Sample.CALENDAR));
    assertThat(atFinal.file().barredFrom(Stage.FINAL)).contains("editor");
  }

  @Test
  void finalReviewPassesAChangeOfContentOnceTheUnitAgrees() {
    var due = Sample.consentDue();
    var no = due.apply(Sample.answer(due, false), Sample.CALENDAR).next();
    refused(
        "consent-due",
        () -> no.apply(Sample.decide(no, Stage.FINAL, FINAL, Sample.pass()), Sample.CALENDAR));
    var yes = due.apply(Sample.answer(due, true), Sample.CALENDAR).next();
    assertThat(
            yes.apply(Sample.decide(yes, Stage.FINAL, FINAL, Sample.pass()), Sample.CALENDAR)
                .next())
        .isInstanceOf(ReviewCase.Approved.class);
    var stranger = Sample.ofUnit(Sample.staff("x", Role.CORRESPONDENT), "unit-elsewhere");
    refused(
        "not-of-the-unit",
        () ->
            due.apply(
                new CaseCommand.Answer(stranger, due.file().current(), true, null, null, NOON),
                Sample.CALENDAR));
  }
}
