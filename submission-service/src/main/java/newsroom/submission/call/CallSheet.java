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
/// @param closedAt what comes later is late; null while it runs
/// @param announcementArticleId the call as an article 征稿启事
/// @param resultsArticleId its results as one
public record CallSheet(
    String callId,
    Terms terms,
    String startedBy,
    Instant startedAt,
    @Nullable Instant openedAt,
    @Nullable Instant closedAt,
    List<Extension> extensions,
    List<Timer> timers,
    @Nullable Judgement judgement,
    @Nullable String announcementArticleId,
    @Nullable String resultsArticleId) {
  /// @param key under which the [Verdict] is kept
  public record Judgement(String key, int answers, int chosen, Instant at) {}

  public record Extension(Deadline former, Instant at, String reason) {}

  public CallSheet {
    extensions = List.copyOf(extensions);
    timers = List.copyOf(timers);
  }

  public static CallSheet started(String callId, Terms terms, String by, Instant at) {
    return new CallSheet(callId, terms, by, at, null, null, List.of(), List.of(), null, null, null);
  }

  /// From then on an answer is late.
  public Instant lateFrom() {
    var closed = closedAt;
    return closed != null && closed.isBefore(terms.deadline().at())
        ? closed
        : terms.deadline().at();
  }

  public Instant opens() {
    var from = terms.opensAt();
    return from != null ? from : openedAt != null ? openedAt : startedAt;
  }

  Optional<Instant> nextTimer() {
    return timers.stream().filter(Timer::waits).map(Timer::dueAt).min(Comparator.naturalOrder());
  }

  CallSheet with(Terms other) {
    return new CallSheet(
        callId,
        other,
        startedBy,
        startedAt,
        openedAt,
        closedAt,
        extensions,
        timers,
        judgement,
        announcementArticleId,
        resultsArticleId);
  }

  CallSheet opened(Instant now) {
    var armed =
        terms.reminders().stream()
            .map(days -> new Timer(days, terms.deadline().reminder(days), null, false))
            .map(timer -> timer.due(now) ? timer.pass() : timer)
            .toList();
    return new CallSheet(
        callId,
        terms,
        startedBy,
        startedAt,
        now,
        null,
        extensions,
        armed,
        judgement,
        announcementArticleId,
        resultsArticleId);
  }

  CallSheet extended(Deadline later, String reason, Instant now) {
    var more = new ArrayList<>(extensions);
    more.add(new Extension(terms.deadline(), now, reason));
    return new CallSheet(
        callId,
        terms.until(later),
        startedBy,
        startedAt,
        openedAt,
        null,
        more,
        timers.stream().map(timer -> timer.anew(later, now)).toList(),
        judgement,
        announcementArticleId,
        resultsArticleId);
  }

  CallSheet closed(Instant at) {
    return new CallSheet(
            callId,
            terms,
            startedBy,
            startedAt,
            openedAt,
            at,
            extensions,
            timers,
            judgement,
            announcementArticleId,
            resultsArticleId)
        .timers(timer -> timer.waits() && timer.daysBefore() >= 0 ? timer.pass() : timer);
  }

  CallSheet timers(UnaryOperator<Timer> change) {
    return new CallSheet(
        callId,
        terms,
        startedBy,
        startedAt,
        openedAt,
        closedAt,
        extensions,
        timers.stream().map(change).toList(),
        judgement,
        announcementArticleId,
        resultsArticleId);
  }

  CallSheet silenced() {
    return timers(timer -> timer.waits() ? timer.pass() : timer);
  }

  CallSheet judged(Judgement now) {
    return new CallSheet(
            callId,
            terms,
            startedBy,
            startedAt,
            openedAt,
            closedAt,
            extensions,
            timers,
            now,
            announcementArticleId,
            resultsArticleId)
        .silenced();
  }

  CallSheet announced(String articleId) {
    return new CallSheet(
        callId,
        terms,
        startedBy,
        startedAt,
        openedAt,
        closedAt,
        extensions,
        timers,
        judgement,
        articleId,
        resultsArticleId);
  }

  CallSheet reported(String articleId) {
    return new CallSheet(
        callId,
        terms,
        startedBy,
        startedAt,
        openedAt,
        closedAt,
        extensions,
        timers,
        judgement,
        announcementArticleId,
        articleId);
  }
}
