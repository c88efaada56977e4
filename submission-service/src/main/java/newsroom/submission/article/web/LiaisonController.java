package newsroom.submission.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Calendar;
import newsroom.submission.article.Receipts;
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
@RequestMapping("/api/submission")
@Tag(
    name = "newsroom-books",
    description = "What the newsroom decides and keeps of units' articles")
class LiaisonController {
  private final Calendar calendar;
  private final Receipts receipts;
  private final ArticleViews views;
  private final Clock clock;

  LiaisonController(Calendar calendar, Receipts receipts, ArticleViews views, Clock clock) {
    this.calendar = calendar;
    this.receipts = receipts;
    this.views = views;
    this.clock = clock;
  }

  @Schema(name = "Lapse")
  record LapseBody(
      @Schema(description = "As the unit reads it, 1 to 500 characters") @Nullable String reason) {}

  @Schema(name = "VoidReceipt")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VoidView(
      @Schema(description = "来稿编号") String receiptNo,
      String articleId,
      Instant takenAt,
      @Nullable Instant voidedAt,
      String reason,
      String zh,
      String en) {}

  @PostMapping("/articles/{articleId}/lapse")
  @PreAuthorize("hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR')")
  @Operation(
      summary = "ACCEPTED to LAPSED 未采用",
      description =
          "Accepted and not to be printed; the unit may use it elsewhere. Happens by itself when"
              + " the time of newsroom.articles.keeping is over. 409 from any other state.")
  ResponseEntity<ArticleView> lapse(
      Actor actor, @PathVariable String articleId, IfMatch seen, @RequestBody LapseBody body) {
    var outcome =
        calendar.lapse(
            articleId,
            seen.version(),
            body.reason(),
            clock.instant(),
            Causes.of("lapse", actor, seen, body));
    return ResponseEntity.ok()
        .eTag(ETags.of(outcome.version()))
        .body(views.handedIn(outcome.state(), outcome.version()));
  }

  @GetMapping("/receipts/voids")
  @PreAuthorize("hasAnyRole('LIAISON_EDITOR', 'ADMINISTRATOR', 'AUDITOR')")
  @Operation(
      summary = "Receipt numbers 来稿编号 that were taken and never used",
      description = "Newest first. Every other number of a year belongs to an article.")
  Page<VoidView> voids(@RequestParam(required = false) @Nullable Integer year, PageRequest page) {
    var found = receipts.voids(year, page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream()
            .map(v ->
                new VoidView(
                    v.number(),
                    v.articleId(),
                    v.takenAt(),
                    v.voidedAt(),
                    v.reason().name(),
                    v.reason().chinese(),
                    v.reason().english()))
            .toList(),
        found.size() > shown.size() ? shown.getLast().number() : null);
  }
}
