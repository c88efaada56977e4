package newsroom.review.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsroom.contracts.Event;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.CheckReportAttached;
import newsroom.contracts.review.ConsentRecorded;
import newsroom.contracts.review.FindingWaived;
import newsroom.contracts.review.HoldEnded;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewHeld;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewOverdue;
import newsroom.contracts.review.ReviewReopened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.ReviewerRecused;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.contracts.review.StageReleased;
import newsroom.contracts.review.VerificationRecorded;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.CaseCommand.Answer;
import newsroom.review.casefile.CaseCommand.Attach;
import newsroom.review.casefile.CaseCommand.Claim;
import newsroom.review.casefile.CaseCommand.Decide;
import newsroom.review.casefile.CaseCommand.Edit;
import newsroom.review.casefile.CaseCommand.Exempt;
import newsroom.review.casefile.CaseCommand.GoOn;
import newsroom.review.casefile.CaseCommand.Recuse;
import newsroom.review.casefile.CaseCommand.Release;
import newsroom.review.casefile.CaseCommand.Remind;
import newsroom.review.casefile.CaseCommand.Reopen;
import newsroom.review.casefile.CaseCommand.Revise;
import newsroom.review.casefile.CaseCommand.Verify;
import newsroom.review.casefile.CaseCommand.Waive;
import newsroom.review.casefile.CaseCommand.Withdraw;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Reminder;
import newsroom.review.policy.Stage;
import newsroom.review.policy.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/// One article under review 审稿单. A move that is not in the table is refused, never ignored.
public sealed interface ReviewCase {
  CaseFile file();

  /// 待领: nobody holds the open stage.
  record Waiting(CaseFile file, Stage stage) implements ReviewCase {}

  /// 在审: somebody holds the open stage, or held it until the lease ran out.
  record Claimed(CaseFile file, Stage stage, Lease lease) implements ReviewCase {}

  /// 退改: the unit has the article.
  record AwaitingRevision(CaseFile file, Stage returnedBy, Instant dueAt) implements ReviewCase {}

  /// 缓发: nothing is wrong with it, and it waits.
  ///
  /// @param words name of the reason in the [WordStore]
  record Held(
      CaseFile file, Stage stage, String heldBy, String heldByName, Instant at, String words)
      implements ReviewCase {
    private Held with(CaseFile changed) {
      return new Held(changed, stage, heldBy, heldByName, at, words);
    }
  }

  /// 终审通过
  record Approved(CaseFile file) implements ReviewCase {}

  /// 退稿
  record Rejected(CaseFile file) implements ReviewCase {}

  /// 撤稿: an approval, if there was one, is void.
  record Cancelled(CaseFile file, String reason) implements ReviewCase {
    public Cancelled {
      reason = Label.cut(reason);
    }
  }

  /// The state's name outside. A stage whose lease ran out is free again.
  default String statusAt(Instant now) {
    return switch (this) {
      case Waiting _ -> "WAITING";
      case Claimed(_, _, var lease) -> lease.liveAt(now) ? "CLAIMED" : "WAITING";
      case AwaitingRevision _ -> "AWAITING_REVISION";
      case Held _ -> "HELD";
      case Approved _ -> "APPROVED";
      case Rejected _ -> "REJECTED";
      case Cancelled _ -> "CANCELLED";
    };
  }

  /// The stage that is open, or that returned the article; empty at the end.
  default Optional<Stage> atStage() {
    return switch (this) {
      case Waiting(_, var stage) -> Optional.of(stage);
      case Claimed(_, var stage, _) -> Optional.of(stage);
      case AwaitingRevision(_, var stage, _) -> Optional.of(stage);
      case Held held -> Optional.of(held.stage());
      case Approved _, Rejected _, Cancelled _ -> Optional.empty();
    };
  }

