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
import newsroom.review.casefile.Reports;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.Screens;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.Versions;
import newsroom.review.policy.Policies;
import newsroom.review.policy.WorkingCalendar;

/// Stores the text that an event brings, then changes the case: a case never names a missing text.
final class SubmissionReaction implements Reaction {
  private final Versions versions;
  private final Reports reports;
  private final Screens screens;
  private final Policies policies;
  private final WorkingCalendar calendar;
  private final Reaction cases;

  SubmissionReaction(
      AggregateStore<ReviewCase> store,
      Versions versions,
      Reports reports,
      Screens screens,
      Policies policies,
      WorkingCalendar calendar) {
    this.versions = versions;
    this.reports = reports;
    this.screens = screens;
    this.policies = policies;
    this.calendar = calendar;
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
    boolean applied = cases.apply(inbound);
    if (applied) {
      screens.moved(inbound.subject());
    }
    return applied;
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
            Optional.of(there(state, revised).apply(command(revised, inbound), calendar));
        case SubmissionWithdrawn withdrawn ->
            Optional.of(
                there(state, withdrawn)
                    .apply(new CaseCommand.Withdraw(withdrawn.reason()), calendar));
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
    var text = VersionTexts.of(received);
    var label = Label.of(text);
    return ReviewCase.open(
        received.articleId(),
        received.unitId(),
        received.submittedBy(),
        ref(received.version()),
        units(received.version()),
        label,
        policies.of(label.traits()),
        reports.look(received.articleId(), text),
        inbound.at().truncatedTo(ChronoUnit.MILLIS),
        calendar);
  }

  private CaseCommand command(SubmissionRevised revised, InboundEvent inbound) {
    var text = VersionTexts.of(revised);
    return new CaseCommand.Revise(
        ref(revised.version()),
        revised.submittedBy(),
        units(revised.version()),
        Label.of(text),
        reports.look(revised.articleId(), text),
        inbound.at().truncatedTo(ChronoUnit.MILLIS));
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
