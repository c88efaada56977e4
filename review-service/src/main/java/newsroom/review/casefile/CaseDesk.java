package newsroom.review.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.ids.Ids;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.review.policy.Stage;
import newsroom.review.policy.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What people do with a case. The acting person comes from the token, time from the clock.
@Service
public class CaseDesk {
  static final int LONGEST_REASON = 500;

  private final Cases cases;
  private final Versions versions;
  private final WordStore wordStore;
  private final Reports reports;
  private final Screens screens;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseDesk(
      Cases cases,
      Versions versions,
      WordStore wordStore,
      Reports reports,
      Screens screens,
      WorkingCalendar calendar,
      Clock clock) {
    this.cases = cases;
    this.versions = versions;
    this.wordStore = wordStore;
    this.reports = reports;
    this.screens = screens;
    this.calendar = calendar;
    this.clock = clock;
  }

  /// Reviewers of a unit that signed the article see nothing of it until an override is recorded.
  public Snapshot<ReviewCase> read(Actor actor, String articleId) {
    var found = cases.find(articleId).orElseThrow(() -> new Refusal.NotFound(ReviewReason.NO_CASE));
    boolean reads = actor.is(Role.AUDITOR) || actor.is(Role.DUTY_EDITOR);
    if (!reads && found.state().file().partial(actor)) {
      throw new Refusal.Forbidden(ReviewReason.OWN_UNIT);
    }
    return found;
  }

  public VersionText text(CaseFile file) {
    return text(file, file.current().versionNo());
  }

  public VersionText text(CaseFile file, int versionNo) {
    return versions
        .find(file.articleId(), versionNo)
        .orElseThrow(() -> new Refusal.NotFound(ReviewReason.NO_TEXT));
  }

  public Map<String, Words> words(CaseFile file, Collection<String> names) {
    return names.isEmpty() ? Map.of() : wordStore.find(file.articleId(), names);
  }

  /// @param takeOver why the stage is taken from whoever holds it; null when it is free
  public Outcome<ReviewCase> claim(
      Actor actor, String articleId, Expected seen, Stage stage, @Nullable String takeOver) {
    @Nullable String words = null;
    if (takeOver != null) {
      required("/takeOver", takeOver, ReviewReason.REASON_REQUIRED);
      words = wordStore.keep(articleId, new Words(takeOver.strip(), List.of()));
    }
    return apply(articleId, Ids.next(), seen, new CaseCommand.Claim(actor, stage, words, now()));
  }

  public Outcome<ReviewCase> release(Actor actor, String articleId, Expected seen) {
    return apply(articleId, Ids.next(), seen, new CaseCommand.Release(actor));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> decide(
      Actor actor,
      String articleId,
      String requestId,
      Expected seen,
      Stage stage,
      VersionRef version,
      Verdict verdict) {
    var words = verdict.words();
    @Nullable String name = words.isEmpty() ? null : wordStore.keep(articleId, words);
    return apply(
        articleId,
        requestId,
        seen,
        new CaseCommand.Decide(actor, stage, version, verdict, name, now()));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> exempt(
      Actor actor,
      String articleId,
      String requestId,
      Expected seen,
      String reviewerId,
      String reason) {
    if (reviewerId.isBlank() || reviewerId.length() > 64) {
      throw invalid("/reviewerId", ReviewReason.REVIEWER_REQUIRED, Map.of());
    }
    required("/reason", reason, ReviewReason.OVERRIDE_REASON_REQUIRED);
    var name = wordStore.keep(articleId, new Words(reason.strip(), List.of()));
    return apply(
        articleId,
        requestId,
        seen,
        new CaseCommand.Exempt(actor, reviewerId, reason.strip(), name, now()));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  /// @param source who was asked
  /// @param method how
  public Outcome<ReviewCase> verify(
      Actor actor,
      String articleId,
      String requestId,
      Expected seen,
      VersionRef version,
      String source,
      String method) {
    required("/source", source, ReviewReason.SOURCE_REQUIRED);
    required("/method", method, ReviewReason.METHOD_REQUIRED);
    var words = wordStore.keep(articleId, new Words(method.strip(), List.of(source.strip())));
    return apply(articleId, requestId, seen, new CaseCommand.Verify(actor, version, words, now()));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> waive(
      Actor actor,
      String articleId,
      String requestId,
      Expected seen,
      VersionRef version,
      String findingId,
      String reason) {
    required("/reason", reason, ReviewReason.REASON_REQUIRED);
    var rule =
        reports
            .rule(articleId, version, findingId)
            .orElseThrow(() -> invalid("/findingId", ReviewReason.NO_FINDING, Map.of()));
    return apply(
        articleId,
        requestId,
        seen,
        new CaseCommand.Waive(
            actor,
            version,
            findingId,
            rule,
            reason.strip(),
            wordStore.keep(articleId, new Words(reason.strip(), List.of())),
            now()));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> recuse(
      Actor actor, String articleId, String requestId, Expected seen, String reason) {
    var words = reason(articleId, reason);
    return apply(
        articleId, requestId, seen, new CaseCommand.Recuse(actor, reason.strip(), words, now()));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> goOn(
      Actor actor, String articleId, String requestId, Expected seen, String reason) {
    var words = reason(articleId, reason);
    return apply(
        articleId, requestId, seen, new CaseCommand.GoOn(actor, reason.strip(), words, now()));
  }

  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> reopen(
      Actor actor, String articleId, String requestId, Expected seen, String reason) {
    var words = reason(articleId, reason);
    return apply(
        articleId, requestId, seen, new CaseCommand.Reopen(actor, reason.strip(), words, now()));
  }

  /// What fell due by now, each once.
  public void remind(String articleId) {
    apply(articleId, Ids.next(), Expected.any(), new CaseCommand.Remind(now()));
  }

  private String reason(String articleId, String reason) {
    required("/reason", reason, ReviewReason.REASON_REQUIRED);
    return wordStore.keep(articleId, new Words(reason.strip(), List.of()));
  }

  private static void required(String path, String words, ReviewReason missing) {
    if (words.isBlank()) {
      throw invalid(path, missing, Map.of());
    }
    if (words.length() > LONGEST_REASON) {
      throw invalid(path, ReviewReason.TOO_LONG, Map.of("most", LONGEST_REASON));
    }
  }

  private Outcome<ReviewCase> apply(
      String articleId, String requestId, Expected seen, CaseCommand command) {
    var outcome =
        cases.change(
            articleId, Cause.Command.of(requestId), seen, state -> state.apply(command, calendar));
    screens.moved(articleId);
    return outcome;
  }

  private static Refusal.Invalid invalid(String path, ReviewReason reason, Map<String, ?> args) {
    return new Refusal.Invalid(reason, args, List.of(new FieldProblem(path, reason, args)));
  }

  /// The store keeps milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
