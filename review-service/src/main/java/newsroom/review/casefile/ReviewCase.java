package newsroom.review.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import newsroom.contracts.review.ArticleApproved;
import newsroom.contracts.review.ArticleRejected;
import newsroom.contracts.review.OverrideRecorded;
import newsroom.contracts.review.ReviewCancelled;
import newsroom.contracts.review.ReviewOpened;
import newsroom.contracts.review.ReviewResumed;
import newsroom.contracts.review.RevisionRequested;
import newsroom.contracts.review.StageClaimed;
import newsroom.contracts.review.StageDecided;
import newsroom.contracts.review.StageReleased;
import newsroom.contracts.review.VerificationRecorded;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.problem.Refusal;
import newsroom.review.casefile.CaseCommand.Claim;
import newsroom.review.casefile.CaseCommand.Decide;
import newsroom.review.casefile.CaseCommand.Exempt;
import newsroom.review.casefile.CaseCommand.Release;
import newsroom.review.casefile.CaseCommand.Revise;
import newsroom.review.casefile.CaseCommand.Verify;
import newsroom.review.casefile.CaseCommand.Withdraw;
import newsroom.review.policy.Policy;
import newsroom.review.policy.Stage;

/// One article under review 审稿单. A move that is not in the table is refused, never ignored.
public sealed interface ReviewCase {
  CaseFile file();

  /// 待领: nobody holds the open stage.
  record Waiting(CaseFile file, Stage stage) implements ReviewCase {}

  /// 在审: somebody holds the open stage, or held it until the lease ran out.
  record Claimed(CaseFile file, Stage stage, Lease lease) implements ReviewCase {}

