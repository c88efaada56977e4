package newsroom.submission.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Where people keep the ledger: adjust, mark as paid, close months, answer objections, make rules.
public final class LedgerDesk {
  static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int AT_ONCE = 500;

  private final Accounts accounts;
  private final Book book;
  private final Closings closings;
  private final Objections objections;
  private final Editions editions;
  private final Clock clock;

  public LedgerDesk(
      Accounts accounts,
      Book book,
      Closings closings,
      Objections objections,
      Editions editions,
      Clock clock) {
    this.accounts = accounts;
    this.book = book;
    this.closings = closings;
    this.objections = objections;
    this.editions = editions;
    this.clock = clock;
  }

  /// Where a month stands.
  public enum Standing {
    /// It is not over.
    OPEN,
    /// It is over, and units may object.
    OBJECTIONS,
    READY,
    CLOSED
  }

  /// @param entries booked in it; also its version
  public record Month(
      YearMonth month,
      Standing standing,
      int entries,
      Worth total,
      LocalDate objectionsUntil,
      @Nullable Closing closing) {}

  /// What a new edition would have made of a month.
  ///
  /// @param changes by unit, the largest first; who gains and loses nothing is not among them
  public record Trial(
      YearMonth month, int articles, Worth before, Worth after, List<Change> changes) {
    public Trial {
      changes = List.copyOf(changes);
    }

    public record Change(String unitId, Worth before, Worth after) {}
  }

  /// @param owed as the caller saw it
  public record Payable(String articleId, Account.Holder holder, long owed) {}

  public Snapshot<Account> load(String articleId) {
    return accounts
        .find(articleId)
        .orElseThrow(() -> new Refusal.NotFound(LedgerReason.NO_SUCH_ACCOUNT));
  }

  /// Money added by hand is due a month from now.
  public Snapshot<Account> adjust(
      String articleId,
      Account.Holder holder,
      Worth worth,
      @Nullable Integer about,
      String reason,
      Entry.By by,
      Cause.Command cause) {
    if (worth.isNothing()) {
      throw new Refusal.Invalid(LedgerReason.NOTHING_CHANGES);
    }
    var at = now();
    var dueOn = today().plusMonths(1);
    return took(
        accounts.change(
            articleId,
            cause,
            account ->
                account.adjusted(
                    holder,
                    worth,
                    account.entries().getLast().rules(),
                    about,
                    dueOn,
                    reason,
                    by,
                    at)));
  }

  public Snapshot<Account> pay(
      Payable payable, LocalDate paidOn, String reference, Entry.By by, Cause.Command cause) {
    var at = now();
    return took(
        accounts.change(
            payable.articleId(),
            cause,
            account ->
                account.paid(
                    new Payment(
                        payable.holder().unitId(),
                        payable.holder().payee(),
                        payable.owed(),
                        paidOn,
                        reference,
                        by,
                        at))));
  }

  private Snapshot<Account> took(Snapshot<Account> account) {
    book.took(account);
    return account;
  }

  /// From the first one with an entry to this one, the latest first.
  public List<Month> months() {
    var byMonth =
        book.rows(_ -> true).stream()
            .collect(Collectors.groupingBy(Book.Row::booked, TreeMap::new, Collectors.toList()));
    var state = book.months();
    var months = new ArrayList<Month>();
    var now = YearMonth.from(today());
    var first = byMonth.isEmpty() ? now : byMonth.firstKey();
    var last = byMonth.isEmpty() || byMonth.lastKey().isBefore(now) ? now : byMonth.lastKey();
    for (var month = last; !month.isBefore(first); month = month.minusMonths(1)) {
      months.add(month(month, byMonth.getOrDefault(month, List.of()), state));
    }
    return months;
  }

  public Month month(YearMonth month) {
    return month(month, book.rows(row -> row.booked().equals(month)), book.months());
  }

  private Month month(YearMonth month, List<Book.Row> rows, Months state) {
    var until =
        Months.objectionsUntil(
            month, new RuleBook(editions.all()).on(month.atEndOfMonth()).objectionDays());
    var today = today();
    Standing standing;
    if (state.closed(month)) {
      standing = Standing.CLOSED;
    } else if (!today.isAfter(month.atEndOfMonth())) {
      standing = Standing.OPEN;
    } else {
      standing = today.isAfter(until) ? Standing.READY : Standing.OBJECTIONS;
    }
    return new Month(
        month,
        standing,
        rows.size(),
        rows.stream().map(Book.Row::worth).reduce(Worth.NOTHING, Worth::plus),
        until,
        standing == Standing.CLOSED ? closings.find(month).orElse(null) : null);
  }

