package newsroom.submission.call.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.article.Fingerprint;
import newsroom.submission.call.Call;
import newsroom.submission.call.CallDesk;
import newsroom.submission.call.CallDrafts;
import newsroom.submission.call.CallStatus;
import newsroom.submission.call.web.CallViews.AnswerView;
import newsroom.submission.call.web.CallViews.CallView;
import newsroom.submission.call.web.CallViews.Participants;
import newsroom.submission.call.web.CallViews.Row;
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
@RequestMapping("/api/submission/calls")
@Tag(
    name = "calls",
    description = "Calls 征稿 and commissions 约稿, from the draft to the results; the newsroom's side")
class CallController {
  private static final String CALLS = "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR')";
  private static final String READS =
      "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR', 'ADMINISTRATOR', 'AUDITOR')";

  private final CallDesk desk;
  private final CallDrafts drafts;
  private final CallViews views;
  private final Idempotency idempotency;

  CallController(CallDesk desk, CallDrafts drafts, CallViews views, Idempotency idempotency) {
    this.desk = desk;
    this.drafts = drafts;
    this.views = views;
    this.idempotency = idempotency;
  }

  @GetMapping
  @PreAuthorize(READS)
  @Operation(summary = "Calls, newest first")
  Page<Row> list(
      @Parameter(description = "Only these; left out, all of them") @RequestParam(required = false)
          @Nullable List<CallStatus> status,
      PageRequest page) {
    var found =
        desk.list(
            null, Objects.requireNonNullElse(status, List.of()), page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(views.rows(shown), found.size() > shown.size() ? shown.getLast().id() : null);
  }

  @PostMapping
  @PreAuthorize(CALLS)
  @Operation(
      summary = "Draft a call",
      description =
          "Repeated with the same Idempotency-Key it answers what the first request made. 422 with"
              + " everything at once that is wrong; nobody hears of a draft.")
  ResponseEntity<CallView> start(
      Actor actor, IdempotencyKey key, @RequestBody CallBody.Terms body) {
    var terms = desk.check(body.form());
    String id = idempotency.claim(actor.accountId(), "start-call", key, body).toString();
    var outcome = desk.start(id, terms, actor.accountId(), Cause.Command.of("start|" + id));
    return ResponseEntity.created(URI.create("/api/submission/calls/" + id))
        .eTag(ETags.of(outcome.version()))
        .body(views.view(outcome.state(), outcome.version()));
  }

  @GetMapping("/{callId}")
  @PreAuthorize(READS)
  @Operation(summary = "One call")
  ResponseEntity<CallView> read(@PathVariable String callId) {
    var call = desk.read(callId);
    return ResponseEntity.ok()
        .eTag(ETags.of(call.version()))
        .body(views.view(call.state(), call.version()));
  }

  @PutMapping("/{callId}")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "Change a draft",
      description = "Once opened only the deadline moves, and only later: see the extension.")
  ResponseEntity<CallView> revise(
      Actor actor, @PathVariable String callId, IfMatch seen, @RequestBody CallBody.Terms body) {
    return views.changed(
        desk.revise(callId, seen.version(), body.form(), cause("revise", actor, seen, body)));
  }