  /// 退改: the unit has the article.
  record AwaitingRevision(CaseFile file, Stage returnedBy, Instant dueAt) implements ReviewCase {}

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
      case Approved _, Rejected _, Cancelled _ -> Optional.empty();
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
      Instant at) {
    var units = new TreeSet<>(bylineUnits);
    units.add(unitId);
    var file =
        new CaseFile(
            articleId,
            unitId,
            policy,
            at,
            label,
            List.of(version),
            units,
            Set.of(submittedBy),
            List.of(),
            List.of(),
            null);
    return Decision.of(
        new Waiting(file, policy.firstStage()),
        new ReviewOpened(
            articleId,
            unitId,
            version.versionNo(),
            version.contentHash(),
            policy.stages().stream().map(Stage::name).toList()));
  }

  /// The whole table. A withdrawal ends everything but a rejection, whichever is stored first.
  default Decision<ReviewCase> apply(CaseCommand command) {
    record Move(ReviewCase state, CaseCommand command) {}
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
        if (!lease.liveAt(decide.at())) {
          throw new Refusal.Conflict(ReviewReason.LEASE_EXPIRED);
        }
        yield decided(file, decide);
      }
      case Move(Waiting(var file, var stage), Decide decide) -> {
        file.mustBeCurrent(decide.version());
        file.mayReview(decide.reviewer(), decide.stage(), stage);
        throw new Refusal.Conflict(ReviewReason.NOT_CLAIMED);
      }
      case Move(Waiting _, Release _) -> throw new Refusal.Conflict(ReviewReason.NOT_CLAIMED);

      case Move(Waiting(var file, var stage), Exempt exempt) ->
          Decision.of(new Waiting(file.with(exempt), stage), recorded(file, exempt));
      case Move(Claimed(var file, var stage, var lease), Exempt exempt) ->
          Decision.of(new Claimed(file.with(exempt), stage, lease), recorded(file, exempt));
      case Move(AwaitingRevision(var file, var stage, var dueAt), Exempt exempt) ->
          Decision.of(
              new AwaitingRevision(file.with(exempt), stage, dueAt), recorded(file, exempt));

      case Move(Waiting(var file, var stage), Verify verify) ->
          Decision.of(new Waiting(file.with(verify), stage), recorded(verify, file));
      case Move(Claimed(var file, var stage, var lease), Verify verify) ->
          Decision.of(new Claimed(file.with(verify), stage, lease), recorded(verify, file));

      case Move(AwaitingRevision(var file, var returnedBy, _), Revise revise) ->
          resumed(file, returnedBy, revise);
      case Move(AwaitingRevision _, Claim _),
          Move(AwaitingRevision _, Release _),
          Move(AwaitingRevision _, Decide _),
          Move(AwaitingRevision _, Verify _) ->
          throw new Refusal.Conflict(ReviewReason.AWAITING_REVISION);

      case Move(Approved _, CaseCommand.AtTheDesk _),
          Move(Rejected _, CaseCommand.AtTheDesk _),
          Move(Cancelled _, CaseCommand.AtTheDesk _) ->
          throw new Refusal.Conflict(ReviewReason.CASE_CLOSED);

      case Move(Waiting(var file, _), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(Claimed(var file, _, _), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(AwaitingRevision(var file, _, _), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(Approved(var file), Withdraw(var reason)) -> cancelled(file, reason);
      case Move(Rejected _, Withdraw _), Move(Cancelled _, Withdraw _) -> Decision.of(this);

      case Move(Waiting _, Revise _),
          Move(Claimed _, Revise _),
          Move(Approved _, Revise _),
          Move(Rejected _, Revise _),
          Move(Cancelled _, Revise _) ->
          throw new OutOfTurn(this, command);
    };
  }

  private static Decision<ReviewCase> claimed(CaseFile file, Claim claim) {
    var lease = leaseOf(file, claim);
    return Decision.of(new Claimed(file, claim.stage(), lease), told(file, claim.stage(), lease));
  }

  private static Decision<ReviewCase> reclaimed(CaseFile file, Lease before, Claim claim) {
    if (before.heldBy(claim.reviewer().accountId())) {
      return claimed(file, claim);
    }
    if (before.liveAt(claim.at())) {
      throw new Refusal.Conflict(ReviewReason.CLAIMED_BY_ANOTHER);
    }
    var lease = leaseOf(file, claim);
    return Decision.of(
        new Claimed(file, claim.stage(), lease),
        released(file, claim.stage(), before, "EXPIRED"),
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

  private static Decision<ReviewCase> decided(CaseFile before, Decide decide) {
    var file = before.with(decide);
    var policy = file.policy();
    var version = decide.version();
    var told = stageDecided(file, decide);
    return switch (decide.verdict()) {
      case Verdict.Pass _ -> {
        before.mustBeVerified();
        yield policy
            .after(decide.stage())
            .map(next -> Decision.<ReviewCase>of(new Waiting(file, next), told))
            .orElseGet(() -> Decision.of(new Approved(file), told, approved(file)));
      }
      case Verdict.Return(var code, var points, _) -> {
        if (file.round() >= policy.mostRounds()) {
          throw new Refusal.Conflict(ReviewReason.ROUNDS_EXHAUSTED, Map.of("rounds", file.round()));
        }
        var dueAt = policy.revisionDue(decide.at());
        yield Decision.of(
            new AwaitingRevision(file, decide.stage(), dueAt),
            told,
            new RevisionRequested(
                file.articleId(), file.unitId(), version.versionNo(), code, points, dueAt));
      }
      case Verdict.Reject(var code, var reason) ->
          Decision.of(
              new Rejected(file),
              told,
              new ArticleRejected(
                  file.articleId(), file.unitId(), version.versionNo(), code, reason));
    };
  }

  /// Passes of another text are void: the round starts where the policy says a changed text starts.
  private static Decision<ReviewCase> resumed(CaseFile before, Stage returnedBy, Revise revise) {
    boolean textChanged = !before.current().contentHash().equals(revise.version().contentHash());
    var file = before.with(revise);
    var stage = file.policy().restart(returnedBy, textChanged);
    return Decision.of(
        new Waiting(file, stage),
        new ReviewResumed(
            file.articleId(),
            file.round(),
            stage.name(),
            revise.version().versionNo(),
            revise.version().contentHash()));
  }

  private static Decision<ReviewCase> cancelled(CaseFile file, String reason) {
    return Decision.of(
        new Cancelled(file, reason), new ReviewCancelled(file.articleId(), file.unitId(), reason));
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
        decide.at());
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
