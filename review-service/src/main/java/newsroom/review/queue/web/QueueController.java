package newsroom.review.queue.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.review.casefile.Lease;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.Stage;
import newsroom.review.queue.Narrowed;
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

  /// How many findings there are 须改, 留意, 提示.
  record Marks(int block, int warn, int note) {}

  /// A count of 1 000 stands for 1 000 and more.
  record CountsView(
      int queue,
      int unclaimed,
      int mine,
      int returned,
      int held,
      int overdue,
      int all,
      Map<Stage, Integer> byStage) {
    static CountsView of(QueueDesk.Counts counts) {
      var views = counts.views();
      return new CountsView(
          views.getOrDefault(View.QUEUE, 0),
          views.getOrDefault(View.UNCLAIMED, 0),
          views.getOrDefault(View.MINE, 0),
          views.getOrDefault(View.RETURNED, 0),
          views.getOrDefault(View.HELD, 0),
          views.getOrDefault(View.OVERDUE, 0),
          views.getOrDefault(View.ALL, 0),
          counts.byStage());
    }
  }

  /// @param dueAt of the open stage, or of the revision
  /// @param escalated a duty editor decides the open stage
  /// @param etag to send as If-Match
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String articleId,
      String unitId,
      String headline,
      String byline,
      String genre,
      String origin,
      @Nullable String column,
      List<String> sensitivity,
      int characters,
      int photos,
      String state,
      @Nullable Stage stage,
      int round,
      int versionNo,
      String contentHash,
      Instant openedAt,
      @Nullable Instant dueAt,
      boolean escalated,
      @Nullable Marks findings,
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
          file.label().column(),
          file.label().sensitivity(),
          file.label().characters(),
          file.label().photos(),
          state.statusAt(now),
          state.atStage().orElse(null),
          file.round(),
          file.current().versionNo(),
          file.current().contentHash(),
          file.openedAt(),
          state instanceof ReviewCase.AwaitingRevision(_, _, var dueAt) ? dueAt : file.dueAt(),
          state.atStage().filter(file.raised()::contains).isPresent(),
          file.currentReport()
              .map(r -> new Marks(file.openFindings().size(), r.check(), r.notes()))
              .orElse(null),
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
      summary = "Cases: queue 待我办, unclaimed 待领, mine 在手, returned 已退改, held 缓发, overdue 超时, all",
      description =
          "The first due first; all of them the oldest first. The queue has what the person holds and"
              + " open stages that fit the person's roles and that this person may decide: not"
              + " after another stage of the same article, not of the own unit without an override.")
  Page<Item> list(
      Actor actor,
      @RequestParam(defaultValue = "queue") String view,
      @RequestParam(required = false) @Nullable Stage stage,
      @RequestParam(required = false) @Nullable String column,
      @RequestParam(required = false) @Nullable String unitId,
      @RequestParam(required = false) @Nullable String genre,
      @RequestParam(required = false) @Nullable String q,
      PageRequest page) {
    var narrowed = new Narrowed(column, unitId, genre, q);
    var part = desk.list(actor, View.of(view), stage, narrowed, page.after(), page.limit());
    var now = clock.instant();
    return new Page<>(part.cases().stream().map(c -> Item.of(c, now)).toList(), part.next());
  }

  @GetMapping("/api/review/counts")
  @PreAuthorize(
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')")
  @Operation(
      summary = "How many cases each view has",
      description = "Counted to 1 000, which stands for 1 000 and more.")
  CountsView counts(Actor actor) {
    return CountsView.of(desk.counts(actor));
  }
}