  /// Exactly the entries that stand in it now; whatever comes later is booked in the open month and
  /// says to which it belongs.
  ///
  /// @param version how many entries the caller saw in it
  public Month close(YearMonth month, long version, Entry.By by) {
    book.fresh();
    var now = month(month);
    var closing = now.closing();
    if (closing != null) {
      if (closing.by().equals(by) && closing.entries().size() == version) {
        return now;
      }
      throw new Refusal.Conflict(LedgerReason.MONTH_CLOSED, Map.of("month", month));
    }
    var open =
        months().stream()
            .filter(m -> m.standing() != Standing.CLOSED && m.month().isBefore(month))
            .map(Month::month)
            .min(Comparator.naturalOrder());
    if (open.isPresent()) {
      throw new Refusal.Conflict(LedgerReason.MONTH_OUT_OF_ORDER, Map.of("month", open.get()));
    }
    if (now.standing() != Standing.READY) {
      throw new Refusal.Conflict(
          LedgerReason.MONTH_TOO_EARLY, Map.of("until", now.objectionsUntil()));
    }
    int unanswered = objections.unanswered(month);
    if (unanswered > 0) {
      throw new Refusal.Conflict(LedgerReason.OBJECTIONS_OPEN, Map.of("count", unanswered));
    }
    var rows = book.rows(row -> row.booked().equals(month));
    if (rows.size() != version) {
      throw new Refusal.Stale(PlatformReason.STALE);
    }
    Set<String> ids = rows.stream().map(Book.Row::id).collect(Collectors.toSet());
    var total = rows.stream().map(Book.Row::worth).reduce(Worth.NOTHING, Worth::plus);
    if (!closings.add(new Closing(month, ids, total, by, now()))) {
      throw new Refusal.Conflict(LedgerReason.MONTH_CLOSED, Map.of("month", month));
    }
    book.closed();
    return month(month);
  }

  public Objection object(String id, YearMonth month, String unitId, String text, Entry.By by) {
    var standing = month(month).standing();
    if (standing != Standing.OPEN && standing != Standing.OBJECTIONS) {
      throw new Refusal.Conflict(LedgerReason.NO_OBJECTIONS_NOW);
    }
    return objections.add(new Objection(id, month, unitId, text, by, now(), null));
  }

  public Objection answer(String id, String text, Entry.By by) {
    var objection =
        objections.find(id).orElseThrow(() -> new Refusal.NotFound(LedgerReason.NO_SUCH_OBJECTION));
    var given = objection.answer();
    if (given != null && given.text().equals(text) && given.by().equals(by)) {
      return objection;
    }
    var answered = objection.answered(new Objection.Answer(text, by, now()));
    if (given != null || !objections.answer(answered)) {
      throw new Refusal.Conflict(LedgerReason.ANSWERED);
    }
    return answered;
  }

  public RuleBook rules() {
    return new RuleBook(editions.all());
  }

  /// A new edition after the latest, which the caller saw.
  public Rules make(Rules draft, long version) {
    var latest = rules().latest();
    if (latest.no() == version + 1 && same(latest, draft)) {
      return latest;
    }
    if (latest.no() != version) {
      throw new Refusal.Stale(PlatformReason.STALE);
    }
    if (!editions.add(draft)) {
      throw new Refusal.Stale(PlatformReason.STALE);
    }
    return draft;
  }

  /// But for the second at which they were made.
  private static boolean same(Rules one, Rules other) {
    return one.madeBy().accountId().equals(other.madeBy().accountId())
        && one.validFrom().equals(other.validFrom())
        && one.points().equals(other.points())
        && one.originalFen() == other.originalFen()
        && one.reprintFen() == other.reprintFen()
        && one.note().equals(other.note());
  }

  /// Reckons what was published in that month again. Nothing is stored.
  public Trial trial(Rules draft, YearMonth month) {
    var ids =
        book.rows(row -> row.kind() == Entry.Kind.GRANT && row.month().equals(month)).stream()
            .map(Book.Row::articleId)
            .distinct()
            .toList();
    var before = new HashMap<String, Worth>();
    var after = new HashMap<String, Worth>();
    int articles = 0;
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      var part = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      for (var account : accounts.find(part).values()) {
        if (!account.killed()) {
          articles++;
          account.entries().stream()
              .filter(entry -> entry.kind() != Entry.Kind.ADJUST)
              .forEach(entry -> before.merge(entry.unitId(), entry.worth(), Worth::plus));
          draft
              .shares(account.piece())
              .forEach(share -> after.merge(share.unitId(), share.worth(), Worth::plus));
        }
      }
    }
    var units = new java.util.TreeSet<>(before.keySet());
    units.addAll(after.keySet());
    var changes =
        units.stream()
            .map(unit ->
                new Trial.Change(
                    unit,
                    before.getOrDefault(unit, Worth.NOTHING),
                    after.getOrDefault(unit, Worth.NOTHING)))
            .filter(change -> !change.before().equals(change.after()))
            .sorted(
                Comparator.comparingLong(
                        (Trial.Change c) -> -Math.abs(c.after().fen() - c.before().fen()))
                    .thenComparingLong(c -> -Math.abs(c.after().points() - c.before().points())))
            .toList();
    return new Trial(month, articles, sum(before), sum(after), changes);
  }

  private static Worth sum(Map<String, Worth> worths) {
    return worths.values().stream().reduce(Worth.NOTHING, Worth::plus);
  }

  public LocalDate today() {
    return clock.instant().atZone(SHANGHAI).toLocalDate();
  }

  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
