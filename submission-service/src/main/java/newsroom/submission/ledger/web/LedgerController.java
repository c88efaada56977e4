package newsroom.submission.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.platform.web.ETags;
import newsroom.platform.web.Page;
import newsroom.platform.web.PageRequest;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Book;
import newsroom.submission.ledger.Entry;
import newsroom.submission.ledger.Fees;
import newsroom.submission.ledger.LedgerDesk;
import newsroom.submission.ledger.LedgerReason;
import newsroom.submission.ledger.Objections;
import newsroom.submission.ledger.Payee;
import newsroom.submission.ledger.Worth;
import newsroom.submission.sheet.SheetFormat;
import newsroom.submission.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/submission/ledger")
@Tag(name = "ledger", description = "The credit ledger 用稿台账: entries are only added")
class LedgerController {
  private static final int LONGEST_STATEMENT = 5_000;
  private static final List<String> HEADINGS =
      List.of(
          "入账月", "归属月", "类别", "单位", "领款方", "标题", "刊发于", "出报日", "体裁", "来源", "字数", "份额", "分数",
          "稿费（元）", "规则版本", "应付日", "说明", "整理");

  private final LedgerDesk desk;
  private final Book book;
  private final Objections objections;
  private final Reading reading;

  LedgerController(LedgerDesk desk, Book book, Objections objections, Reading reading) {
    this.desk = desk;
    this.book = book;
    this.objections = objections;
    this.reading = reading;
  }

