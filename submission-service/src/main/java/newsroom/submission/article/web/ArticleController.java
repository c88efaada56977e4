package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import newsroom.contracts.access.Role;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Answers;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.ArticleReason;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.Manuscript;
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
  private static final String LISTS = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'AUDITOR')";
  private static final String READS =
      "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN', 'LIAISON_EDITOR', 'FIRST_REVIEWER',"
          + " 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR')";

  private final ArticleDesk desk;
  private final ArticleViews views;

  ArticleController(ArticleDesk desk, ArticleViews views) {
    this.desk = desk;
    this.views = views;
  }

  @Schema(name = "Revision")
  record RevisionBody(
      @Schema(description = "What was changed, at most 500 characters") @Nullable String changeNote,
      @Schema(
              description =
                  "To the points of the return, in their order, at most 500 characters each")
          @Nullable List<@Nullable String> answers,
      @Schema(description = "The same with what was changed; may stand in place of answers")
          @Nullable List<@Nullable PointAnswerBody> pointAnswers) {
    Answers.Given given() {
      var points = pointAnswers == null ? null : new ArrayList<Answers.@Nullable Point>();
      if (pointAnswers != null && points != null) {
        for (var point : pointAnswers) {
          points.add(
              point == null
                  ? null
                  : new Answers.Point(point.point(), point.answer(), point.paragraphIds()));
        }
      }
      return new Answers.Given(changeNote, answers, points);
    }
  }

  @Schema(name = "PointAnswerBody")
  record PointAnswerBody(
      @Schema(description = "Its place in the return, from 0") @Nullable Integer point,
      @Nullable String answer,
      @Schema(description = "Paragraphs of the working copy it changed")
          @Nullable List<@Nullable String> paragraphIds) {}

  @Schema(name = "Withdrawal")
  record WithdrawalBody(@Schema(description = "1 to 500 characters") @Nullable String reason) {}

  @PostMapping("/{articleId}/submission")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "DRAFT to SUBMITTED: hand in version 1",
      description =
          "The answer has the receipt number. 422 with everything that is missing or too long, 409 when"
              + " the unit is not ACTIVE or has not signed though it must.")
  ResponseEntity<ArticleView> submit(Actor actor, @PathVariable String articleId, IfMatch seen) {
    return views.changed(
        desk.submit(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            Causes.of("submit", actor, seen, "")));
  }

  @PostMapping("/{articleId}/revision")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "RETURNED to IN_REVIEW: hand in the working copy as the next version",
      description =
          "Every point of the return has an answer, else 422. 409 when it is the same as the version"
              + " before and neither note nor answer says why, or the unit has not signed though it"
              + " must.")
  ResponseEntity<ArticleView> revise(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody RevisionBody body) {
    return views.changed(
        desk.revise(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            body.given(),
            Causes.of("revise", actor, seen, body)));
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
    return views.changed(
        desk.withdraw(
            articleId,
            Correspondent.of(actor),
            seen.version(),
            body.reason(),
            Causes.of("withdraw", actor, seen, body)));
  }

  @GetMapping
  @PreAuthorize(LISTS)
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
        shown.stream().map(article -> views.row(article.state(), article.version())).toList(),
        found.size() > shown.size() ? shown.getLast().id() : null);
  }

  @GetMapping("/{articleId}")
  @PreAuthorize(READS)
  @Operation(
      summary = "One article",
      description =
          "Its unit reads the working copy, the newspaper the version handed in last (no drafts).")
  ResponseEntity<ArticleView> read(Actor actor, @PathVariable String articleId) {
    var article = desk.readable(articleId, actor);
    return ResponseEntity.ok()
        .eTag(ETags.of(article.version()))
        .body(
            ours(actor, article.state().manuscript())
                ? views.own(article.state(), article.version())
                : views.handedIn(article.state(), article.version()));
  }

  @GetMapping("/{articleId}/versions/{versionNo}")
  @PreAuthorize(READS)
  @Operation(summary = "One version as it was handed in", description = "It never changes.")
  ResponseEntity<VersionView> version(
      Actor actor, @PathVariable String articleId, @PathVariable int versionNo) {
    var version =
        desk.readable(articleId, actor)
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
      description =
          "Sentences in Chinese and English; `what` is one of the eight status words, or DRAFT and"
              + " UNIT_SIGNOFF before them. What goes on inside the unit is for the unit and the auditor.")
  ResponseEntity<TimelineView> timeline(Actor actor, @PathVariable String articleId) {
    var article = desk.readable(articleId, actor);
    boolean inside = actor.is(Role.AUDITOR) || ours(actor, article.state().manuscript());
    return ResponseEntity.ok()
        .eTag(ETags.of(article.version()))
        .body(
            new TimelineView(
                inside ? Timeline.of(article.state()) : Timeline.outside(article.state())));
  }

  private static boolean ours(Actor actor, Manuscript manuscript) {
    return actor.ofUnit(manuscript.unitId());
  }
}
