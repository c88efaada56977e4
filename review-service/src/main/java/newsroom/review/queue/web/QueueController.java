package newsroom.review.queue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.Stage;
import newsroom.review.queue.QueueDesk;
import newsroom.review.queue.View;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "queue", description = "Lists of review cases")
class QueueController {
  private final QueueDesk desk;
  private final Clock clock;

  QueueController(QueueDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param etag to send as If-Match
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String articleId,
      String unitId,
      String headline,
      String byline,
      String genre,
      String origin,
      String state,
      @Nullable Stage stage,
      int round,
      int versionNo,
      String contentHash,
      Instant openedAt,
      @Nullable String claimedBy,
      @Nullable String claimedByName,
      @Nullable Instant leaseUntil,
      String etag) {

    static Item of(Snapshot<ReviewCase> snapshot, Instant now) {
      var state = snapshot.state();
      var file = state.file();
      var lease = state.leaseAt(now);
      return new Item(
          file.articleId(),
          file.unitId(),
          file.label().headline(),
          file.label().byline(),
          file.label().genre(),
          file.label().origin(),
          state.statusAt(now),
          state.atStage().orElse(null),
          file.round(),
          file.current().versionNo(),
          file.current().contentHash(),
          file.openedAt(),
          lease.map(Lease::reviewerId).orElse(null),
          lease.map(Lease::reviewerName).orElse(null),
          lease.map(Lease::until).orElse(null),
          ETags.of(snapshot.version()));
    }
  }

  @GetMapping("/api/review/cases")
  @PreAuthorize(
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')")
  @Operation(
      summary = "Cases to take (queue), in hand (mine) or all, the oldest first",
      description =
          "The queue has open stages that fit the person's roles and that this person may decide: not"
              + " after another stage of the same article, not of the own unit without an override.")
  Page<Item> list(
      Actor actor,
      @RequestParam(defaultValue = "queue") String view,
      @RequestParam(required = false) @Nullable Stage stage,
      PageRequest page) {
    var part = desk.list(actor, View.of(view), stage, page.after(), page.limit());
    var now = clock.instant();
    return new Page<>(part.cases().stream().map(c -> Item.of(c, now)).toList(), part.next());
  }
}
