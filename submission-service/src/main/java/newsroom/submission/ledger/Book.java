package newsroom.submission.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.article.Origin;
import org.jspecify.annotations.Nullable;

/// The ledger in memory, for what looks at many accounts at once: the embedded store finds only by id.
/// What this process wrote it knows at once, what another wrote within half a minute.
public final class Book {
  private static final Duration FRESH = Duration.ofSeconds(30);

  /// Clocks differ, and a change is dated before it is stored.
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  /// An entry without its words.
  ///
  /// @param booked month in which it stands: the one that closed it, else the open one it falls into
  public record Row(
      String articleId,
      int n,
      Entry.Kind kind,
      String unitId,
      Payee payee,
      Worth worth,
      YearMonth month,
      YearMonth booked,
      Instant at,
      String genre,
      Origin origin) {
    public String id() {
      return Entry.id(articleId, n);
    }
  }

  /// Money that is owed to a holder for an article, or by him.
  public record Due(
      String articleId, String unitId, Payee payee, long fen, LocalDate on, long paid) {
    public long open() {
      return fen - paid;
    }
  }

  /// What is known of one account.
  private record Held(long version, List<Slot> slots, List<Due> dues) {}

  /// @param closedIn null while no closing has it
  private record Slot(
      String articleId,
      int n,
      Entry.Kind kind,
      String unitId,
      Payee payee,
      Worth worth,
      YearMonth month,
      Instant at,
      String genre,
      Origin origin,
      @Nullable YearMonth closedIn) {}

  private final Accounts accounts;
  private final Closings closings;
  private final Clock clock;
  private final Map<String, Held> held = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<YearMonth, YearMonth> months = new HashMap<>();
  private List<YearMonth> closed = List.of();
  private Map<String, YearMonth> closedIds = Map.of();
  private Instant looked = Instant.MIN;

  public Book(Accounts accounts, Closings closings, Clock clock) {
    this.accounts = accounts;
    this.closings = closings;
    this.clock = clock;
  }

  public synchronized List<Row> rows(Predicate<Row> wanted) {
    look();
    var state = Months.of(closed);
    var rows = new ArrayList<Row>();
    for (var account : held.values()) {
      for (var slot : account.slots()) {
        var row =
            new Row(
                slot.articleId(),
                slot.n(),
                slot.kind(),
                slot.unitId(),
                slot.payee(),
                slot.worth(),
                slot.month(),
                slot.closedIn() == null ? state.open(slot.month()) : slot.closedIn(),
                slot.at(),
                slot.genre(),
                slot.origin());
        if (wanted.test(row)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  public synchronized List<Due> dues(Predicate<Due> wanted) {
    look();
    return held.values().stream()
        .flatMap(account -> account.dues().stream())
        .filter(wanted)
        .toList();
  }

  public synchronized Months months() {
    look();
    return Months.of(closed);
  }

  /// With all that is stored by now.
  synchronized void fresh() {
    looked = looked.equals(Instant.MIN) ? looked : looked.minus(FRESH);
    look();
  }

  /// What this process has just written.
  public synchronized void took(Snapshot<Account> account) {
    take(account);
  }

  public synchronized void closed() {
    lookAtClosings();
  }

  private void look() {
    var now = clock.instant();
    if (!looked.equals(Instant.MIN) && now.isBefore(looked.plus(FRESH)) && !now.isBefore(looked)) {
      return;
    }
    boolean first = looked.equals(Instant.MIN);
    if (first) {
      var ids = new HashMap<String, YearMonth>();
      closings
          .months()
          .forEach(month ->
              closings.find(month).ifPresent(c -> c.entries().forEach(id -> ids.put(id, month))));
      closedIds = ids;
    }
    accounts.changedSince(first ? Instant.EPOCH : looked.minus(OVERLAP), this::take);
    lookAtClosings();
    closedIds = Map.of();
    looked = now;
  }

  private void lookAtClosings() {
    var now = closings.months();
    for (var month : now) {
      if (!closed.contains(month)) {
        closings.find(month).ifPresent(closing -> mark(month, closing.entries()));
      }
    }
    closed = List.copyOf(now);
  }

  private void mark(YearMonth month, Set<String> ids) {
    var touched = new TreeMap<String, Held>();
    for (var id : ids) {
      var articleId = id.substring(0, id.indexOf('#'));
      var account = held.get(articleId);
      if (account != null) {
        touched.put(articleId, account);
      }
    }
    touched.forEach((articleId, account) ->
        held.put(
            articleId,
            new Held(
                account.version(),
                account.slots().stream()
                    .map(slot ->
                        slot.closedIn() == null && ids.contains(Entry.id(articleId, slot.n()))
                            ? closedIn(slot, month)
                            : slot)
                    .toList(),
                account.dues())));
  }

  private static Slot closedIn(Slot slot, YearMonth month) {
    return new Slot(
        slot.articleId(),
        slot.n(),
        slot.kind(),
        slot.unitId(),
        slot.payee(),
        slot.worth(),
        slot.month(),
        slot.at(),
        slot.genre(),
        slot.origin(),
        month);
  }

  private void take(Snapshot<Account> snapshot) {
    var before = held.get(snapshot.id());
    if (before != null && before.version() >= snapshot.version()) {
      return;
    }
    var account = snapshot.state();
    var slots = new ArrayList<Slot>();
    for (var entry : account.entries()) {
      int at = entry.n() - 1;
      slots.add(
          new Slot(
              snapshot.id(),
              entry.n(),
              entry.kind(),
              known(entry.unitId()),
              entry.payee(),
              entry.worth(),
              months.computeIfAbsent(entry.month(), month -> month),
              entry.at(),
              known(account.piece().genre()),
              account.piece().origin(),
              before != null && at < before.slots().size()
                  ? before.slots().get(at).closedIn()
                  : closedIds.get(Entry.id(snapshot.id(), entry.n()))));
    }
    held.put(snapshot.id(), new Held(snapshot.version(), List.copyOf(slots), dues(snapshot)));
  }

  private List<Due> dues(Snapshot<Account> snapshot) {
    var account = snapshot.state();
    var dues = new ArrayList<Due>();
    account
        .net()
        .forEach((holder, worth) -> {
          var on = account.dueOn(holder);
          if (on != null) {
            dues.add(
                new Due(
                    snapshot.id(),
                    known(holder.unitId()),
                    holder.payee(),
                    worth.fen(),
                    on,
                    worth.fen() - account.owed(holder)));
          }
        });
    return List.copyOf(dues);
  }

  /// One text for all that say the same: there are few units and many entries.
  private String known(String text) {
    return names.computeIfAbsent(text, same -> same);
  }
}