  @PostMapping("/{callId}/opening")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "DRAFT to OPEN: tell the units",
      description = "422 at /deadline when that is over meanwhile.")
  ResponseEntity<CallView> open(Actor actor, @PathVariable String callId, IfMatch seen) {
    return views.changed(desk.open(callId, seen.version(), cause("open", actor, seen, "")));
  }

  @PostMapping("/{callId}/extension")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "OPEN, EXTENDED or CLOSED to EXTENDED: a later deadline",
      description = "Never an earlier one: 422 at /deadline. Reminders are counted anew.")
  ResponseEntity<CallView> extend(
      Actor actor,
      @PathVariable String callId,
      IfMatch seen,
      @RequestBody CallBody.Extension body) {
    return views.changed(
        desk.extend(
            callId,
            seen.version(),
            CallBody.When.form(body.deadline()),
            body.reason(),
            cause("extend", actor, seen, body)));
  }

  @PostMapping("/{callId}/closing")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "OPEN or EXTENDED to CLOSED, before the deadline",
      description = "At the deadline it happens by itself.")
  ResponseEntity<CallView> close(Actor actor, @PathVariable String callId, IfMatch seen) {
    return views.changed(desk.close(callId, seen.version(), cause("close", actor, seen, "")));
  }

  @PostMapping("/{callId}/cancellation")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "To CANCELLED, from any state before the results are out",
      description = "The answers stay articles like any other.")
  ResponseEntity<CallView> cancel(
      Actor actor,
      @PathVariable String callId,
      IfMatch seen,
      @RequestBody CallBody.Cancellation body) {
    return views.changed(
        desk.cancel(callId, seen.version(), body.reason(), cause("cancel", actor, seen, body)));
  }

  @PostMapping("/{callId}/judgement")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "CLOSED or JUDGED to JUDGED: choose answers",
      description = "No more than there are places, each once, none that was taken back: else 422.")
  ResponseEntity<CallView> judge(
      Actor actor,
      @PathVariable String callId,
      IfMatch seen,
      @RequestBody CallBody.Judgement body) {
    return views.changed(
        desk.judge(
            callId,
            seen.version(),
            body.choosing(),
            body.words(),
            cause("judge", actor, seen, body)));
  }

  @PostMapping("/{callId}/results")
  @PreAuthorize(CALLS)
  @Operation(summary = "JUDGED to RESULTS_PUBLISHED: tell the units that answered")
  ResponseEntity<CallView> publishResults(Actor actor, @PathVariable String callId, IfMatch seen) {
    return views.changed(
        desk.publishResults(callId, seen.version(), cause("results", actor, seen, "")));
  }

  @PostMapping("/{callId}/archiving")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "RESULTS_PUBLISHED or CLOSED to ARCHIVED",
      description = "From CLOSED when there is nothing to choose, as with most commissions.")
  ResponseEntity<CallView> archive(Actor actor, @PathVariable String callId, IfMatch seen) {
    return views.changed(desk.archive(callId, seen.version(), cause("archive", actor, seen, "")));
  }

  @PostMapping("/{callId}/announcement")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "Write the running call down as a draft of the organiser",
      description =
          "Its people finish it, sign it off and hand it in. 409 when that has been done already.")
  ResponseEntity<CallView> announce(
      Actor actor, @PathVariable String callId, IdempotencyKey key, IfMatch seen) {
    String articleId =
        idempotency.claim(actor.accountId(), "announce-call", key, callId).toString();
    return views.changed(
        drafts.announce(
            callId,
            seen.version(),
            articleId,
            actor.accountId(),
            actor.name(),
            Cause.Command.of("announce|" + articleId)));
  }

  @PostMapping("/{callId}/results-article")
  @PreAuthorize(CALLS)
  @Operation(
      summary = "Write the published results down as a draft of the organiser",
      description = "409 when that has been done already.")
  ResponseEntity<CallView> report(
      Actor actor, @PathVariable String callId, IdempotencyKey key, IfMatch seen) {
    String articleId = idempotency.claim(actor.accountId(), "report-call", key, callId).toString();
    return views.changed(
        drafts.report(
            callId,
            seen.version(),
            articleId,
            actor.accountId(),
            actor.name(),
            Cause.Command.of("report|" + articleId)));
  }

  @GetMapping("/{callId}/answers")
  @PreAuthorize(READS)
  @Operation(
      summary = "Articles that answer the call, newest first",
      description = "Late ones are marked, those taken back are there too.")
  Page<AnswerView> answers(@PathVariable String callId, PageRequest page) {
    Call call = desk.read(callId).state();
    var found = desk.answers(callId, null, page.after(), page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        views.answers(call.sheet(), shown, desk.verdict(call.sheet())),
        found.size() > shown.size() ? shown.getLast().articleId() : null);
  }

  @GetMapping("/{callId}/units")
  @PreAuthorize(READS)
  @Operation(summary = "Units that were invited, replied or answered, and how each stands")
  Participants participants(@PathVariable String callId) {
    return views.participants(desk.read(callId).state());
  }

  /// The same person, act, version and words: a request repeated after a lost answer, not a second act.
  private static Cause.Command cause(String act, Actor actor, IfMatch seen, Object words) {
    return Cause.Command.of(
        Fingerprint.of(act + "|" + actor.accountId() + "|" + seen.version() + "|" + words)
            .substring(0, 32));
  }
}
