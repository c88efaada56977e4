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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What people do with a case. The acting person comes from the token, time from the clock.
@Service
public class CaseDesk {
  static final int LONGEST_REASON = 500;

  private final Cases cases;
  private final Versions versions;
  private final WordStore wordStore;
  private final Clock clock;

  CaseDesk(Cases cases, Versions versions, WordStore wordStore, Clock clock) {
    this.cases = cases;
    this.versions = versions;
    this.wordStore = wordStore;
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
    return versions
        .find(file.articleId(), file.current().versionNo())
        .orElseThrow(() -> new Refusal.NotFound(ReviewReason.NO_TEXT));
  }

  public Map<String, Words> words(CaseFile file, Collection<String> names) {
    return names.isEmpty() ? Map.of() : wordStore.find(file.articleId(), names);
  }

  public Outcome<ReviewCase> claim(Actor actor, String articleId, Expected seen, Stage stage) {
    return apply(articleId, Ids.next(), seen, new CaseCommand.Claim(actor, stage, now()));
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

  private static void required(String path, String words, ReviewReason missing) {
    if (words.isBlank()) {
      throw invalid(path, missing, Map.of());
    }
    if (words.length() > LONGEST_REASON) {
      throw invalid(path, ReviewReason.TOO_LONG, Map.of("most", LONGEST_REASON));
    }
  }

  private Outcome<ReviewCase> apply(
      String articleId, String requestId, Expected seen, CaseCommand.AtTheDesk command) {
    return cases.change(
        articleId, Cause.Command.of(requestId), seen, state -> state.apply(command));
  }

  private static Refusal.Invalid invalid(String path, ReviewReason reason, Map<String, ?> args) {
    return new Refusal.Invalid(reason, args, List.of(new FieldProblem(path, reason, args)));
  }

  /// The store keeps milliseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