  /// Its place in a list: when it is due. Without a deadline a case is due a year after it opened.
  default Instant turn() {
    return switch (this) {
      case Waiting _, Claimed _ ->
          Objects.requireNonNullElse(file().dueAt(), file().openedAt().plus(Duration.ofDays(365)));
      case AwaitingRevision(_, _, var dueAt) -> dueAt;
      case Held held -> held.at();
      case Approved _, Rejected _, Cancelled _ -> file().openedAt();
    };
  }

  /// Who holds the open stage now.
  default Optional<Lease> leaseAt(Instant now) {
    return this instanceof Claimed(_, _, var lease) && lease.liveAt(now)
        ? Optional.of(lease)
        : Optional.empty();
  }

  /// A unit handed in an article: the first stage is open.
  static Decision<ReviewCase> open(
      String articleId,
      String unitId,
      String submittedBy,
      VersionRef version,
      Set<String> bylineUnits,
      Label label,
      Policy policy,
      @Nullable CheckReport report,
      Instant at,
      WorkingCalendar calendar) {
    var units = new TreeSet<>(bylineUnits);
    units.add(unitId);
    var file =
        CaseFile.opened(articleId, unitId, policy, at, label, version, units, submittedBy, report)
            .opening(policy.firstStage(), at, calendar);
    var told = new ArrayList<Event>();
    told.add(
        new ReviewOpened(
            articleId,
            unitId,
            version.versionNo(),
            version.contentHash(),
            policy.stages().stream().map(Stage::name).toList(),
            policy.id() + "/" + policy.version()));
    file.currentReport().ifPresent(r -> told.add(attached(file, r)));
    return new Decision<>(new Waiting(file, policy.firstStage()), told);
  }

  /// The whole table. A withdrawal ends everything but a rejection, whichever is stored first.
  default Decision<ReviewCase> apply(CaseCommand command, WorkingCalendar calendar) {
    return switch (command) {
      case CaseCommand.AtTheDesk asked -> atTheDesk(asked, calendar);
      case CaseCommand.ByTheUnit done -> byTheUnit(done, calendar);
      case CaseCommand.ByItself due -> byItself(due, calendar);
    };
  }

