package newsroom.submission.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Idempotency;
import newsroom.platform.web.IdempotencyKey;
import newsroom.platform.web.IfMatch;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Entry;
import newsroom.submission.ledger.LedgerDesk;
import newsroom.submission.ledger.LedgerReason;
import newsroom.submission.ledger.Objection;
import newsroom.submission.ledger.Payee;
import newsroom.submission.ledger.Worth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/ledger")
@Tag(name = "ledger", description = "The credit ledger 用稿台账: entries are only added")
class LedgerActController {
  private static final long MOST_FEN = 100_000_000;

  private final LedgerDesk desk;
  private final Reading reading;
  private final Idempotency idempotency;

  LedgerActController(LedgerDesk desk, Reading reading, Idempotency idempotency) {
    this.desk = desk;
    this.reading = reading;
    this.idempotency = idempotency;
  }

  @Schema(name = "Adjustment")
  record Adjustment(
      @NotBlank @Size(max = 64) String articleId,
      @NotBlank @Size(max = 64) String unitId,
      @Schema(description = "Two places, may be negative") @Nullable BigDecimal points,
      @Schema(description = "May be negative") @Min(-MOST_FEN) @Max(MOST_FEN)
          @Nullable Long amountFen,
      @Schema(description = "The entry it corrects, by its number") @Nullable Integer about,
      @NotBlank @Size(max = 500) String reason) {}

  @Schema(name = "PaymentsMade")
  record Payments(
      @NotEmpty @Size(max = 100) List<@Valid PaidItem> items,
      @NotNull @PastOrPresent LocalDate paidOn,
      @Schema(description = "凭证号") @NotBlank @Size(max = 80) String reference) {}

  @Schema(name = "PaidItem")
  record PaidItem(
      @NotBlank @Size(max = 64) String articleId,
      @NotBlank @Size(max = 64) String unitId,
      @NotNull Payee payee,
      @Schema(description = "As the due list shows it as open") @Min(1) long amountFen) {}

  @Schema(name = "PaymentResults")
  record PaymentResults(List<PaymentResult> items, int paid, long paidFen) {}

  @Schema(name = "PaymentResult")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PaymentResult(
      String articleId,
      String unitId,
      boolean paid,
      @Nullable String code,
      @Nullable String zh,
      @Nullable String en) {}

  @Schema(name = "ObjectionText")
  record Words(@NotBlank @Size(max = 1_000) String text) {}

  @PostMapping("/adjustments")
  @PreAuthorize("hasRole('LIAISON_EDITOR')")
  @Operation(summary = "Adjust by hand, with a reason: a new entry")
  LedgerView.EntryView adjust(
      Actor actor, IdempotencyKey key, @Valid @RequestBody Adjustment body) {
    var worth =
        new Worth(hundredths(body.points()), Objects.requireNonNullElse(body.amountFen(), 0L));
    if (reading.find(body.unitId()).isEmpty()) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem("/unitId", LedgerReason.NO_SUCH_UNIT)));
    }
    var request = idempotency.claim(actor.accountId(), "ledger-adjust", key, body);
    var account =
        desk.adjust(
            body.articleId(),
            new Account.Holder(body.unitId(), Payee.UNIT),
            worth,
            body.about(),
            body.reason().strip(),
            by(actor),
            Cause.Command.of(request.toString()));
    var entry =
        account.state().entries().reversed().stream()
            .filter(e -> e.kind() == Entry.Kind.ADJUST && e.worth().equals(worth))
            .findFirst()
            .orElseThrow();
    var row =
        reading.rows(r -> r.articleId().equals(body.articleId()) && r.n() == entry.n()).getFirst();
    return reading.views(List.of(row), true).getFirst();
  }

  private static long hundredths(@Nullable BigDecimal points) {
    if (points == null) {
      return 0;
    }
    var hundredths = points.movePointRight(2);
    if (hundredths.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0
        || hundredths.stripTrailingZeros().scale() > 0) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem("/points", PlatformReason.ILL_TYPED)));
    }
    return hundredths.longValueExact();
  }

  @PostMapping("/payments")
  @PreAuthorize("hasRole('LIAISON_EDITOR')")
  @Operation(
      summary = "Mark as paid",
      description =
          "Each item for itself; one whose open amount is another by now is refused and says so.")
  PaymentResults pay(Actor actor, IdempotencyKey key, @Valid @RequestBody Payments body) {
    var request = idempotency.claim(actor.accountId(), "ledger-pay", key, body);
    var results = new ArrayList<PaymentResult>();
    long fen = 0;
    for (var item : body.items()) {
      var payable =
          new LedgerDesk.Payable(
              item.articleId(), new Account.Holder(item.unitId(), item.payee()), item.amountFen());
      try {
        desk.pay(
            payable,
            body.paidOn(),
            body.reference().strip(),
            by(actor),
            Cause.Command.of(request + "|" + item.unitId() + "|" + item.payee()));
        results.add(new PaymentResult(item.articleId(), item.unitId(), true, null, null, null));
        fen += item.amountFen();
      } catch (Refusal e) {
        var reason = e.reason();
        results.add(
            new PaymentResult(
                item.articleId(),
                item.unitId(),
                false,
                reason.code(),
                reason.chinese(),
                reason.english()));
      }
    }
    return new PaymentResults(
        results, (int) results.stream().filter(PaymentResult::paid).count(), fen);
  }

  @PostMapping("/months/{month}/closing")
  @PreAuthorize("hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR')")
  @Operation(
      summary = "结账: the month takes no more entries",
      description =
          "After the time for objections, with all of them answered, and one month after the"
              + " other. If-Match is how many entries the month had when it was looked at.")
  ResponseEntity<LedgerView.MonthView> close(
      Actor actor, @PathVariable String month, IfMatch seen) {
    var closed =
        desk.close(
            Objects.requireNonNull(Reading.month("/month", month)), seen.version(), by(actor));
    return ResponseEntity.ok()
        .eTag(ETags.of(closed.entries()))
        .body(LedgerView.MonthView.of(closed, true));
  }

  @PostMapping("/months/{month}/objections")
  @PreAuthorize("hasAnyRole('CORRESPONDENT', 'UNIT_ADMIN')")
  @Operation(summary = "Object to the own unit's statement of a month")
  LedgerView.ObjectionView object(
      Actor actor, @PathVariable String month, IdempotencyKey key, @Valid @RequestBody Words body) {
    var unitId = Objects.requireNonNull(actor.ownUnit());
    var request = idempotency.claim(actor.accountId(), "ledger-object:" + month, key, body);
    return view(
        desk.object(
            request.toString(),
            Objects.requireNonNull(Reading.month("/month", month)),
            unitId,
            body.text().strip(),
            by(actor)));
  }

  @PostMapping("/objections/{objectionId}/answer")
  @PreAuthorize("hasRole('LIAISON_EDITOR')")
  @Operation(summary = "Answer an objection; what it changes is an adjustment of its own")
  LedgerView.ObjectionView answer(
      Actor actor, @PathVariable String objectionId, @Valid @RequestBody Words body) {
    return view(desk.answer(objectionId, body.text().strip(), by(actor)));
  }

  private LedgerView.ObjectionView view(Objection objection) {
    return LedgerView.ObjectionView.of(objection, reading.name(objection.unitId()));
  }

  private static Entry.By by(Actor actor) {
    return new Entry.By(actor.accountId(), actor.name());
  }
}
