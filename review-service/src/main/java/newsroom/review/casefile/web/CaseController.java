package newsroom.review.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.security.StepUp;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.review.casefile.CaseDesk;
import newsroom.review.casefile.Exemption;
import newsroom.review.casefile.Recusal;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.casefile.ReviewReason;
import newsroom.review.casefile.Verdict;
import newsroom.review.casefile.Verified;
import newsroom.review.casefile.VersionRef;
import newsroom.review.casefile.VersionText;
import newsroom.review.casefile.Waiver;
import newsroom.review.policy.Stage;
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
@RequestMapping("/api/review/cases/{articleId}")
@Tag(name = "cases", description = "审稿单: claim, decide, override, certificate")
class CaseController {
  /// A duty editor decides what was escalated.
  private static final String REVIEWERS =
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR')";

  private static final String READERS =
      "hasAnyRole('FIRST_REVIEWER','SECOND_REVIEWER','FINAL_REVIEWER','DUTY_EDITOR','AUDITOR')";

  private final CaseDesk desk;
  private final Idempotency idempotency;
  private final StepUp stepUp;
  private final Clock clock;

  CaseController(CaseDesk desk, Idempotency idempotency, StepUp stepUp, Clock clock) {
    this.desk = desk;
    this.idempotency = idempotency;
    this.stepUp = stepUp;
    this.clock = clock;
  }

  /// @param takeOver why the stage is taken from whoever holds it 接管; left out when it is free
  record ClaimRequest(@NotNull Stage stage, @Nullable String takeOver) {}

  record ReasonRequest(@Nullable String reason) {
    String given() {
      return reason == null ? "" : reason;
    }
  }

  /// @param findingId as the findings of this version name it
  record WaiverRequest(
      int versionNo,
      @NotBlank String contentHash,
      @NotBlank String findingId,
      @Nullable String reason) {}

  /// @param points of a return, as the unit reads them
  /// @param comment of a rejection as the unit reads it, else for colleagues
  record DecisionRequest(
      @NotNull Stage stage,
      @NotNull Verdict.Kind decision,
      int versionNo,
      @NotBlank String contentHash,
      @Nullable String reasonCode,
      @Nullable String comment,
      @Nullable List<String> points) {}

  /// @param source who was asked 向谁核实
  /// @param method how 怎样核实
  record VerificationRequest(
      int versionNo,
      @NotBlank String contentHash,
      @Nullable String source,
      @Nullable String method) {}

  record OverrideRequest(@Nullable String reviewerId, @Nullable String reason) {}

  @GetMapping
  @PreAuthorize(READERS)
  @Operation(
      summary = "One case with the text of the current version",
      description =
          "Reviewers of a unit that signed the article need an override to read it. The ETag is the"
              + " case's version.")
  ResponseEntity<CaseView> read(Actor actor, @PathVariable String articleId) {
    var found = desk.read(actor, articleId);
    return ResponseEntity.ok().eTag(ETags.of(found.version())).body(view(found.state()));
  }

  @GetMapping("/versions/{versionNo}")
  @PreAuthorize(READERS)
  @Operation(summary = "The text of one version, as it was handed in")
  VersionText version(Actor actor, @PathVariable String articleId, @PathVariable int versionNo) {
    return desk.text(desk.read(actor, articleId).state().file(), versionNo);
  }

  @GetMapping("/record")
  @PreAuthorize(READERS)
  @Operation(
      summary = "The certificate of review 审稿证明",
      description = "Only an approved article has one; a withdrawal makes it void.")
  ResponseEntity<RecordView> record(Actor actor, @PathVariable String articleId) {
    var found = desk.read(actor, articleId);
    if (!(found.state() instanceof ReviewCase.Approved(var file))) {
      throw new Refusal.NotFound(ReviewReason.NO_CERTIFICATE);
    }
    var words = desk.words(file, file.verification().map(v -> Set.of(v.words())).orElse(Set.of()));
    return ResponseEntity.ok().eTag(ETags.of(found.version())).body(RecordView.of(file, words));
  }