  private Decision<ReviewCase> atTheDesk(CaseCommand.AtTheDesk command, WorkingCalendar calendar) {
    record Move(ReviewCase state, CaseCommand.AtTheDesk command) {}
    return switch (new Move(this, command)) {
      case Move(Waiting(var file, var stage), Claim claim) -> {
        file.mayReview(claim.reviewer(), claim.stage(), stage);
        yield claimed(file, claim);
      }
      case Move(Claimed(var file, var stage, var lease), Claim claim) -> {
        file.mayReview(claim.reviewer(), claim.stage(), stage);
        yield reclaimed(file, lease, claim);
      }
      case Move(Claimed(var file, var stage, var lease), Release(var reviewer)) -> {
        mustHold(lease, reviewer.accountId());
        yield Decision.of(new Waiting(file, stage), released(file, stage, lease, "RELEASED"));
      }
      case Move(Claimed(var file, var stage, var lease), Decide decide) -> {
        file.mustBeCurrent(decide.version());
        file.mayReview(decide.reviewer(), decide.stage(), stage);
        mustHold(lease, decide.reviewer().accountId());
        mustLive(lease, decide.at());
        yield decided(file, decide, calendar);
      }
      case Move(Waiting(var file, var stage), Decide decide) -> {
        file.mustBeCurrent(decide.version());
        file.mayReview(decide.reviewer(), decide.stage(), stage);
        throw new Refusal.Conflict(ReviewReason.NOT_CLAIMED);
      }
      case Move(Claimed(var file, var stage, var lease), Waive waive) -> {
        file.mayReview(waive.by(), stage, stage);
        mustHold(lease, waive.by().accountId());
        mustLive(lease, waive.at());
        yield Decision.of(new Claimed(file.with(waive), stage, lease), waived(file, waive));
      }
      case Move(Claimed(var file, var stage, var lease), Edit edit) -> {
        file.mayReview(edit.editor(), stage, stage);
        mustHold(lease, edit.editor().accountId());
        mustLive(lease, edit.at());
        yield Decision.of(
            new Claimed(file.with(edit, stage), stage, lease),
            edit.article().told(file, stage, edit));
      }
      case Move(Waiting _, Release _), Move(Waiting _, Waive _), Move(Waiting _, Edit _) ->
          throw new Refusal.Conflict(ReviewReason.NOT_CLAIMED);

      case Move(Waiting(var file, var stage), Answer answer) ->
          Decision.of(new Waiting(file.with(answer), stage), answered(file, answer));
      case Move(Claimed(var file, var stage, var lease), Answer answer) ->
          Decision.of(new Claimed(file.with(answer), stage, lease), answered(file, answer));
      case Move(Held held, Answer answer) ->
          Decision.of(held.with(held.file.with(answer)), answered(held.file, answer));

      case Move(Waiting(var file, var stage), Exempt exempt) ->
          Decision.of(new Waiting(file.with(exempt), stage), recorded(file, exempt));
      case Move(Claimed(var file, var stage, var lease), Exempt exempt) ->
          Decision.of(new Claimed(file.with(exempt), stage, lease), recorded(file, exempt));
      case Move(AwaitingRevision(var file, var stage, var dueAt), Exempt exempt) ->
          Decision.of(
              new AwaitingRevision(file.with(exempt), stage, dueAt), recorded(file, exempt));
      case Move(Held held, Exempt exempt) ->
          Decision.of(held.with(held.file.with(exempt)), recorded(held.file, exempt));

      case Move(Waiting(var file, var stage), Verify verify) ->
          Decision.of(new Waiting(file.with(verify), stage), recorded(verify, file));
      case Move(Claimed(var file, var stage, var lease), Verify verify) ->
          Decision.of(new Claimed(file.with(verify), stage, lease), recorded(verify, file));
      case Move(Held held, Verify verify) ->
          Decision.of(held.with(held.file.with(verify)), recorded(verify, held.file));

      case Move(Waiting(var file, var stage), Recuse recuse) -> {
        mayRecuse(file, recuse);
        yield Decision.of(new Waiting(file.with(recuse), stage), recused(file, stage, recuse));
      }
      case Move(Claimed(var file, var stage, var lease), Recuse recuse) -> {
        mayRecuse(file, recuse);
        var after = file.with(recuse);
        yield lease.heldBy(recuse.reviewer().accountId())
            ? Decision.of(
                new Waiting(after, stage),
                released(file, stage, lease, "RECUSED"),
                recused(file, stage, recuse))
            : Decision.of(new Claimed(after, stage, lease), recused(file, stage, recuse));
      }
      case Move(AwaitingRevision(var file, var stage, var dueAt), Recuse recuse) -> {
        mayRecuse(file, recuse);
        yield Decision.of(
            new AwaitingRevision(file.with(recuse), stage, dueAt), recused(file, stage, recuse));
      }
      case Move(Held held, Recuse recuse) -> {
        mayRecuse(held.file, recuse);
        yield Decision.of(
            held.with(held.file.with(recuse)), recused(held.file, held.stage, recuse));
      }

      case Move(Held held, GoOn goOn) -> {
        mayResume(held, goOn.by());
        var file = held.file.opening(held.stage, goOn.at(), calendar);
        yield Decision.of(
            new Waiting(file, held.stage),
            new HoldEnded(
                file.articleId(),
                file.round(),
                held.stage.name(),
                goOn.reason(),
                goOn.by().accountId()));
      }
      case Move(Waiting _, GoOn _), Move(Claimed _, GoOn _), Move(AwaitingRevision _, GoOn _) ->
          throw new Refusal.Conflict(ReviewReason.NOT_ON_HOLD);
      case Move(Held _, Claim _),
          Move(Held _, Release _),
          Move(Held _, Decide _),
          Move(Held _, Waive _),
          Move(Held _, Edit _),
          Move(Held _, Reopen _) ->
          throw new Refusal.Conflict(ReviewReason.ON_HOLD);

      case Move(Approved(var file), Reopen reopen) -> reopened(file, reopen, calendar);
      case Move(Rejected(var file), Reopen reopen) -> reopened(file, reopen, calendar);
      case Move(AwaitingRevision(var file, _, _), Reopen reopen) ->
          reopened(file, reopen, calendar);
      case Move(Waiting(var file, var stage), Reopen reopen) -> {
        var last = file.decisions().isEmpty() ? null : file.decisions().getLast();
        if (last == null || !last.verdict().passes() || last.stage().compareTo(stage) >= 0) {
          throw new Refusal.Conflict(ReviewReason.NOTHING_TO_UNDO);
        }
        yield reopened(file, reopen, calendar);
      }
      case Move(Claimed _, Reopen _) -> throw new Refusal.Conflict(ReviewReason.STAGE_TAKEN_UP);

      case Move(AwaitingRevision _, Claim _),
          Move(AwaitingRevision _, Release _),
          Move(AwaitingRevision _, Decide _),
          Move(AwaitingRevision _, Waive _),
          Move(AwaitingRevision _, Edit _),
          Move(AwaitingRevision _, Answer _),
          Move(AwaitingRevision _, Verify _) ->
          throw new Refusal.Conflict(ReviewReason.AWAITING_REVISION);

      case Move(Approved _, CaseCommand.AtTheDesk _),
          Move(Rejected _, CaseCommand.AtTheDesk _),
          Move(Cancelled _, CaseCommand.AtTheDesk _) ->
          throw new Refusal.Conflict(ReviewReason.CASE_CLOSED);
    };
  }

