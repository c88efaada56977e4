package newsroom.submission.article.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import newsroom.contracts.submission.Headline;
import newsroom.contracts.submission.Paragraph;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.submission.article.ArticleDesk;
import newsroom.submission.article.Correspondent;
import newsroom.submission.article.DraftCopies.DraftCopy;
import newsroom.submission.article.DraftDesk;
import newsroom.submission.article.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/articles")
@Tag(name = "drafts", description = "Writing: drafts save themselves, and nobody's words are lost")
class DraftController {
  private static final String OF_A_UNIT = "hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')";

  private final DraftDesk drafts;
  private final ArticleDesk desk;
  private final ArticleViews views;
  private final Idempotency idempotency;

  DraftController(DraftDesk drafts, ArticleDesk desk, ArticleViews views, Idempotency idempotency) {
    this.drafts = drafts;
    this.desk = desk;
    this.views = views;
    this.idempotency = idempotency;
  }

  /// A text that came too late to become the working copy.
  @Schema(name = "DraftCopy")
  record CopyView(
      String copyId,
      String by,
      String name,
      @Schema(description = "Whether it is the caller's own") boolean own,
      @Schema(description = "Version of the article its author had read") long baseVersion,
      Instant at,
      String contentHash,
      int length,
      Headline headline,
      List<Paragraph> body) {
    static CopyView of(DraftCopy copy, Text text, Actor actor) {
      return new CopyView(
          copy.copyId(),
          copy.by(),
          copy.name(),
          copy.by().equals(actor.accountId()),
          copy.base(),
          copy.at(),
          copy.contentHash(),
          text.content().length(),
          text.content().headline(),
          text.paragraphs());
    }
  }

  @Schema(name = "DraftCopies", description = "Newest first")
  record CopiesView(List<CopyView> items) {}

  @PostMapping
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Start a draft",
      description =
          "Repeated with the same Idempotency-Key it answers the article that the first request made."
              + " 422 with everything at once that cannot be kept.")
  ResponseEntity<ArticleView> start(Actor actor, IdempotencyKey key, @RequestBody CopyBody body) {
    var who = Correspondent.of(actor);
    var content = desk.check(body.copy(), who);
    String id = idempotency.claim(actor.accountId(), "start-article", key, body).toString();
    var outcome = drafts.start(id, who, content, Cause.Command.of("start|" + id));
    return ResponseEntity.created(URI.create("/api/submission/articles/" + id))
        .eTag(ETags.of(outcome.version()))
        .body(views.own(outcome.state(), outcome.version()));
  }

  @PutMapping("/{articleId}/draft")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Save a draft, or the working copy of a returned article",
      description =
          "A paragraph with the same words, or another one in its place, keeps its id. The same words"
              + " again change nothing. 412 draft-conflict when it was changed elsewhere: the text sent"
              + " is kept and offered at /draft/copies. 409 in every other state.")
  ResponseEntity<ArticleView> save(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      @Parameter(description = "Any word that tells two open editors of one person apart")
          @RequestHeader(name = "Draft-Editor", required = false)
          @Nullable String editor,
      @RequestBody CopyBody body) {
    var copy = body.copy();
    return views.changed(
        drafts.save(
            articleId,
            Correspondent.of(actor),
            Objects.requireNonNullElse(editor, ""),
            seen.version(),
            copy,
            Causes.of("save", actor, seen, copy)));
  }

  @DeleteMapping("/{articleId}")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Delete a draft that was never handed in",
      description = "Its words go too, its copies as well. 409 in every other state.")
  ResponseEntity<Void> discard(Actor actor, @PathVariable String articleId, IfMatch seen) {
    drafts.discard(
        articleId, Correspondent.of(actor), seen.version(), Causes.of("discard", actor, seen, ""));
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{articleId}/draft/copies")
  @PreAuthorize(OF_A_UNIT)
  @Operation(
      summary = "Texts that came too late",
      description =
          "Of the own unit's people. To take one over, save it with the version as it is now.")
  CopiesView copies(Actor actor, @PathVariable String articleId) {
    return new CopiesView(
        drafts.copies(articleId, Correspondent.of(actor)).stream()
            .map(copy -> CopyView.of(copy, desk.text(articleId, copy.contentHash()), actor))
            .toList());
  }

  @DeleteMapping("/{articleId}/draft/copies/{copyId}")
  @PreAuthorize(OF_A_UNIT)
  @Operation(summary = "Drop such a text")
  ResponseEntity<Void> discardCopy(
      Actor actor, @PathVariable String articleId, @PathVariable String copyId) {
    drafts.discardCopy(articleId, Correspondent.of(actor), copyId);
    return ResponseEntity.noContent().build();
  }
}