  @GetMapping("/entries")
  @PreAuthorize(Reading.READERS)
  @Operation(
      summary = "Entries, newest first, with their sums",
      description =
          "A unit reads its own; those of another unit, also one below it, are not there.")
  LedgerView.Entries entries(
      Actor actor,
      @Parameter(description = "Booked in this month, for example 2026-10")
          @RequestParam(required = false)
          @Nullable String month,
      @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "GRANT, REVERSAL or ADJUST") @RequestParam(required = false)
          Entry.@Nullable Kind kind,
      PageRequest page) {
    var wanted = Reading.month("/month", month);
    var unitId = reading.unit(actor, unit);
    boolean staff = Reading.staff(actor);
    var rows =
        reading.rows(row ->
            (wanted == null || row.booked().equals(wanted))
                && (kind == null || row.kind() == kind)
                && Reading.visible(row, unitId, staff));
    var shown = Reading.after(rows, page.after(), Book.Row::id, page.limit());
    boolean more = !shown.isEmpty() && !shown.getLast().equals(rows.getLast());
    return new LedgerView.Entries(
        reading.views(shown, staff),
        more ? shown.getLast().id() : null,
        rows.size(),
        sum(rows, Entry.Kind.GRANT),
        sum(rows, Entry.Kind.REVERSAL),
        sum(rows, Entry.Kind.ADJUST),
        LedgerView.Sum.of(Reading.sum(rows, _ -> true)));
  }

  private static LedgerView.Sum sum(List<Book.Row> rows, Entry.Kind kind) {
    return LedgerView.Sum.of(Reading.sum(rows, row -> row.kind() == kind));
  }

  @GetMapping("/articles/{articleId}")
  @PreAuthorize(Reading.READERS)
  @Operation(
      summary = "All entries of an article",
      description = "A unit reads its own share of it; where it has none there is nothing.")
  ResponseEntity<LedgerView.AccountView> account(Actor actor, @PathVariable String articleId) {
    var account = desk.load(articleId);
    var unitId = reading.unit(actor, null);
    boolean staff = Reading.staff(actor);
    var state = account.state();
    var rows =
        reading.rows(row -> row.articleId().equals(articleId)).stream()
            .sorted(Comparator.comparingInt(Book.Row::n))
            .filter(row -> Reading.visible(row, unitId, staff))
            .toList();
    var seen = state.entries().stream().filter(e -> Reading.visible(e, unitId)).toList();
    if (seen.isEmpty()) {
      throw new Refusal.NotFound(LedgerReason.NO_SUCH_ACCOUNT);
    }
    return ResponseEntity.ok()
        .eTag(ETags.of(account.version()))
        .body(
            new LedgerView.AccountView(
                articleId,
                state.piece().title(),
                state.killed(),
                reading.views(rows, staff),
                state.payments().stream()
                    .filter(p ->
                        unitId == null || (p.unitId().equals(unitId) && p.payee() == Payee.UNIT))
                    .map(p -> LedgerView.PaymentView.of(p, staff))
                    .toList(),
                LedgerView.Sum.of(
                    seen.stream().map(Entry::worth).reduce(Worth.NOTHING, Worth::plus)),
                account.version()));
  }

  @GetMapping("/months")
  @PreAuthorize(Reading.NEWSROOM)
  @Operation(summary = "Months and where they stand, the latest first")
  Page<LedgerView.MonthView> months(PageRequest page) {
    var all = desk.months();
    var shown = Reading.after(all, page.after(), m -> m.month().toString(), page.limit());
    boolean more = !shown.isEmpty() && !shown.getLast().equals(all.getLast());
    return new Page<>(
        shown.stream().map(month -> LedgerView.MonthView.of(month, true)).toList(),
        more ? shown.getLast().month().toString() : null);
  }

  @GetMapping("/months/{month}")
  @PreAuthorize(Reading.NEWSROOM)
  @Operation(summary = "One month")
  ResponseEntity<LedgerView.MonthView> month(@PathVariable String month) {
    var found = desk.month(Objects.requireNonNull(Reading.month("/month", month)));
    return ResponseEntity.ok()
        .eTag(ETags.of(found.entries()))
        .body(LedgerView.MonthView.of(found, true));
  }

  @GetMapping("/due")
  @PreAuthorize(Reading.NEWSROOM)
  @Operation(
      summary = "What is to be paid, by the day it is due",
      description =
          "An original within a month of its issue, a reprint within two, as the edition of the"
              + " rules says that held on that day.")
  LedgerView.Dues due(
      @Parameter(description = "true: only what is overdue") @RequestParam(required = false)
          @Nullable Boolean overdue,
      @Parameter(description = "true: what is paid, too") @RequestParam(required = false)
          @Nullable Boolean paid,
      @RequestParam(required = false) @Nullable String unit,
      PageRequest page) {
    var today = desk.today();
    var dues =
        new ArrayList<>(
            book.dues(due ->
                (Boolean.TRUE.equals(paid) || due.open() != 0)
                    && (unit == null || unit.isBlank() || due.unitId().equals(unit))
                    && (!Boolean.TRUE.equals(overdue) || overdue(due, today))));
    dues.sort(Comparator.comparing(Book.Due::on).thenComparing(LedgerController::id));
    var shown = Reading.after(dues, page.after(), LedgerController::id, page.limit());
    var known =
        reading.accounts(shown.stream().map(Book.Due::articleId).collect(Collectors.toSet()));
    var views = new ArrayList<LedgerView.DueView>();
    for (var due : shown) {
      var account = known.get(due.articleId());
      if (account != null) {
        views.add(view(due, account, overdue(due, today)));
      }
    }
    boolean more = !shown.isEmpty() && !shown.getLast().equals(dues.getLast());
    return new LedgerView.Dues(
        views,
        more ? id(shown.getLast()) : null,
        dues.size(),
        dues.stream().mapToLong(Book.Due::open).sum(),
        (int) dues.stream().filter(due -> overdue(due, today)).count());
  }

  private static boolean overdue(Book.Due due, java.time.LocalDate today) {
    return due.open() > 0 && due.on().isBefore(today);
  }

  private static String id(Book.Due due) {
    return due.articleId() + "|" + due.unitId() + "|" + due.payee();
  }

  private LedgerView.DueView view(Book.Due due, Account account, boolean overdue) {
    var piece = account.piece();
    return new LedgerView.DueView(
        due.articleId(),
        piece.title(),
        piece.place().words(),
        piece.place().issueDate(),
        piece.origin().name(),
        due.unitId(),
        reading.name(due.unitId()),
        due.payee().name(),
        piece.author(),
        due.fen(),
        due.paid(),
        due.open(),
        due.on(),
        overdue,
        due.payee() == Payee.AUTHOR && due.open() > 0 ? Fees.withheld(due.open()) : null);
  }

  @GetMapping("/statement")
  @PreAuthorize(Reading.READERS)
  @Operation(
      summary = "A month's statement as a file: of one unit, or of all",
      description = "A unit gets its own. The last line is the sum of the lines above.")
  ResponseEntity<byte[]> statement(
      Actor actor,
      @Parameter(description = "For example 2026-10") @RequestParam String month,
      @RequestParam(required = false) @Nullable String unit,
      @Parameter(description = "xlsx or csv") @RequestParam(defaultValue = "xlsx") String format) {
    var wanted = Reading.month("/month", month);
    if (wanted == null) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem("/month", PlatformReason.MISSING)));
    }
    var unitId = reading.unit(actor, unit);
    if (unitId != null && reading.find(unitId).isEmpty()) {
      throw new Refusal.NotFound(LedgerReason.NO_SUCH_UNIT);
    }
    boolean staff = Reading.staff(actor);
    var rows =
        reading.rows(row ->
            row.booked().equals(wanted) && Reading.visible(row, unitId, staff && unitId == null));
    if (rows.size() > LONGEST_STATEMENT) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID,
          List.of(
              new FieldProblem(
                  "/unit",
                  LedgerReason.OUT_OF_BOUNDS,
                  java.util.Map.of("least", 0, "most", LONGEST_STATEMENT))));
    }
    return file("statement-" + wanted, form(format), table(wanted, unitId, rows.reversed(), staff));
  }

  private Sheets.Table table(
      YearMonth month, @Nullable String unitId, List<Book.Row> rows, boolean staff) {
    var lines = new ArrayList<List<?>>();
    for (var e : reading.views(rows, staff)) {
      lines.add(
          java.util.Arrays.asList(
              e.month(),
              e.belongsTo(),
              kind(e.kind()),
              e.unitName(),
              payee(e.payee()),
              e.title(),
              e.publication(),
              e.issueDate(),
              e.genre(),
              e.origin(),
              e.countedChars(),
              e.share(),
              e.points(),
              BigDecimal.valueOf(e.amountFen(), 2),
              e.ruleVersion(),
              e.dueOn(),
              e.reason(),
              e.compiledBy()));
    }
    var sum = Reading.sum(rows, _ -> true);
    lines.add(
        java.util.Arrays.asList(
            "合计",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            LedgerView.decimal(sum.points()),
            BigDecimal.valueOf(sum.fen(), 2),
            null,
            null,
            null,
            null));
    var standing = desk.month(month);
    return new Sheets.Table(
        "对账单",
        List.of(
            (unitId == null ? "全部单位" : reading.name(unitId)) + " " + month + " 用稿对账单",
            "共 %d 笔；%s"
                .formatted(
                    rows.size(),
                    standing.standing() == LedgerDesk.Standing.CLOSED
                        ? "已结账"
                        : "异议期至 " + standing.objectionsUntil())),
        HEADINGS,
        lines,
        List.of("联名稿按规则分份，各份之和等于全稿；撤销与调整另起一笔，原账不改。"));
  }

  private static String kind(String kind) {
    return switch (Entry.Kind.valueOf(kind)) {
      case GRANT -> "用稿";
      case REVERSAL -> "冲回";
      case ADJUST -> "调整";
    };
  }

  private static String payee(String payee) {
    return switch (Payee.valueOf(payee)) {
      case UNIT -> "供稿单位";
      case AUTHOR -> "原作者";
      case SOCIETY -> "文著协转付";
    };
  }

  @GetMapping("/objections")
  @PreAuthorize(Reading.READERS)
  @Operation(summary = "Objections 异议, the latest first; a unit reads its own")
  Page<LedgerView.ObjectionView> objections(
      Actor actor,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable String unit,
      PageRequest page) {
    var found =
        objections.list(
            Reading.month("/month", month),
            reading.unit(actor, unit),
            page.after(),
            page.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), page.limit()));
    return new Page<>(
        shown.stream().map(o -> LedgerView.ObjectionView.of(o, reading.name(o.unitId()))).toList(),
        found.size() > shown.size() ? shown.getLast().id() : null);
  }

  private static SheetFormat form(String text) {
    for (var format : SheetFormat.values()) {
      if (format.ending().equalsIgnoreCase(text)) {
        return format;
      }
    }
    throw new Refusal.Invalid(
        PlatformReason.INVALID, List.of(new FieldProblem("/format", PlatformReason.ILL_TYPED)));
  }

  private static ResponseEntity<byte[]> file(String name, SheetFormat format, Sheets.Table table) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name + "." + format.ending())
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .body(Sheets.write(table, format));
  }
}