  private Decision<ReviewCase> byTheUnit(CaseCommand.ByTheUnit command, WorkingCalendar calendar) {
    record Move(ReviewCase state, CaseCommand.ByTheUnit command) {}
    return switch (new Move(this, command)) {
      case Move(AwaitingRevision(var file, var returnedBy, _), Revise revise) ->
          resumed(file, returnedBy, revise, calendar);

      case Move(Waiting(var file, _), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(Claimed(var file, _, _), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(AwaitingRevision(var file, _, _), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(Held held, Withdraw(var reason)) -> cancelled(held.file, reason);
      case Move(Approved(var file), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(Rejected _, Withdraw _), Move(Cancelled _, Withdraw _) -> Decision.of(this);

      case Move(Waiting _, Revise _),
          Move(Claimed _, Revise _),
          Move(Held _, Revise _),
          Move(Approved _, Revise _),
          Move(Rejected _, Revise _),
          Move(Cancelled _, Revise _) ->
          throw new OutOfTurn(this, command);
    };
  }

  private Decision<ReviewCase> byItself(CaseCommand.ByItself command, WorkingCalendar calendar) {
    record Move(ReviewCase state, CaseCommand.ByItself command) {}
    return switch (new Move(this, command)) {
      case Move(Waiting(var file, var stage), Attach(var report)) when news(file, report) ->
          Decision.of(new Waiting(file.with(report), stage), attached(file, report));
      case Move(Claimed(var file, var stage, var lease), Attach(var report))
          when news(file, report) ->
          Decision.of(new Claimed(file.with(report), stage, lease), attached(file, report));
      case Move(Held held, Attach(var report)) when news(held.file, report) ->
          Decision.of(held.with(held.file.with(report)), attached(held.file, report));

      case Move(Waiting(var file, var stage), Remind(var now)) -> {
        var due = file.remindersDue(now, calendar);
        yield new Decision<>(
            new Waiting(file.reminded(due, stage), stage), overdue(file, stage, due, null));
      }
      case Move(Claimed(var file, var stage, var lease), Remind(var now)) -> {
        // Nobody takes the work out of the hands of whoever is at it: they are told
        var due =
            file.remindersDue(now, calendar).stream()
                .map(r -> new Reminder(r.rule(), r.minutes(), Reminder.Act.REMIND))
                .toList();
        yield new Decision<>(
            new Claimed(file.reminded(due, stage), stage, lease),
            overdue(file, stage, due, lease.reviewerId()));
      }
      case Move(_, Attach _),
          Move(AwaitingRevision _, Remind _),
          Move(Held _, Remind _),
          Move(Approved _, Remind _),
          Move(Rejected _, Remind _),
          Move(Cancelled _, Remind _) ->
          Decision.of(this);
    };
  }

  /// Of the text under review, by other rules than before.
  private static boolean news(CaseFile file, CheckReport report) {
    return report.version().equals(file.current())
        && file.currentReport().map(r -> !r.rules().equals(report.rules())).orElse(true);
  }

  private static Decision<ReviewCase> claimed(CaseFile file, Claim claim) {
    var lease = leaseOf(file, claim);
    return Decision.of(new Claimed(file, claim.stage(), lease), told(file, claim.stage(), lease));
  }

  private static Decision<ReviewCase> reclaimed(CaseFile file, Lease before, Claim claim) {
    if (before.heldBy(claim.reviewer().accountId())) {
      return claimed(file, claim);
    }
    boolean live = before.liveAt(claim.at());
    if (live && claim.takeOver() == null) {
      throw new Refusal.Conflict(ReviewReason.CLAIMED_BY_ANOTHER);
    }
    var lease = leaseOf(file, claim);
    return Decision.of(
        new Claimed(file, claim.stage(), lease),
        released(file, claim.stage(), before, live ? "TAKEN_OVER" : "EXPIRED"),
        told(file, claim.stage(), lease));
  }

  private static Lease leaseOf(CaseFile file, Claim claim) {
    return new Lease(
        claim.reviewer().accountId(),
        Label.cut(claim.reviewer().name()),
        claim.at().plus(file.policy().lease()));
  }

  private static void mustHold(Lease lease, String accountId) {
    if (!lease.heldBy(accountId)) {
      throw new Refusal.Conflict(ReviewReason.CLAIMED_BY_ANOTHER);
    }
  }

  private static void mustLive(Lease lease, Instant now) {
    if (!lease.liveAt(now)) {
      throw new Refusal.Conflict(ReviewReason.LEASE_EXPIRED);
    }
  }

  /// Whoever could be asked to review it may step back from it.
  private static void mayRecuse(CaseFile file, Recuse recuse) {
    var id = recuse.reviewer().accountId();
    if (file.recusals().stream().anyMatch(r -> r.reviewerId().equals(id))) {
      throw new Refusal.Conflict(ReviewReason.RECUSED);
    }
  }

  private static void mayResume(Held held, Actor by) {
    held.file.mustBeNobodysOwn(by);
    if (!held.heldBy.equals(by.accountId())
        && !by.is(Role.FINAL_REVIEWER)
        && !by.is(Role.DUTY_EDITOR)) {
      throw new Refusal.Forbidden(ReviewReason.NOT_YOURS_TO_RESUME);
    }
  }

  /// The decision stays on record; what followed from it is void.
  private Decision<ReviewCase> reopened(CaseFile file, Reopen reopen, WorkingCalendar calendar) {
    var by = reopen.by();
    file.mustBeNobodysOwn(by);
    file.mayDetour();
    var last = file.decisions().getLast();
    boolean closed = !(this instanceof Waiting);
    if (!file.undoable(last, by, reopen.at()) && !(closed && by.is(Role.DUTY_EDITOR))) {
      throw new Refusal.Forbidden(
          ReviewReason.UNDO_TOO_LATE, Map.of("minutes", file.policy().undoMinutes()));
    }
    var stage = last.stage();
    var open = file.without(stage).opening(stage, reopen.at(), calendar);
    return Decision.of(
        new Waiting(open, stage),
        new ReviewReopened(
            file.articleId(),
            file.unitId(),
            file.round(),
            stage.name(),
            file.current().versionNo(),
            file.current().contentHash(),
            statusAt(reopen.at()),
            reopen.reason(),
            by.accountId()));
  }

  private static Decision<ReviewCase> decided(
      CaseFile before, Decide decide, WorkingCalendar calendar) {
    var file = before.with(decide);
    var policy = file.policy();
    var version = decide.version();
    var told = stageDecided(file, decide);
    return switch (decide.verdict()) {
      case Verdict.Pass _, Verdict.PassWithEdits _ -> {
        before.mustBeVerified();
        if (decide.verdict().kind() == Verdict.Kind.PASS_WITH_EDITS) {
          before.mustHaveEdited(decide.reviewer().accountId(), decide.stage());
        }
        if (decide.stage() == Stage.FINAL) {
          before.mustBeMended();
          before.mustBeAgreed();
        }
        yield file.firstOpen()
            .map(next ->
                Decision.<ReviewCase>of(
                    new Waiting(file.opening(next, decide.at(), calendar), next), told))
            .orElseGet(() -> Decision.of(new Approved(file.resting()), told, approved(file)));
      }
      case Verdict.Return(var code, var points, _) -> {
        if (file.round() >= policy.mostRounds()) {
          throw new Refusal.Conflict(ReviewReason.ROUNDS_EXHAUSTED, Map.of("rounds", file.round()));
        }
        var dueAt = policy.revisionDue(decide.at());
        yield Decision.of(
            new AwaitingRevision(file.resting(), decide.stage(), dueAt),
            told,
            new RevisionRequested(
                file.articleId(), file.unitId(), version.versionNo(), code, points, dueAt));
      }
      case Verdict.SendBack _ -> {
        var stage =
            policy
                .before(decide.stage())
                .orElseThrow(() -> new Refusal.Conflict(ReviewReason.NO_STAGE_BEFORE));
        yield Decision.of(new Waiting(file.opening(stage, decide.at(), calendar), stage), told);
      }
      case Verdict.Reject(var code, var reason) ->
          Decision.of(
              new Rejected(file.resting()),
              told,
              new ArticleRejected(
                  file.articleId(), file.unitId(), version.versionNo(), code, reason));
      case Verdict.Hold(var comment) ->
          Decision.of(
              new Held(
                  file.resting(),
                  decide.stage(),
                  decide.reviewer().accountId(),
                  Label.cut(decide.reviewer().name()),
                  decide.at(),
                  Objects.requireNonNull(decide.words(), "words of a hold")),
              told,
              new ReviewHeld(
                  file.articleId(),
                  file.round(),
                  decide.stage().name(),
                  comment,
                  decide.reviewer().accountId()));
      case Verdict.Escalate _ -> {
        if (before.raised().contains(decide.stage())) {
          throw new Refusal.Conflict(ReviewReason.ALREADY_RAISED);
        }
        yield Decision.of(
            new Waiting(file.opening(decide.stage(), decide.at(), calendar), decide.stage()), told);
      }
    };
  }

  /// Passes of another text are void: the round starts where the policy says a changed text starts.
  private static Decision<ReviewCase> resumed(
      CaseFile before, Stage returnedBy, Revise revise, WorkingCalendar calendar) {
    boolean textChanged = !before.current().contentHash().equals(revise.version().contentHash());
    var restart = before.policy().restart(returnedBy, textChanged);
    var revised = before.with(revise, restart);
    // An editor's changes may have left an earlier stage without a pass
    var stage = revised.firstOpen().orElse(restart);
    var file = revised.opening(stage, revise.at(), calendar);
    var told = new ArrayList<Event>();
    told.add(
        new ReviewResumed(
            file.articleId(),
            file.round(),
            stage.name(),
            revise.version().versionNo(),
            revise.version().contentHash()));
    file.currentReport().ifPresent(r -> told.add(attached(file, r)));
    return new Decision<>(new Waiting(file, stage), told);
  }

  private static Decision<ReviewCase> cancelled(CaseFile file, String reason) {
    return Decision.of(
        new Cancelled(file.resting(), reason),
        new ReviewCancelled(file.articleId(), file.unitId(), reason));
  }

  private static CheckReportAttached attached(CaseFile file, CheckReport report) {
    return new CheckReportAttached(
        file.articleId(),
        report.version().versionNo(),
        report.version().contentHash(),
        report.rules(),
        report.mustFix(),
        report.check(),
        report.notes());
  }

  private static ConsentRecorded answered(CaseFile file, Answer answer) {
    return new ConsentRecorded(
        file.articleId(),
        file.unitId(),
        answer.version().versionNo(),
        answer.version().contentHash(),
        answer.agreed(),
        answer.said(),
        answer.by().accountId());
  }

  private static FindingWaived waived(CaseFile file, Waive waive) {
    return new FindingWaived(
        file.articleId(),
        waive.version().versionNo(),
        waive.version().contentHash(),
        waive.findingId(),
        waive.ruleId(),
        waive.reason(),
        waive.by().accountId());
  }

  private static ReviewerRecused recused(CaseFile file, Stage stage, Recuse recuse) {
    return new ReviewerRecused(
        file.articleId(), stage.name(), recuse.reviewer().accountId(), recuse.reason());
  }

  private static List<Event> overdue(
      CaseFile file, Stage stage, List<Reminder> due, @Nullable String holder) {
    var dueAt = file.dueAt();
    return dueAt == null
        ? List.of()
        : due.stream()
            .<Event>map(r ->
                new ReviewOverdue(
                    file.articleId(),
                    file.round(),
                    stage.name(),
                    r.rule(),
                    r.act().name(),
                    dueAt,
                    holder))
            .toList();
  }

  private static StageClaimed told(CaseFile file, Stage stage, Lease lease) {
    return new StageClaimed(
        file.articleId(), file.round(), stage.name(), lease.reviewerId(), lease.until());
  }

  private static StageReleased released(CaseFile file, Stage stage, Lease lease, String cause) {
    return new StageReleased(
        file.articleId(), file.round(), stage.name(), lease.reviewerId(), cause);
  }

  private static OverrideRecorded recorded(CaseFile file, Exempt exempt) {
    return new OverrideRecorded(
        file.articleId(), exempt.reviewerId(), exempt.reason(), exempt.by().accountId());
  }

  private static VerificationRecorded recorded(Verify verify, CaseFile file) {
    return new VerificationRecorded(
        file.articleId(),
        verify.version().versionNo(),
        verify.version().contentHash(),
        verify.by().accountId());
  }

  private static StageDecided stageDecided(CaseFile file, Decide decide) {
    return new StageDecided(
        file.articleId(),
        file.round(),
        decide.stage().name(),
        decide.verdict().kind().name(),
        decide.verdict().code(),
        decide.verdict().words().comment(),
        decide.version().versionNo(),
        decide.version().contentHash(),
        decide.reviewer().accountId(),
        decide.at(),
        decide.reviewer().name());
  }

  private static ArticleApproved approved(CaseFile file) {
    return new ArticleApproved(
        file.articleId(),
        file.unitId(),
        file.current().versionNo(),
        file.current().contentHash(),
        file.certificate().stream()
            .map(d ->
                new ArticleApproved.Passed(
                    d.stage().name(),
                    d.reviewerId(),
                    d.version().versionNo(),
                    d.version().contentHash(),
                    d.at(),
                    d.overridden()))
            .toList());
  }
}
