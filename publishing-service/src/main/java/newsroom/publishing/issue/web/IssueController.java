package newsroom.publishing.issue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.publishing.issue.Issue;
import newsroom.publishing.issue.IssueDesk;
import newsroom.publishing.issue.Issues;
import newsroom.publishing.issue.Makeup;
import newsroom.publishing.issue.Slot;
import newsroom.publishing.pool.Pool;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/publishing/issues")
@Tag(name = "Issues 期")
class IssueController {
  private static final String LAYOUT = "hasRole('LAYOUT_EDITOR')";
  private static final String DUTY = "hasRole('DUTY_EDITOR')";
  private static final String STAFF =
      "hasAnyRole('FIRST_REVIEWER', 'SECOND_REVIEWER', 'FINAL_REVIEWER', 'PROOFREADER',"
          + " 'LAYOUT_EDITOR', 'DUTY_EDITOR', 'SUBSCRIPTION_MANAGER', 'AUDITOR')";

  private final IssueDesk desk;
  private final Issues issues;
  private final Pool pool;
  private final Idempotency idempotency;

  IssueController(IssueDesk desk, Issues issues, Pool pool, Idempotency idempotency) {
    this.desk = desk;
    this.issues = issues;
    this.pool = pool;
    this.idempotency = idempotency;
  }

  /// @param publicationTitle 报头
  record PlanRequest(
      @NotBlank @Size(max = 40) String publicationTitle,
      @Min(1) int issueNo,
      @Min(1) @Nullable Integer totalNo,
      @NotNull LocalDate issueDate,
      @NotEmpty @Size(max = 24) List<@Valid PageRequested> pages) {}

  record PageRequested(
      @Min(1) int pageNo,
      @NotBlank @Size(max = 20) String name,
      @NotEmpty @Size(max = 60) List<@Valid SlotRequested> slots) {}

  record SlotRequested(
      @Min(1) int order,
      @NotNull Slot.Role role,
      @Size(max = 40) @Nullable String column,
      @Nullable Boolean verticalHeadline) {}

  record PlacementRequest(
      int pageNo,
      int slotOrder,
      @NotBlank String articleId,
      int versionNo,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String contentHash) {}

  record SlotReasonRequest(int pageNo, int slotOrder, @NotBlank @Size(max = 500) String reason) {}

