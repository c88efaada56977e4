package newsroom.review.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsroom.contracts.access.Role;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// What every state of a case knows of its article, over all rounds.
///
/// @param policy as it was when the case opened
/// @param versions one per round, in order
/// @param units that submitted or signed any version
/// @param submitters of any version, by account
/// @param verified by the newsroom, last
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
    List<Exemption> exemptions,
    @Nullable Verified verified) {
  static final int MOST_EXEMPTIONS = 6;

  public CaseFile {
    versions = List.copyOf(versions);
    units = Set.copyOf(units);
    submitters = Set.copyOf(submitters);
    decisions = List.copyOf(decisions);
    exemptions = List.copyOf(exemptions);
  }

  public int round() {
    return versions.size();
  }

  public VersionRef current() {
    return versions.getLast();
  }

  /// Who may not decide that stage, whatever their role: who submitted, and who decided another stage.
  public Set<String> barredFrom(Stage stage) {
    var barred = new TreeSet<>(submitters);
    decisions.stream().filter(d -> d.stage() != stage).forEach(d -> barred.add(d.reviewerId()));
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
    return decisions.stream()
        .filter(d -> d.stage() == stage && d.version().equals(version))
        .filter(d -> d.reviewerId().equals(reviewerId))
        .findFirst();
  }

  private Optional<Decided> lastPass(Stage stage) {
    return decisions.reversed().stream()
        .filter(d -> d.stage() == stage && d.verdict() == Verdict.Kind.PASS)
        .findFirst();
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
    if (!actor.is(open.reviewer())) {
      throw new Refusal.Forbidden(
          ReviewReason.ROLE_DOES_NOT_FIT,
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
    if (partial(actor)) {
      throw new Refusal.Forbidden(ReviewReason.OWN_UNIT);
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
    return Optional.ofNullable(verified)
        .filter(v -> v.version().contentHash().equals(current().contentHash()));
  }

  /// 来稿未经核实不得采用: copy that nobody asked for goes no further without a record, its unit's or ours.
  void mustBeVerified() {
    if (label.unverified() && verification().isEmpty()) {
      throw new Refusal.Conflict(ReviewReason.NOT_VERIFIED);
    }
  }

  CaseFile with(CaseCommand.Decide decide) {
    var unit = decide.reviewer().unitId();
    var all = new ArrayList<>(decisions);
    all.add(
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
            unit != null && units.contains(unit)));
    return new CaseFile(
        articleId,
        unitId,
        policy,
        openedAt,
        label,
        versions,
        units,
        submitters,
        all,
        exemptions,
        verified);
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
    var all = new ArrayList<>(exemptions);
    all.add(
        new Exemption(exempt.reviewerId(), exempt.by().accountId(), exempt.at(), exempt.words()));
    return new CaseFile(
        articleId,
        unitId,
        policy,
        openedAt,
        label,
        versions,
        units,
        submitters,
        decisions,
        all,
        verified);
  }

  CaseFile with(CaseCommand.Revise revise) {
    var allVersions = new ArrayList<>(versions);
    allVersions.add(revise.version());
    var allUnits = new LinkedHashSet<>(units);
    allUnits.addAll(revise.units());
    var allSubmitters = new LinkedHashSet<>(submitters);
    allSubmitters.add(revise.submittedBy());
    return new CaseFile(
        articleId,
        unitId,
        policy,
        openedAt,
        revise.label(),
        allVersions,
        allUnits,
        allSubmitters,
        decisions,
        exemptions,
        verified);
  }

  CaseFile with(CaseCommand.Verify verify) {
    if (partial(verify.by())) {
      throw new Refusal.Forbidden(ReviewReason.OWN_UNIT);
    }
    if (submitters.contains(verify.by().accountId())) {
      throw new Refusal.Forbidden(ReviewReason.OWN_SUBMISSION);
    }
    mustBeCurrent(verify.version());
    return new CaseFile(
        articleId,
        unitId,
        policy,
        openedAt,
        label,
        versions,
        units,
        submitters,
        decisions,
        exemptions,
        new Verified(
            verify.version(),
            verify.by().accountId(),
            Label.cut(verify.by().name()),
            verify.at(),
            verify.words()));
  }

  private boolean exempted(String accountId) {
    return exemptions.stream().anyMatch(e -> e.reviewerId().equals(accountId));
  }
}
