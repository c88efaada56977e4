package newsroom.review.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import newsroom.contracts.access.Role;
import newsroom.contracts.review.ParagraphEdit;
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
  private final EditStore edits;
  private final Reports reports;
  private final Screens screens;
  private final WorkingCalendar calendar;
  private final Clock clock;

  CaseDesk(
      Cases cases,
      Versions versions,
      WordStore wordStore,
      EditStore edits,
      Reports reports,
      Screens screens,
      WorkingCalendar calendar,
      Clock clock) {
    this.cases = cases;
    this.versions = versions;
    this.wordStore = wordStore;
    this.edits = edits;
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
    return file.versions().stream()
        .filter(v -> v.versionNo() == versionNo)
        .findFirst()
        .flatMap(v -> versions.find(file.articleId(), v))
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

  /// What an editor asks for in one place.
  ///
  /// @param place id of a paragraph, or EYEBROW, HEADLINE (lines by line breaks), DECK
  /// @param kind WORDING or CONTENT
  public record PlaceEdit(
      @Nullable String place, @Nullable String text, @Nullable String why, @Nullable String kind) {}

  /// Edits on a copy, which is the next version. A save that changes nothing changes nothing.
  ///
  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> edit(
      Actor actor,
      String articleId,
      String requestId,
      Expected seen,
      VersionRef base,
      List<PlaceEdit> wanted) {
    var found = read(actor, articleId);
    var file = found.state().file();
    if (file.versions().contains(base) && !file.current().equals(base)) {
      // Also the answer to a repeated request, which has made the version already
      return apply(articleId, requestId, seen, edit(actor, file, base, List.of()));
    }
    file.mustBeCurrent(base);
    var made = Editing.edits(text(file), wanted);
    if (made.isEmpty()) {
      return new Outcome<>(found, found.version(), false);
    }
    return apply(articleId, requestId, seen, edit(actor, file, base, made));
  }

  private CaseCommand.Edit edit(
      Actor actor, CaseFile file, VersionRef base, List<ParagraphEdit> made) {
    var text = Editing.edited(text(file, base.versionNo()), made);
    var label = Label.of(text);
    CheckReport report = null;
    if (!made.isEmpty()) {
      versions.keep(file.articleId(), text);
      edits.keep(file.articleId(), new VersionRef(text.versionNo(), text.contentHash()), made);
      report = reports.look(file.articleId(), text);
    }
    return new CaseCommand.Edit(
        actor, base, EditedArticle.of(text), made, Editing.characters(made), label, report, now());
  }

  /// What editors changed in a version; none for the unit's own.
  public List<ParagraphEdit> edits(CaseFile file, int versionNo) {
    return file.versions().stream()
        .filter(v -> v.versionNo() == versionNo)
        .findFirst()
        .map(v -> edits.find(file.articleId(), v))
        .orElse(List.of());
  }

  /// The unit's own case, for its people: never who reviewed or edited.
  ///
  /// @throws Refusal.NotFound for whoever is not of the unit that submitted it
  public Snapshot<ReviewCase> ofUnit(Actor actor, String articleId) {
    return cases
        .find(articleId)
        .filter(found -> actor.ofUnit(found.state().file().unitId()))
        .orElseThrow(() -> new Refusal.NotFound(ReviewReason.NO_CASE));
  }

  /// The unit agrees to a change of content, or does not.
  ///
  /// @param requestId the same for a repeated request, which gets the first answer
  public Outcome<ReviewCase> answer(
      Actor actor,
      String articleId,
      String requestId,
      VersionRef version,
      boolean agreed,
      @Nullable String said) {
    ofUnit(actor, articleId);
    var words = said == null || said.isBlank() ? null : said.strip();
    if (!agreed && words == null) {
      throw invalid("/words", ReviewReason.REASON_REQUIRED, Map.of());
    }
    if (words != null && words.length() > LONGEST_REASON) {
      throw invalid("/words", ReviewReason.TOO_LONG, Map.of("most", LONGEST_REASON));
    }
    @Nullable String name =
        words == null ? null : wordStore.keep(articleId, new Words(words, List.of()));
    return apply(
        articleId,
        requestId,
        Expected.any(),
        new CaseCommand.Answer(actor, version, agreed, words, name, now()));
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
