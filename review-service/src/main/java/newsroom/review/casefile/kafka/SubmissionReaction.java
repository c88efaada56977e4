package newsroom.review.casefile.kafka;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import newsroom.contracts.Event;
import newsroom.contracts.submission.AnswerDue;
import newsroom.contracts.submission.ArticleVersion;
import newsroom.contracts.submission.FreeElsewhere;
import newsroom.contracts.submission.SubmissionEvent;
import newsroom.contracts.submission.SubmissionLapsed;
import newsroom.contracts.submission.SubmissionReceived;
import newsroom.contracts.submission.SubmissionRevised;
import newsroom.contracts.submission.SubmissionWithdrawn;
import newsroom.contracts.submission.UnitSignOffRefused;
import newsroom.contracts.submission.UnitSignOffRequested;
import newsroom.contracts.submission.UnitSignedOff;
import newsroom.platform.aggregate.AggregateStore;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.inbox.InboundEvent;
import newsroom.platform.inbox.Poison;
import newsroom.platform.inbox.Reaction;
import newsroom.review.casefile.CaseCommand;
import newsroom.review.casefile.Label;
import newsroom.review.casefile.OutOfTurn;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.Versions;
import newsroom.review.policy.Policy;

/// Stores the text that an event brings, then changes the case: a case never names a missing text.
final class SubmissionReaction implements Reaction {
  private final Versions versions;
  private final Policy policy;
  private final Reaction cases;

  SubmissionReaction(AggregateStore<ReviewCase> store, Versions versions, Policy policy) {
    this.versions = versions;
    this.policy = policy;
    this.cases = Reaction.into(store, this::move);
  }

  @Override
  public boolean apply(InboundEvent inbound) {
    switch (inbound.event()) {
      case SubmissionReceived received ->
          versions.keep(received.articleId(), VersionTexts.of(received));
      case SubmissionRevised revised ->
          versions.keep(revised.articleId(), VersionTexts.of(revised));
      case null, default -> {}
    }
    return cases.apply(inbound);
  }

  @Override
  public long last(String kind, String subject) {
    return cases.last(kind, subject);
  }

  private Optional<Decision<ReviewCase>> move(
      Optional<ReviewCase> state, Event event, InboundEvent inbound) {
    if (!(event instanceof SubmissionEvent submission)) {
      return Optional.empty();
    }
    try {
      return switch (submission) {
        case SubmissionReceived received -> Optional.of(open(state, received, inbound));
        case SubmissionRevised revised ->
            Optional.of(there(state, revised).apply(command(revised)));
        case SubmissionWithdrawn withdrawn ->
            Optional.of(
                there(state, withdrawn).apply(new CaseCommand.Withdraw(withdrawn.reason())));
        case UnitSignOffRequested _,
            UnitSignedOff _,
            UnitSignOffRefused _,
            SubmissionLapsed _,
            AnswerDue _,
            FreeElsewhere _ ->
            Optional.empty();
      };
    } catch (OutOfTurn e) {
      throw new Poison(Objects.toString(e.getMessage()), e);
    }
  }

  private Decision<ReviewCase> open(
      Optional<ReviewCase> state, SubmissionReceived received, InboundEvent inbound) {
    if (state.isPresent()) {
      throw new Poison("Article " + received.articleId() + " was received before");
    }
    return ReviewCase.open(
        received.articleId(),
        received.unitId(),
        received.submittedBy(),
        ref(received.version()),
        units(received.version()),
        Label.of(VersionTexts.of(received)),
        policy,
        inbound.at().truncatedTo(ChronoUnit.MILLIS));
  }

  private static CaseCommand.Revise command(SubmissionRevised revised) {
    return new CaseCommand.Revise(
        ref(revised.version()),
        revised.submittedBy(),
        units(revised.version()),
        Label.of(VersionTexts.of(revised)));
  }

  private static ReviewCase there(Optional<ReviewCase> state, SubmissionEvent event) {
    return state.orElseThrow(
        () -> new Poison("Article " + event.articleId() + " was never received"));
  }

  private static VersionRef ref(ArticleVersion version) {
    return new VersionRef(version.versionNo(), version.contentHash());
  }

  private static Set<String> units(ArticleVersion version) {
    return version.bylineUnits().stream()
        .flatMap(u -> Optional.ofNullable(u.unitId()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
