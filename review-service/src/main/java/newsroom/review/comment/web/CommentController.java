package newsroom.review.comment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import newsroom.platform.security.Actor;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.review.comment.Comment;
import newsroom.review.comment.CommentDesk;
import newsroom.review.comment.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/cases/{articleId}")
@Tag(name = "comments", description = "批注: what reviewers say to each other beside the text")
class CommentController {
  private static final String READERS =
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')";
  private static final String REVIEWERS =
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')";

  private final CommentDesk desk;
  private final Idempotency idempotency;

  CommentController(CommentDesk desk, Idempotency idempotency) {
    this.desk = desk;
    this.idempotency = idempotency;
  }

  /// @param paragraphId left out for the whole text
  /// @param suggestion words that could stand there instead
  record CommentRequest(
      int versionNo,
      @Nullable String paragraphId,
      @Nullable String text,
      @Nullable String suggestion) {}

  record CommentList(List<CommentLine> items) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CommentLine(
      String commentId,
      @Nullable String paragraphId,
      int versionNo,
      String by,
      String byName,
      Instant at,
      String text,
      @Nullable String suggestion,
      Comment.@Nullable Resolved resolved) {
    static CommentLine of(Comment c) {
      return new CommentLine(
          c.commentId(),
          c.paragraphId(),
          c.versionNo(),
          c.by(),
          c.byName(),
          c.at(),
          c.text(),
          c.suggestion(),
          c.resolved());
    }
  }

  record DraftRequest(@Nullable String text, @Nullable List<String> points) {}

  record DraftList(List<Draft> items) {}

  @GetMapping("/comments")
  @PreAuthorize(READERS)
  @Operation(summary = "The comments on an article, the oldest first")
  CommentList comments(Actor actor, @PathVariable String articleId) {
    return new CommentList(desk.of(actor, articleId).stream().map(CommentLine::of).toList());
  }

  @PostMapping("/comments")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "Comment on a paragraph or on the whole text",
      description = "With a suggestion, if one has better words. The unit never reads it.")
  ResponseEntity<CommentLine> say(
      Actor actor,
      @PathVariable String articleId,
      IdempotencyKey key,
      @RequestBody CommentRequest request) {
    var id = idempotency.claim(actor.accountId(), "comment " + articleId, key, request).toString();
    var said =
        desk.say(
            actor,
            articleId,
            id,
            request.versionNo(),
            request.paragraphId(),
            request.text(),
            request.suggestion());
    return ResponseEntity.created(URI.create("/api/review/cases/" + articleId + "/comments"))
        .body(CommentLine.of(said));
  }

  @PostMapping("/comments/{commentId}/resolution")
  @PreAuthorize(REVIEWERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "A comment is dealt with 已解决")
  void resolve(Actor actor, @PathVariable String articleId, @PathVariable String commentId) {
    desk.resolve(actor, articleId, commentId);
  }

  @GetMapping("/drafts")
  @PreAuthorize(READERS)
  @Operation(summary = "What was written for a decision and not sent, by whom")
  DraftList drafts(Actor actor, @PathVariable String articleId) {
    return new DraftList(desk.drafts(actor, articleId));
  }

  @PutMapping("/draft")
  @PreAuthorize(REVIEWERS)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Keep one's own draft of a decision",
      description = "It stays when the claim runs out or is taken over; an empty one is forgotten.")
  void draft(Actor actor, @PathVariable String articleId, @RequestBody DraftRequest request) {
    desk.draft(
        actor,
        articleId,
        request.text() == null ? "" : request.text(),
        request.points() == null ? List.of() : request.points());
  }
}
