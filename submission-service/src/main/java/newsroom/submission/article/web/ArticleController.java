package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Article;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.ArticleReason;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.Finding;
import newsroom.submission.article.Fingerprint;
import newsroom.submission.article.Manuscript;
import newsroom.submission.article.Text;
import newsroom.submission.article.Timeline;
import newsroom.submission.article.web.ArticleView.Row;
import newsroom.submission.article.web.ArticleView.TimelineView;
import newsroom.submission.article.web.ArticleView.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/articles")
@Tag(
    name = "articles",
    description =
        "Articles 稿件 of the caller's own unit. Another unit's article answers 404 like one that does"
            + " not exist. A body over 1 MB is 413.")
class ArticleController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";
  private static final String READS = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'AUDITOR')";

  private final ArticleDesk desk;
  private final Idempotency idempotency;

  ArticleController(ArticleDesk desk, Idempotency idempotency) {
    this.desk = desk;
    this.idempotency = idempotency;
  }

  @Schema(name = "Revision")
  record RevisionBody(
      @Schema(description = "What was changed, at most 500 characters") @Nullable String changeNote,
      @Schema(description = "To the points of the return, at most 50 of 500 characters each")
          @Nullable List<@Nullable String> answers) {}

  @Schema(name = "Withdrawal")
  record WithdrawalBody(@Schema(description = "1 to 500 characters") @Nullable String reason) {}

  @PostMapping
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Start a draft",
      description =
          "Repeated with the same Idempotency-Key it answers the article that the first request made."
              + " 422 with every wrong field at once.")
  ResponseEntity<ArticleView> start(Actor actor, IdempotencyKey key, @RequestBody CopyBody body) {
    var who = Correspondent.of(actor);
    var content = desk.check(body.copy());
    String id = idempotency.claim(actor.accountId(), "start-article", key, body).toString();
    var outcome = desk.start(id, who, content, Cause.Command.of("start|" + id));
    return ResponseEntity.created(URI.create("/api/submission/articles/" + id))
        .eTag(ETags.of(outcome.version()))
        .body(view(outcome));
  }

  @PutMapping("/{articleId}/draft")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Change a draft, or the working copy of a returned article",
      description =
          "A paragraph with the same words, or another one in its place, keeps its id. The same"
              + " words again change nothing. 409 in every other state.")
  ResponseEntity<ArticleView> save(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody CopyBody body) {
    var copy = body.copy();
    return changed(
        desk.save(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            copy,
            cause("save", actor, seen, copy)));
  }

  @PostMapping("/{articleId}/submission")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "DRAFT to SUBMITTED: hand in version 1",
      description = "The answer has the receipt number. 409 when the unit is not ACTIVE.")
  ResponseEntity<ArticleView> submit(Actor actor, @PathVariable String articleId, IfMatch seen) {
    return changed(
        desk.submit(
            articleId, Correspondent.of(actor), seen.version(), cause("submit", actor, seen, "")));
  }

  @PostMapping("/{articleId}/revision")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "RETURNED to IN_REVIEW: hand in the working copy as the next version",
      description =
          "409 when it is the same as the version before and neither note nor answer says why.")
  ResponseEntity<ArticleView> revise(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody RevisionBody body) {
    return changed(
        desk.revise(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            body.changeNote(),
            body.answers(),
            cause("revise", actor, seen, body)));
  }

  @PostMapping("/{articleId}/withdrawal")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Take the article back",
      description =
          "From SUBMITTED, IN_REVIEW and RETURNED to WITHDRAWN; from ACCEPTED to"
              + " WITHDRAWAL_REQUESTED until the newspaper lets it go. 409 once published.")
  ResponseEntity<ArticleView> withdraw(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody WithdrawalBody body) {
    return changed(
        desk.withdraw(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            body.reason(),
            cause("withdraw", actor, seen, body)));
  }

  @GetMapping
  @PreAuthorize(READS)
  @Operation(
      summary = "Articles, newest first",
      description = "Of the own unit; an auditor sees those of all units, drafts left out.")
  Page<Row> list(
      Actor actor,
      @Parameter(description = "Only these, for example RETURNED") @RequestParam(required = false)
          @Nullable String status,
      PageRequest page) {
    String unit = actor.is(Role.AUDITOR) ? null : Correspondent.of(actor).unitId();
    var found = desk.list(unit, status, page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream().map(article -> Row.of(article.state(), article.version())).toList(),
        found.size() > shown.size() ? shown.getLast().id() : null);
  }

  @GetMapping("/{articleId}")
  @PreAuthorize(READS)
  @Operation(
      summary = "One article",
      description =
          "Its unit reads the working copy, an auditor the version handed in last (no drafts).")
  ResponseEntity<ArticleView> read(Actor actor, @PathVariable String articleId) {
    var article = readable(actor, articleId);
    var m = article.state().manuscript();
    var text =
        ours(actor, m)
            ? desk.working(m)
            : desk.text(articleId, m.versions().getLast().contentHash());
    return ResponseEntity.ok()
        .eTag(ETags.of(article.version()))
        .body(
            ArticleView.of(
                article.state(),
                article.version(),
                text,
                ours(actor, m) ? findings(article.state(), text) : null));
  }

  @GetMapping("/{articleId}/versions/{versionNo}")
  @PreAuthorize(READS)
  @Operation(summary = "One version as it was handed in", description = "It never changes.")
  ResponseEntity<VersionView> version(
      Actor actor, @PathVariable String articleId, @PathVariable int versionNo) {
    var version =
        readable(actor, articleId)
            .state()
            .manuscript()
            .version(versionNo)
            .orElseThrow(() -> new Refusal.NotFound(ArticleReason.NO_SUCH_VERSION));
    return ResponseEntity.ok()
        .eTag("\"" + version.contentHash() + "\"")
        .body(
            VersionView.of(
                articleId,
                version,
                desk.text(articleId, version.contentHash()),
                desk.note(version, articleId).orElse(null)));
  }

  @GetMapping("/{articleId}/timeline")
  @PreAuthorize(READS)
  @Operation(
      summary = "What happened to the article",
      description = "Sentences in Chinese and English; `what` is one of the eight status words.")
  ResponseEntity<TimelineView> timeline(Actor actor, @PathVariable String articleId) {
    var article = readable(actor, articleId);
    return ResponseEntity.ok()
        .eTag(ETags.of(article.version()))
        .body(new TimelineView(Timeline.of(article.state())));
  }

  private Snapshot<Article> readable(Actor actor, String articleId) {
    if (!actor.is(Role.AUDITOR)) {
      return desk.own(articleId, Correspondent.of(actor));
    }
    return desk.handedIn(articleId);
  }

  private static boolean ours(Actor actor, Manuscript manuscript) {
    return !actor.is(Role.AUDITOR) && actor.ofUnit(manuscript.unitId());
  }

  private ResponseEntity<ArticleView> changed(Outcome<Article> outcome) {
    return ResponseEntity.ok().eTag(ETags.of(outcome.version())).body(view(outcome));
  }

  private ArticleView view(Outcome<Article> outcome) {
    var text = desk.working(outcome.state().manuscript());
    return ArticleView.of(
        outcome.state(), outcome.version(), text, findings(outcome.state(), text));
  }

  /// Only while something can still be mended.
  private @Nullable List<Finding> findings(Article article, Text text) {
    return article instanceof Article.Draft || article instanceof Article.Returned
        ? desk.findings(text)
        : null;
  }

  /// The same person, act, version and words: a request repeated after a lost answer, not a second act.
  private static Cause.Command cause(String act, Actor actor, IfMatch seen, Object words) {
    return Cause.Command.of(
        Fingerprint.of(act + "|" + actor.accountId() + "|" + seen.version() + "|" + words)
            .substring(0, 32));
  }
}