  record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}

  record SignatureRequest(int issueNo) {}

  @PostMapping
  @PreAuthorize(LAYOUT)
  @Operation(summary = "Plan an issue with its pages and slots")
  ResponseEntity<IssueView> plan(
      Actor actor, IdempotencyKey key, @Valid @RequestBody PlanRequest request) {
    var title = request.publicationTitle().strip();
    var makeup =
        new Makeup(
            request.pages().stream()
                .map(page ->
                    new Makeup.Page(
                        page.pageNo(),
                        page.name().strip(),
                        page.slots().stream().map(IssueController::slot).toList()))
                .toList());
    var requestId = idempotency.claim(actor.accountId(), "plan-issue", key, request);
    var masthead =
        new Issue.Masthead(
            IssueDesk.idOf(title, request.issueNo()),
            title,
            request.issueNo(),
            request.totalNo(),
            request.issueDate());
    var outcome = desk.plan(requestId.toString(), masthead, makeup);
    return ResponseEntity.created(URI.create("/api/publishing/issues/" + masthead.issueId()))
        .eTag(ETags.of(outcome.snapshot().version()))
        .body(view(outcome.snapshot()));
  }

  private static Slot slot(SlotRequested slot) {
    var column = slot.column();
    return new Slot(
        slot.order(),
        slot.role(),
        column == null || column.isBlank() ? null : column.strip(),
        Boolean.TRUE.equals(slot.verticalHeadline()),
        new Slot.Empty());
  }

  @GetMapping
  @PreAuthorize(STAFF)
  @Operation(summary = "Issues by date, newest first")
  Page<IssueView> list(PageRequest wanted) {
    var page = issues.list(wanted);
    return new Page<>(page.items().stream().map(this::view).toList(), page.next());
  }

  @GetMapping("/{issueId}")
  @PreAuthorize(STAFF)
  @Operation(summary = "One issue")
  ResponseEntity<IssueView> get(@PathVariable String issueId) {
    return answer(desk.load(issueId));
  }

  @PostMapping("/{issueId}/opening")
  @PreAuthorize(LAYOUT)
  @Operation(summary = "Start make-up")
  ResponseEntity<IssueView> open(@PathVariable String issueId, IfMatch ifMatch) {
    return answer(desk.open(issueId, ifMatch.version()));
  }

  @PostMapping("/{issueId}/placements")
  @PreAuthorize(LAYOUT)
  @Operation(summary = "Place an approved content into an empty slot")
  ResponseEntity<IssueView> place(
      @PathVariable String issueId, IfMatch ifMatch, @Valid @RequestBody PlacementRequest request) {
    return answer(
        desk.place(
            issueId,
            ifMatch.version(),
            request.pageNo(),
            request.slotOrder(),
            new Slot.Filled(request.articleId(), request.versionNo(), request.contentHash())));
  }

  @PostMapping("/{issueId}/cuts")
  @PreAuthorize(LAYOUT)
  @Operation(summary = "Cut the article of a slot")
  ResponseEntity<IssueView> cut(
      @PathVariable String issueId,
      IfMatch ifMatch,
      @Valid @RequestBody SlotReasonRequest request) {
    return answer(
        desk.cut(
            issueId,
            ifMatch.version(),
            request.pageNo(),
            request.slotOrder(),
            request.reason().strip()));
  }

  @PostMapping("/{issueId}/slot-removals")
  @PreAuthorize(LAYOUT)
  @Operation(summary = "Remove an empty slot")
  ResponseEntity<IssueView> removeSlot(
      @PathVariable String issueId,
      IfMatch ifMatch,
      @Valid @RequestBody SlotReasonRequest request) {
    return answer(
        desk.removeSlot(
            issueId,
            ifMatch.version(),
            request.pageNo(),
            request.slotOrder(),
            request.reason().strip()));
  }

  @PostMapping("/{issueId}/closing")
  @PreAuthorize(LAYOUT)
  @Operation(summary = "Close the issue: every slot is filled or removed")
  ResponseEntity<IssueView> close(@PathVariable String issueId, IfMatch ifMatch) {
    return answer(desk.close(issueId, ifMatch.version()));
  }

  @PostMapping("/{issueId}/reopening")
  @PreAuthorize(DUTY)
  @Operation(summary = "Back to make-up, with a reason; a signature is void then")
  ResponseEntity<IssueView> reopen(
      Actor actor,
      @PathVariable String issueId,
      IfMatch ifMatch,
      @Valid @RequestBody ReasonRequest request) {
    return answer(
        desk.reopen(issueId, ifMatch.version(), request.reason().strip(), actor.accountId()));
  }

  @PostMapping("/{issueId}/signature")
  @PreAuthorize(DUTY)
  @Operation(summary = "Sign the closed issue; needs a fresh second factor")
  ResponseEntity<IssueView> sign(
      Actor actor,
      @PathVariable String issueId,
      IfMatch ifMatch,
      @Valid @RequestBody SignatureRequest request) {
    return answer(desk.sign(issueId, ifMatch.version(), request.issueNo(), actor.accountId()));
  }

  @PostMapping("/{issueId}/publication")
  @PreAuthorize(DUTY)
  @Operation(summary = "Publish the signed issue; asked again, it answers the same")
  ResponseEntity<IssueView> publish(@PathVariable String issueId, IfMatch ifMatch) {
    return answer(desk.publish(issueId, ifMatch.version()));
  }

  private ResponseEntity<IssueView> answer(Outcome<Issue> outcome) {
    return answer(outcome.snapshot());
  }

  private ResponseEntity<IssueView> answer(Snapshot<Issue> issue) {
    return ResponseEntity.ok().eTag(ETags.of(issue.version())).body(view(issue));
  }

  private IssueView view(Snapshot<Issue> issue) {
    var articleIds =
        issue.state().makeup().contents().stream().map(c -> c.content().articleId()).toList();
    return IssueView.of(issue, pool.find(articleIds));
  }
}
