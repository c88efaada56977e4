package newsroom.review.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import newsroom.contracts.access.Role;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Reminder;
import newsroom.review.policy.Stage;
import newsroom.review.policy.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// What every state of a case knows of its article, over all rounds.
///
/// @param policy as it was when the case opened
/// @param versions in order: one of the unit per round, and those of editors between them
/// @param units that submitted or signed any version
/// @param submitters of any version, by account
/// @param standing stages whose last pass holds for the text under review
/// @param raised stages that only a duty editor decides 提级
/// @param edits which versions editors made
/// @param consent the unit's last answer to a change of content
/// @param verified by the newsroom, last
/// @param report of the text under review; null in cases older than the checks
/// @param dueAt when the open stage is due; null when none is open or the policy has no deadline
/// @param reminded rules of the policy that were told for this opening
public record CaseFile(
    String articleId,
    String unitId,
    Policy policy,
    Instant openedAt,
    Label label,
    List<VersionRef> versions,
    Set<String> units,
    Set<String> submitters,
    List<Decided> decisions,
    Set<Stage> standing,
    Set<Stage> raised,
    List<Exemption> exemptions,
    List<Recusal> recusals,
    List<Waiver> waivers,
    List<Edited> edits,
    @Nullable Consent consent,
    @Nullable Verified verified,
    @Nullable CheckReport report,
    @Nullable Instant dueAt,
    List<String> reminded) {
  /// Beyond these a case is only passed, returned or rejected: it stays small.
  public static final int MOST_DETOURS = 24;

  public static final int MOST_EXEMPTIONS = 6;
  public static final int MOST_RECUSALS = 12;
  public static final int MOST_WAIVERS = 20;
  public static final int MOST_EDITS = 20;

  public CaseFile {
    versions = List.copyOf(versions);
    units = Set.copyOf(units);
    submitters = Set.copyOf(submitters);
    decisions = List.copyOf(decisions);
    standing = Set.copyOf(standing);
    raised = Set.copyOf(raised);
    exemptions = List.copyOf(exemptions);
    recusals = List.copyOf(recusals);
    waivers = List.copyOf(waivers);
    edits = List.copyOf(edits);
    reminded = List.copyOf(reminded);
  }

  static CaseFile opened(
      String articleId,
      String unitId,
      Policy policy,
      Instant at,
      Label label,
      VersionRef version,
      Set<String> units,
      String submittedBy,
      @Nullable CheckReport report) {
    return new CaseFile(
        articleId,
        unitId,
        policy,
        at,
        label,
        List.of(version),
        units,
        Set.of(submittedBy),
        List.of(),
        Set.of(),
        policy.dutyStages(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        report,
        null,
        List.of());
  }

  public int round() {
    return versions.size() - edits.size();
  }

  public VersionRef current() {
    return versions.getLast();
  }

  /// Who may not decide that stage, whatever their role: who submitted, decided another stage or stepped
  /// back.
  public Set<String> barredFrom(Stage stage) {
    var barred = new TreeSet<>(submitters);
    decisions.stream().filter(d -> d.stage() != stage).forEach(d -> barred.add(d.reviewerId()));
    recusals.forEach(r -> barred.add(r.reviewerId()));
    if (stage == Stage.FINAL) {
      lastEditor().ifPresent(barred::add);
    }
    return barred;
  }

  /// Of a unit that signed, and nobody allowed it.
  public boolean partial(Actor actor) {
    var unit = actor.unitId();
    return unit != null && units.contains(unit) && !exempted(actor.accountId());
  }

  /// The last pass of each stage, in order.
  public List<Decided> certificate() {
    return policy.stages().stream().flatMap(s -> lastPass(s).stream()).toList();
  }

  public Optional<Decided> decision(Stage stage, VersionRef version, String reviewerId) {
    return decisions.reversed().stream()
        .filter(d -> d.stage() == stage && d.version().equals(version))
        .filter(d -> d.reviewerId().equals(reviewerId))
        .findFirst();
  }

  private Optional<Decided> lastPass(Stage stage) {
    return decisions.reversed().stream()
        .filter(d -> d.stage() == stage && d.verdict().passes())
        .findFirst();
  }

  /// The stage that comes next; empty when each has a pass that stands.
  Optional<Stage> firstOpen() {
    return policy.stages().stream().filter(stage -> !standing.contains(stage)).findFirst();
  }

  /// Who decides that stage of this article.
  public Role reviewerOf(Stage stage) {
    return raised.contains(stage) ? Role.DUTY_EDITOR : stage.reviewer();
  }

  /// Refuses whoever may not decide this stage of this article.
  void mayReview(Actor actor, Stage asked, Stage open) {
    if (asked.compareTo(open) > 0) {
      throw new Refusal.Conflict(
          ReviewReason.STAGE_SKIPPED,
          Map.of(
              "open", open.chinese(),
              "openEn", open.english(),
              "asked", asked.chinese(),
              "askedEn", asked.english()));
    }
    if (asked != open) {
      throw new Refusal.Conflict(
          ReviewReason.STAGE_PASSED, Map.of("open", open.chinese(), "openEn", open.english()));
    }
    if (!actor.is(reviewerOf(open))) {
      throw new Refusal.Forbidden(
          raised.contains(open) ? ReviewReason.RAISED : ReviewReason.ROLE_DOES_NOT_FIT,
          Map.of("stage", open.chinese(), "stageEn", open.english()));
    }
    if (submitters.contains(actor.accountId())) {
      throw new Refusal.Forbidden(ReviewReason.OWN_SUBMISSION);
    }
    for (var decision : decisions) {
      if (decision.stage() != open && decision.reviewerId().equals(actor.accountId())) {
        throw new Refusal.Forbidden(
            ReviewReason.TWO_STAGES,
            Map.of("decided", decision.stage().chinese(), "decidedEn", decision.stage().english()));
      }
    }
    if (recusals.stream().anyMatch(r -> r.reviewerId().equals(actor.accountId()))) {
      throw new Refusal.Forbidden(ReviewReason.RECUSED);
    }
    if (open == Stage.FINAL && lastEditor().filter(actor.accountId()::equals).isPresent()) {
      throw new Refusal.Forbidden(ReviewReason.LAST_EDITOR);
    }
    if (partial(actor)) {
      throw new Refusal.Forbidden(ReviewReason.OWN_UNIT);
    }
  }

  /// Who edited the text last; nobody once the unit has handed in another.
  Optional<String> lastEditor() {
    return edits.stream()
        .filter(e -> e.versionNo() == current().versionNo())
        .map(Edited::by)
        .findFirst();
  }

  /// The editor's versions since the unit's own.
  public List<Edited> openEdits() {
    var after = new ArrayList<Edited>();
    for (var version : versions.reversed()) {
      var edit = edits.stream().filter(e -> e.versionNo() == version.versionNo()).findFirst();
      if (edit.isEmpty()) {
        break;
      }
      after.addFirst(edit.get());
    }
    return after;
  }

  /// The last change of content to which the unit has not agreed.
  public Optional<Edited> consentDue() {
    var given = consent;
    return openEdits().reversed().stream()
        .filter(Edited::content)
        .findFirst()
        .filter(e -> given == null || !given.agreed() || given.versionNo() < e.versionNo());
  }

  /// 改动内容须经单位同意.
  void mustBeAgreed() {
    if (consentDue().isPresent()) {
      throw new Refusal.Conflict(ReviewReason.CONSENT_DUE);
    }
  }

  void mustHaveEdited(String accountId, Stage stage) {
    boolean edited =
        openEdits().stream().anyMatch(e -> e.by().equals(accountId) && e.stage() == stage);
    if (!edited) {
      throw new Refusal.Conflict(ReviewReason.NOTHING_EDITED);
    }
  }

  void mustBeCurrent(VersionRef seen) {
    if (!seen.equals(current())) {
      throw new Refusal.Conflict(
          ReviewReason.NOT_CURRENT_VERSION, Map.of("versionNo", current().versionNo()));
    }
  }

  /// The newsroom's record for the text under review.
  public Optional<Verified> verification() {
    return Optional.ofNullable(verified).filter(v -> sameFacts(v.version()));
  }

  /// The text under review says what that one says: it is that one, or editors only changed its wording.
  private boolean sameFacts(VersionRef seen) {
    if (seen.contentHash().equals(current().contentHash())) {
      return true;
    }
    int at = versions.lastIndexOf(seen);
    return at >= 0
        && versions.subList(at + 1, versions.size()).stream()
            .allMatch(
                v -> edits.stream().anyMatch(e -> e.versionNo() == v.versionNo() && !e.content()));
  }

  /// 来稿未经核实不得采用: copy that nobody asked for goes no further without a record, its unit's or ours.
  void mustBeVerified() {
    if (label.unverified() && verification().isEmpty()) {
      throw new Refusal.Conflict(ReviewReason.NOT_VERIFIED);
    }
  }

  /// The report on the text under review.
  public Optional<CheckReport> currentReport() {
    return Optional.ofNullable(report)
        .filter(r -> r.version().contentHash().equals(current().contentHash()));
  }

  /// Findings that have to be mended or waived, and are neither.
  public List<String> openFindings() {
    return currentReport()
        .map(r -> r.mustFix().stream().filter(id -> !waived(id)).toList())
        .orElse(List.of());
  }

  public boolean waived(String findingId) {
    return waivers.stream().anyMatch(w -> w.findingId().equals(findingId));
  }

  /// What a check must not let through, a person answers for by name.
  void mustBeMended() {
    var open = openFindings();
    if (!open.isEmpty()) {
      throw new Refusal.Conflict(ReviewReason.FINDINGS_OPEN, Map.of("count", open.size()));
    }
  }

  /// The reminders of the open stage that were not told yet.
  List<Reminder> remindersDue(Instant now, WorkingCalendar calendar) {
    var due = dueAt;
    return due == null
        ? List.of()
        : policy.reminders().stream()
            .filter(r -> !reminded.contains(r.rule()) && !r.at(due, calendar).isAfter(now))
            .toList();
  }

  /// When somebody has to look again; empty when every reminder is told.
  public Optional<Instant> nextReminder(WorkingCalendar calendar) {
    var due = dueAt;
    return due == null
        ? Optional.empty()
        : policy.reminders().stream()
            .filter(r -> !reminded.contains(r.rule()))
            .map(r -> r.at(due, calendar))
            .min(Instant::compareTo);
  }

  CaseFile with(CaseCommand.Decide decide) {
    if (decide.verdict().kind().detour()) {
      mayDetour();
    }
    var unit = decide.reviewer().unitId();
    var made =
        new Decided(
            round(),
            decide.stage(),
            decide.verdict().kind(),
            decide.version(),
            decide.reviewer().accountId(),
            Label.cut(decide.reviewer().name()),
            decide.at(),
            decide.verdict().code(),
            decide.words(),
            unit != null && units.contains(unit));
    return changed(c -> {
      c.decisions.add(made);
      if (made.verdict().passes()) {
        c.standing.add(made.stage());
      }
      if (made.verdict() == Verdict.Kind.SEND_BACK) {
        policy.before(made.stage()).ifPresent(c.standing::remove);
      }
      if (made.verdict() == Verdict.Kind.ESCALATE) {
        c.raised.add(made.stage());
      }
    });
  }

  CaseFile with(CaseCommand.Exempt exempt) {
    if (!exempt.by().is(Role.DUTY_EDITOR)) {
      throw new Refusal.Forbidden(ReviewReason.NOT_DUTY_EDITOR);
    }
    if (exempt.by().accountId().equals(exempt.reviewerId())) {
      throw new Refusal.Forbidden(ReviewReason.OWN_OVERRIDE);
    }
    if (exempted(exempt.reviewerId())) {
      throw new Refusal.Conflict(ReviewReason.ALREADY_OVERRIDDEN);
    }
    if (exemptions.size() >= MOST_EXEMPTIONS) {
      throw new Refusal.Conflict(ReviewReason.TOO_MANY_OVERRIDES);
    }
    return changed(c ->
        c.exemptions.add(
            new Exemption(
                exempt.reviewerId(), exempt.by().accountId(), exempt.at(), exempt.words())));
  }

  CaseFile with(CaseCommand.Revise revise, Stage restart) {
    return changed(c -> {
      c.label = revise.label();
      c.versions.add(revise.version());
      c.units.addAll(revise.units());
      c.submitters.add(revise.submittedBy());
      c.report = revise.report();
      c.standing.removeIf(stage -> stage.compareTo(restart) >= 0);
    });
  }

  CaseFile with(CaseCommand.Verify verify) {
    mustBeNobodysOwn(verify.by());
    mustBeCurrent(verify.version());
    return changed(c ->
        c.verified =
            new Verified(
                verify.version(),
                verify.by().accountId(),
                Label.cut(verify.by().name()),
                verify.at(),
                verify.words()));
  }

  CaseFile with(CaseCommand.Waive waive) {
    mustBeCurrent(waive.version());
    if (waived(waive.findingId())) {
      throw new Refusal.Conflict(ReviewReason.ALREADY_WAIVED);
    }
    if (waivers.size() >= MOST_WAIVERS) {
      throw new Refusal.Conflict(ReviewReason.TOO_MANY_WAIVERS, Map.of("most", MOST_WAIVERS));
    }
    return changed(c ->
        c.waivers.add(
            new Waiver(
                waive.findingId(),
                waive.ruleId(),
                waive.by().accountId(),
                Label.cut(waive.by().name()),
                waive.at(),
                waive.words())));
  }

  /// Beyond the policy's small edit the passes before are void 小改以外须重审.
  CaseFile with(CaseCommand.Edit edit, Stage stage) {
    mustBeCurrent(edit.base());
    if (stage == Stage.FINAL) {
      throw new Refusal.Conflict(ReviewReason.FINAL_EDITS_NOTHING);
    }
    if (edits.size() >= MOST_EDITS) {
      throw new Refusal.Conflict(ReviewReason.TOO_MANY_EDITS, Map.of("most", MOST_EDITS));
    }
    int changed = edit.characters() + openEdits().stream().mapToInt(Edited::characters).sum();
    return changed(c -> {
      c.versions.add(edit.version());
      c.edits.add(
          new Edited(
              edit.version().versionNo(),
              stage,
              edit.editor().accountId(),
              Label.cut(edit.editor().name()),
              edit.at(),
              edit.content(),
              edit.characters()));
      c.label = edit.label();
      c.report = edit.report();
      if (changed > policy.smallEdit() || edit.content()) {
        c.standing.clear();
      }
    });
  }

  CaseFile with(CaseCommand.Answer answer) {
    if (!answer.by().ofUnit(unitId)) {
      throw new Refusal.Forbidden(ReviewReason.NOT_OF_THE_UNIT);
    }
    mustBeCurrent(answer.version());
    if (consentDue().isEmpty()) {
      throw new Refusal.Conflict(ReviewReason.NO_CONSENT_ASKED);
    }
    return changed(c ->
        c.consent =
            new Consent(
                answer.version().versionNo(),
                answer.agreed(),
                answer.by().accountId(),
                answer.at(),
                answer.words()));
  }

  CaseFile with(CaseCommand.Recuse recuse) {
    if (recusals.size() >= MOST_RECUSALS) {
      throw new Refusal.Conflict(ReviewReason.TOO_MANY_RECUSALS, Map.of("most", MOST_RECUSALS));
    }
    return changed(c ->
        c.recusals.add(
            new Recusal(
                recuse.reviewer().accountId(),
                Label.cut(recuse.reviewer().name()),
                recuse.at(),
                recuse.words())));
  }

  CaseFile with(CheckReport attached) {
    return changed(c -> c.report = attached);
  }

  void mayDetour() {
    if (decisions.size() >= MOST_DETOURS) {
      throw new Refusal.Conflict(ReviewReason.TOO_MANY_DECISIONS, Map.of("most", MOST_DETOURS));
    }
  }

  CaseFile without(Stage pass) {
    return changed(c -> c.standing.remove(pass));
  }

  CaseFile reminded(List<Reminder> told, Stage open) {
    return changed(c -> {
      told.forEach(r -> c.reminded.add(r.rule()));
      if (told.stream().anyMatch(r -> r.act() == Reminder.Act.ESCALATE)) {
        c.raised.add(open);
      }
    });
  }

  /// A stage opens: its time begins.
  CaseFile opening(Stage stage, Instant at, WorkingCalendar calendar) {
    return changed(c -> {
      c.dueAt = policy.due(stage, at, calendar).orElse(null);
      c.reminded.clear();
    });
  }

  /// Nobody at the desk is waited for.
  CaseFile resting() {
    return changed(c -> {
      c.dueAt = null;
      c.reminded.clear();
    });
  }

  /// May that person still take back what was decided then.
  boolean undoable(Decided decided, Actor by, Instant now) {
    return decided.reviewerId().equals(by.accountId())
        && now.isBefore(decided.at().plus(policy.undo()));
  }

  void mustBeNobodysOwn(Actor actor) {
    if (partial(actor)) {
      throw new Refusal.Forbidden(ReviewReason.OWN_UNIT);
    }
    if (submitters.contains(actor.accountId())) {
      throw new Refusal.Forbidden(ReviewReason.OWN_SUBMISSION);
    }
  }

  private boolean exempted(String accountId) {
    return exemptions.stream().anyMatch(e -> e.reviewerId().equals(accountId));
  }

  private CaseFile changed(Consumer<Change> change) {
    var next = new Change(this);
    change.accept(next);
    return new CaseFile(
        articleId,
        unitId,
        policy,
        openedAt,
        next.label,
        next.versions,
        next.units,
        next.submitters,
        next.decisions,
        next.standing,
        next.raised,
        next.exemptions,
        next.recusals,
        next.waivers,
        next.edits,
        next.consent,
        next.verified,
        next.report,
        next.dueAt,
        next.reminded);
  }

  /// A copy to change.
  private static final class Change {
    private Label label;
    private final List<VersionRef> versions;
    private final Set<String> units;
    private final Set<String> submitters;
    private final List<Decided> decisions;
    private final Set<Stage> standing;
    private final Set<Stage> raised;
    private final List<Exemption> exemptions;
    private final List<Recusal> recusals;
    private final List<Waiver> waivers;
    private final List<Edited> edits;
    private @Nullable Consent consent;
    private @Nullable Verified verified;
    private @Nullable CheckReport report;
    private @Nullable Instant dueAt;
    private final List<String> reminded;

    private Change(CaseFile file) {
      label = file.label;
      versions = new ArrayList<>(file.versions);
      units = new LinkedHashSet<>(file.units);
      submitters = new LinkedHashSet<>(file.submitters);
      decisions = new ArrayList<>(file.decisions);
      standing = new LinkedHashSet<>(file.standing);
      raised = new LinkedHashSet<>(file.raised);
      exemptions = new ArrayList<>(file.exemptions);
      recusals = new ArrayList<>(file.recusals);
      waivers = new ArrayList<>(file.waivers);
      edits = new ArrayList<>(file.edits);
      consent = file.consent;
      verified = file.verified;
      report = file.report;
      dueAt = file.dueAt;
      reminded = new ArrayList<>(file.reminded);
    }
  }
}