  @PostMapping("/claim")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "Claim the open stage 领取, or hold it longer",
      description =
          "One live claim per case and stage; it ends by itself after the policy's time. With a reason"
              + " in takeOver the stage is taken from whoever holds it 接管.")
  ResponseEntity<CaseView> claim(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      @Valid @RequestBody ClaimRequest request) {
    return changed(
        desk.claim(
            actor,
            articleId,
            Expected.version(seen.version()),
            request.stage(),
            request.takeOver()));
  }

  @PostMapping("/release")
  @PreAuthorize(REVIEWERS)
  @Operation(summary = "Give a claimed stage back")
  ResponseEntity<CaseView> release(Actor actor, @PathVariable String articleId, IfMatch seen) {
    return changed(desk.release(actor, articleId, Expected.version(seen.version())));
  }

  @PostMapping("/decisions")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary =
          "Decide the open stage: PASS 通过, RETURN 退改, SEND_BACK 退回上一审, REJECT 退稿, HOLD 缓发, ESCALATE 提级",
      description =
          "Names the version that was read. RETURN needs a reason code and points, REJECT a reason"
              + " code and a comment, which the unit reads; SEND_BACK, HOLD and ESCALATE a comment for"
              + " colleagues. A final pass needs a fresh second factor where the case's policy says so,"
              + " and every finding that must be fixed mended or waived. A repeated request gets the"
              + " first answer.")
  ResponseEntity<DecisionView> decide(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @Valid @RequestBody DecisionRequest request) {
    var verdict =
        Verdict.of(request.decision(), request.reasonCode(), request.comment(), request.points());
    var version = new VersionRef(request.versionNo(), request.contentHash());
    if (request.stage() == Stage.FINAL && request.decision().passes()) {
      secondFactor(actor, articleId);
    }
    var requestId =
        idempotency.claim(actor.accountId(), "decide " + articleId, key, request).toString();
    var outcome =
        desk.decide(
            actor,
            articleId,
            requestId,
            Expected.version(seen.version()),
            request.stage(),
            version,
            verdict);
    var file = outcome.state().file();
    var decided =
        file.decision(request.stage(), version, actor.accountId())
            .orElseThrow(() -> new IllegalStateException("a decision that is not in its case"));
    return created(articleId, outcome).body(DecisionView.of(file, decided));
  }

  /// Whoever may not decide at all is told that first.
  private void secondFactor(Actor actor, String articleId) {
    if (desk.read(actor, articleId).state().file().policy().secondFactor()) {
      stepUp.require();
    }
  }

  @PostMapping("/waivers")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "Answer by name for a finding that is not mended 具名放行",
      description =
          "By the holder of the stage, with a reason. Holds while the paragraph is the same.")
  ResponseEntity<CaseView> waive(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @Valid @RequestBody WaiverRequest request) {
    return made(
        articleId,
        desk.waive(
            actor,
            articleId,
            id(actor, "waive " + articleId, key, request),
            Expected.version(seen.version()),
            new VersionRef(request.versionNo(), request.contentHash()),
            request.findingId(),
            request.reason() == null ? "" : request.reason()));
  }

  @PostMapping("/recusal")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "Step back from this article 回避",
      description = "For every stage and round, with a reason. A claim is given back.")
  ResponseEntity<CaseView> recuse(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @RequestBody ReasonRequest request) {
    return made(
        articleId,
        desk.recuse(
            actor,
            articleId,
            id(actor, "recuse " + articleId, key, request),
            Expected.version(seen.version()),
            request.given()));
  }

  @PostMapping("/resumption")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "End a hold",
      description =
          "By whoever held the article, a final reviewer or the duty editor, with a reason.")
  ResponseEntity<CaseView> resume(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @RequestBody ReasonRequest request) {
    return made(
        articleId,
        desk.goOn(
            actor,
            articleId,
            id(actor, "resume " + articleId, key, request),
            Expected.version(seen.version()),
            request.given()));
  }

  @PostMapping("/reopening")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "Take the last decision back 撤回",
      description =
          "By whoever decided, within the policy's time and before the next stage is claimed; an"
              + " approval, rejection or return also by the duty editor at any time. The decision stays"
              + " on record; an approval is void.")
  ResponseEntity<CaseView> reopen(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @RequestBody ReasonRequest request) {
    return made(
        articleId,
        desk.reopen(
            actor,
            articleId,
            id(actor, "reopen " + articleId, key, request),
            Expected.version(seen.version()),
            request.given()));
  }

  @PostMapping("/overrides")
  @PreAuthorize("hasRole('DUTY_EDITOR')")
  @Operation(
      summary = "Let a reviewer of a byline unit review this article 准予",
      description = "Recorded by the duty editor for somebody else, with a reason.")
  ResponseEntity<CaseView.OverrideLine> override(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @RequestBody OverrideRequest request) {
    var requestId =
        idempotency.claim(actor.accountId(), "override " + articleId, key, request).toString();
    var reviewerId = request.reviewerId() == null ? "" : request.reviewerId();
    var reason = request.reason() == null ? "" : request.reason();
    var outcome =
        desk.exempt(
            actor, articleId, requestId, Expected.version(seen.version()), reviewerId, reason);
    var file = outcome.state().file();
    var line =
        file.exemptions().stream()
            .filter(e -> e.reviewerId().equals(reviewerId))
            .findFirst()
            .map(e -> CaseView.OverrideLine.of(e, desk.words(file, Set.of(e.words()))))
            .orElseThrow(() -> new IllegalStateException("an override that is not in its case"));
    return created(articleId, outcome).body(line);
  }

  @PostMapping("/verifications")
  @PreAuthorize(REVIEWERS)
  @Operation(
      summary = "Record that the newsroom verified this text 核实登记",
      description =
          "Needed before second review of copy that nobody asked for and whose unit does not say how"
              + " it was verified. Holds for the text that is named.")
  ResponseEntity<CaseView.VerificationLine> verify(
      Actor actor,
      @PathVariable String articleId,
      IfMatch seen,
      IdempotencyKey key,
      @Valid @RequestBody VerificationRequest request) {
    var requestId =
        idempotency.claim(actor.accountId(), "verify " + articleId, key, request).toString();
    var outcome =
        desk.verify(
            actor,
            articleId,
            requestId,
            Expected.version(seen.version()),
            new VersionRef(request.versionNo(), request.contentHash()),
            request.source() == null ? "" : request.source(),
            request.method() == null ? "" : request.method());
    var file = outcome.state().file();
    var verified = Objects.requireNonNull(file.verified());
    return created(articleId, outcome)
        .body(CaseView.VerificationLine.of(verified, desk.words(file, Set.of(verified.words()))));
  }

  private String id(Actor actor, String what, IdempotencyKey key, Object request) {
    return idempotency.claim(actor.accountId(), what, key, request).toString();
  }

  private ResponseEntity<CaseView> made(String articleId, Outcome<ReviewCase> outcome) {
    return created(articleId, outcome).body(view(outcome.state()));
  }

  private ResponseEntity<CaseView> changed(Outcome<ReviewCase> outcome) {
    return ResponseEntity.ok().eTag(ETags.of(outcome.version())).body(view(outcome.state()));
  }

  private static ResponseEntity.BodyBuilder created(String articleId, Outcome<ReviewCase> outcome) {
    return ResponseEntity.created(URI.create("/api/review/cases/" + articleId))
        .eTag(ETags.of(outcome.version()));
  }

  private CaseView view(ReviewCase state) {
    var file = state.file();
    return CaseView.of(state, desk.text(file), desk.words(file, names(state)), now());
  }

  private Instant now() {
    return clock.instant();
  }

  private static Set<String> names(ReviewCase state) {
    var file = state.file();
    var names = new LinkedHashSet<String>();
    if (state instanceof ReviewCase.Held held) {
      names.add(held.words());
    }
    file.recusals().stream().map(Recusal::words).forEach(names::add);
    file.waivers().stream().map(Waiver::words).forEach(names::add);
    for (var decision : file.decisions()) {
      var words = decision.words();
      if (words != null) {
        names.add(words);
      }
    }
    file.exemptions().stream().map(Exemption::words).forEach(names::add);
    file.verification().map(Verified::words).ifPresent(names::add);
    return names;
  }
}
