package newsroom.submission.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a call is in every state.
///
/// @param startedBy account id of whoever drafted it
public record CallSheet(
    String callId, Terms terms, String startedBy, Instant startedAt, Run run, Outcome outcome) {
  /// How it runs.
  ///
  /// @param closedAt what comes later is late; null while it runs
  public record Run(
      @Nullable Instant openedAt,
      @Nullable Instant closedAt,
      List<Extension> extensions,
      List<Timer> timers) {
    public Run {
      extensions = List.copyOf(extensions);
      timers = List.copyOf(timers);
    }

    private Run timers(UnaryOperator<Timer> change) {
      return new Run(openedAt, closedAt, extensions, timers.stream().map(change).toList());
    }
  }

  /// What came of it.
  ///
  /// @param announcementArticleId the call as an article 征稿启事
  /// @param resultsArticleId its results as one
  public record Outcome(
      @Nullable Judgement judgement,
      @Nullable String announcementArticleId,
      @Nullable String resultsArticleId) {}

  /// @param key under which the [Verdict] is kept
  public record Judgement(String key, int answers, int chosen, Instant at) {}

  public record Extension(Deadline former, Instant at, String reason) {}

  public static CallSheet started(String callId, Terms terms, String by, Instant at) {
    return new CallSheet(
        callId,
        terms,
        by,
        at,
        new Run(null, null, List.of(), List.of()),
        new Outcome(null, null, null));
  }

  public @Nullable Instant openedAt() {
    return run.openedAt;
  }

  public @Nullable Instant closedAt() {
    return run.closedAt;
  }

  public List<Extension> extensions() {
    return run.extensions;
  }

  public List<Timer> timers() {
    return run.timers;
  }

  public @Nullable Judgement judgement() {
    return outcome.judgement;
  }

  public @Nullable String announcementArticleId() {
    return outcome.announcementArticleId;
  }

  public @Nullable String resultsArticleId() {
    return outcome.resultsArticleId;
  }

  /// From then on an answer is late.
  public Instant lateFrom() {
    var closed = run.closedAt;
    return closed != null && closed.isBefore(terms.deadline().at())
        ? closed
        : terms.deadline().at();
  }

  public Instant opens() {
    var from = terms.opensAt();
    return from != null ? from : run.openedAt != null ? run.openedAt : startedAt;
  }

  Optional<Instant> nextTimer() {
    return run.timers.stream()
        .filter(Timer::waits)
        .map(Timer::dueAt)
        .min(Comparator.naturalOrder());
  }

  CallSheet with(Terms other) {
    return new CallSheet(callId, other, startedBy, startedAt, run, outcome);
  }

  private CallSheet with(Run other) {
    return new CallSheet(callId, terms, startedBy, startedAt, other, outcome);
  }

  private CallSheet with(Outcome other) {
    return new CallSheet(callId, terms, startedBy, startedAt, run, other);
  }

  CallSheet opened(Instant now) {
    var armed =
        terms.reminders().stream()
            .map(days -> new Timer(days, terms.deadline().reminder(days), null, false))
            .map(timer -> timer.due(now) ? timer.pass() : timer)
            .toList();
    return with(new Run(now, null, run.extensions, armed));
  }

  CallSheet extended(Deadline later, String reason, Instant now) {
    var more = new ArrayList<>(run.extensions);
    more.add(new Extension(terms.deadline(), now, reason));
    return with(terms.until(later))
        .with(new Run(run.openedAt, null, more, run.timers))
        .timers(timer -> timer.anew(later, now));
  }

  CallSheet closed(Instant at) {
    return with(new Run(run.openedAt, at, run.extensions, run.timers))
        .timers(timer -> timer.waits() && timer.daysBefore() >= 0 ? timer.pass() : timer);
  }

  CallSheet timers(UnaryOperator<Timer> change) {
    return with(run.timers(change));
  }

  CallSheet silenced() {
    return timers(timer -> timer.waits() ? timer.pass() : timer);
  }

  CallSheet judged(Judgement now) {
    return with(new Outcome(now, outcome.announcementArticleId, outcome.resultsArticleId))
        .silenced();
  }

  CallSheet announced(String articleId) {
    return with(new Outcome(outcome.judgement, articleId, outcome.resultsArticleId));
  }

  CallSheet reported(String articleId) {
    return with(new Outcome(outcome.judgement, outcome.announcementArticleId, articleId));
  }
}
