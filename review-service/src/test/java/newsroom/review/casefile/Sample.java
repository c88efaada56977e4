package newsroom.review.casefile;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ParagraphEdit;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseCommand.Claim;
import newsroom.review.casefile.CaseCommand.Decide;
import newsroom.review.casefile.CaseCommand.Exempt;
import newsroom.review.casefile.CaseCommand.Revise;
import newsroom.review.casefile.CaseCommand.Verify;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import newsroom.review.policy.WorkingCalendar;

/// One article, the people around it, and the way through its review.
public final class Sample {
  public static final String ARTICLE = "01990000-0000-7000-8000-000000000001";
  public static final String UNIT = "unit-submitting";
  public static final String BYLINE_UNIT = "unit-byline";
  public static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
  public static final VersionRef V1 = new VersionRef(1, "1".repeat(64));
  public static final VersionRef V2 = new VersionRef(2, "2".repeat(64));
  public static final Label LABEL =
      new Label("义诊进社区", "（示例医院 供稿）", "EVENT_REPORT", "ORIGINAL", false, null, List.of(), 800, 1);
  public static final Label UNVERIFIED =
      new Label("义诊进社区", "（示例医院 供稿）", "EVENT_REPORT", "ORIGINAL", true, null, List.of(), 800, 1);
  public static final Policy POLICY =
      Policy.plain(
          "standard", 1, List.of(Stage.FIRST, Stage.SECOND, Stage.FINAL), 30, 7, Stage.FIRST, 6);

  /// Weekends only.
  public static final WorkingCalendar CALENDAR =
      new WorkingCalendar(Set.of(), Set.of(), LocalTime.of(22, 0), LocalTime.of(7, 0));

  public static final Actor FIRST = staff("reviewer-1", Role.FIRST_REVIEWER);
  public static final Actor OTHER_FIRST = staff("reviewer-1b", Role.FIRST_REVIEWER);
  public static final Actor SECOND = staff("reviewer-2", Role.SECOND_REVIEWER);
  public static final Actor FINAL = staff("reviewer-3", Role.FINAL_REVIEWER);
  public static final Actor DUTY = staff("duty-editor", Role.DUTY_EDITOR);
  public static final String SUBMITTER = "correspondent";

  private Sample() {}

  public static Actor staff(String id, Role... roles) {
    return new Actor(id, id, EnumSet.copyOf(List.of(roles)), null);
  }

  /// Fit for every stage, so that only what the person did or belongs to can be in the way.
  public static Actor allRound(String id) {
    return staff(id, Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER);
  }

  public static Actor ofUnit(Actor actor, String unit) {
    return new Actor(actor.accountId(), actor.name(), actor.roles(), unit);
  }

  public static Actor reviewer(Stage stage) {
    return switch (stage) {
      case FIRST -> FIRST;
      case SECOND -> SECOND;
      case FINAL -> FINAL;
    };
  }

  public static ReviewCase opened() {
    return opened(POLICY);
  }

  public static ReviewCase opened(Policy policy) {
    return ReviewCase.open(
            ARTICLE, UNIT, SUBMITTER, V1, Set.of(BYLINE_UNIT), LABEL, policy, null, NOON, CALENDAR)
        .next();
  }

  /// Nobody asked for it, and its unit does not say how it made sure of it.
  public static ReviewCase unverified() {
    return ReviewCase.open(
            ARTICLE,
            UNIT,
            SUBMITTER,
            V1,
            Set.of(BYLINE_UNIT),
            UNVERIFIED,
            POLICY,
            null,
            NOON,
            CALENDAR)
        .next();
  }

  public static Verify verify(ReviewCase state, Actor by) {
    return new Verify(by, state.file().current(), "words", NOON);
  }

  public static ReviewCase at(Stage stage) {
    var state = opened();
    for (var earlier : POLICY.stages().subList(0, stage.ordinal())) {
      state = passed(state, earlier);
    }
    return state;
  }

  public static ReviewCase claimed(ReviewCase state, Stage stage, Actor by) {
    return state.apply(new Claim(by, stage, null, NOON), CALENDAR).next();
  }

  public static ReviewCase passed(ReviewCase state, Stage stage) {
    return passed(state, stage, reviewer(stage));
  }

  public static ReviewCase passed(ReviewCase state, Stage stage, Actor by) {
    return claimed(state, stage, by).apply(decide(state, stage, by, pass()), CALENDAR).next();
  }

  public static ReviewCase returned(ReviewCase state, Stage stage) {
    var by = reviewer(stage);
    return claimed(state, stage, by).apply(decide(state, stage, by, sendBack()), CALENDAR).next();
  }

  public static ReviewCase rejected() {
    return rejected(POLICY);
  }

  public static ReviewCase rejected(Policy policy) {
    return claimed(opened(policy), Stage.FIRST, FIRST)
        .apply(decide(opened(policy), Stage.FIRST, FIRST, reject()), CALENDAR)
        .next();
  }

  public static ReviewCase approved() {
    return approved(POLICY);
  }

  public static ReviewCase approved(Policy policy) {
    var state = opened(policy);
    for (var stage : policy.stages()) {
      state = passed(state, stage);
    }
    return state;
  }

  /// As the sample's policy, but one may take back what one decided.
  public static Policy undoable(int minutes) {
    return new Policy(
        "undo",
        1,
        POLICY.stages(),
        30,
        7,
        Stage.FIRST,
        6,
        Map.of(),
        0,
        false,
        Set.of(),
        minutes,
        List.of());
  }

  /// Also fit for the second stage.
  public static Actor twoRoles(Actor first) {
    return staff(first.accountId(), Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
  }

  public static ReviewCase cancelled() {
    return opened().apply(new CaseCommand.Withdraw("单位撤稿"), CALENDAR).next();
  }

  public static ReviewCase held() {
    return claimed(opened(), Stage.FIRST, FIRST)
        .apply(new Decide(FIRST, Stage.FIRST, V1, hold(), "words", NOON), CALENDAR)
        .next();
  }

  public static ReviewCase escalated() {
    return claimed(opened(), Stage.FIRST, FIRST)
        .apply(decide(opened(), Stage.FIRST, FIRST, escalate()), CALENDAR)
        .next();
  }

  /// At the stage, with a finding that has to be mended.
  public static ReviewCase withFinding(Stage stage) {
    var state = at(stage);
    return state.apply(new CaseCommand.Attach(report(state)), CALENDAR).next();
  }

  public static CheckReport report(ReviewCase state) {
    return new CheckReport(
        state.file().current(), List.of("language/1"), NOON, List.of("finding"), 2, 1);
  }

  public static ReviewCase waived() {
    var state = claimed(withFinding(Stage.FINAL), Stage.FINAL, FINAL);
    return state.apply(waive(FINAL, state), CALENDAR).next();
  }

  public static CaseCommand.Waive waive(Actor by, ReviewCase state) {
    return new CaseCommand.Waive(
        by, state.file().current(), "finding", "rule", "已向单位核实", "words", NOON);
  }

  /// An editor's change of content.
  public static CaseCommand.Edit edit(Actor by, ReviewCase state, Instant at) {
    var base = state.file().current();
    int no = base.versionNo() + 1;
    var text =
        new VersionText(
            no,
            base.versionNo(),
            "e".repeat(62) + "%02d".formatted(no),
            new VersionText.Headline(null, List.of("义诊进社区"), null),
            List.of(
                new VersionText.Paragraph(
                    "p1", "TEXT", "共有81人参加。", null, null, List.of(), null, null)),
            "EVENT_REPORT",
            "ORIGINAL",
            null,
            "（示例医院 供稿）",
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            null);
    var article = EditedArticle.of(text);
    var change = new ParagraphEdit("p1", "CONTENT", "与签到表一致", "共有80人参加。", "共有81人参加。");
    return new CaseCommand.Edit(by, base, article, List.of(change), 1, LABEL, null, at);
  }

  public static ReviewCase edited(ReviewCase claimed) {
    return claimed.apply(edit(FIRST, claimed, NOON), CALENDAR).next();
  }

  public static CaseCommand.Answer answer(ReviewCase state, boolean agreed) {
    var correspondent = new Actor(SUBMITTER, SUBMITTER, EnumSet.of(Role.CORRESPONDENT), UNIT);
    return new CaseCommand.Answer(
        correspondent, state.file().current(), agreed, "同意", "words", NOON);
  }

  /// First review changed the content, two passed it, final review holds it and the unit has not agreed.
  public static ReviewCase consentDue() {
    var state = edited(claimed(opened(), Stage.FIRST, FIRST));
    state = state.apply(decide(state, Stage.FIRST, FIRST, passWithEdits()), CALENDAR).next();
    return claimed(passed(state, Stage.SECOND), Stage.FINAL, FINAL);
  }

  public static ReviewCase recused(ReviewCase state, Actor reviewer) {
    return state.apply(recuse(reviewer), CALENDAR).next();
  }

  public static CaseCommand.Recuse recuse(Actor reviewer) {
    return new CaseCommand.Recuse(reviewer, "与作者是亲属", "words", NOON);
  }

  public static ReviewCase exempted(ReviewCase state, Actor reviewer) {
    return state.apply(exempt(DUTY, reviewer.accountId()), CALENDAR).next();
  }

  public static Decide decide(ReviewCase state, Stage stage, Actor by, Verdict verdict) {
    return new Decide(by, stage, state.file().current(), verdict, null, NOON);
  }

  public static Exempt exempt(Actor by, String reviewerId) {
    return new Exempt(by, reviewerId, "本版只有这位审稿人", "words", NOON);
  }

  public static Revise revise(VersionRef version) {
    return new Revise(version, "correspondent-2", Set.of("unit-new"), LABEL, null, NOON);
  }

  public static Verdict pass() {
    return Verdict.of(Verdict.Kind.PASS, null, null, null);
  }

  public static Verdict passWithEdits() {
    return Verdict.of(Verdict.Kind.PASS_WITH_EDITS, null, null, null);
  }

  public static Verdict sendBack() {
    return Verdict.of(Verdict.Kind.RETURN, "FACTS", null, List.of("请核实人数", "请补充时间"));
  }

  public static Verdict toStageBefore() {
    return Verdict.of(Verdict.Kind.SEND_BACK, null, "请再核对数字", null);
  }

  public static Verdict hold() {
    return Verdict.of(Verdict.Kind.HOLD, null, "等发布会后再用", null);
  }

  public static Verdict escalate() {
    return Verdict.of(Verdict.Kind.ESCALATE, null, "涉及领导活动", null);
  }

  public static Verdict reject() {
    return Verdict.of(Verdict.Kind.REJECT, "OFF_TOPIC", "与本报宗旨不符", null);
  }
}
