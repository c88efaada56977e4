package newsroom.submission.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// All entries of one article. What it is worth is their sum, for each holder apart.
public record Account(
    Piece piece, boolean killed, List<Entry> entries, List<Payment> payments, Instant changedAt) {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int MOST_ENTRIES = 200;

  public Account {
    entries = List.copyOf(entries);
    payments = List.copyOf(payments);
  }

  /// Whose money or points they are.
  public record Holder(String unitId, Payee payee) {}

  static Account opened(Piece piece, Rules rules, Instant at) {
    return new Account(piece, false, List.of(), List.of(), at).with(grants(piece, rules, at, 1));
  }

  private static List<Entry> grants(Piece piece, Rules rules, Instant at, int from) {
    var entries = new ArrayList<Entry>();
    for (var share : rules.shares(piece)) {
      entries.add(
          new Entry(
              from + entries.size(),
              Entry.Kind.GRANT,
              share.unitId(),
              share.payee(),
              share.worth(),
              share.place(),
              share.of(),
              rules.no(),
              YearMonth.from(piece.place().issueDate()),
              at,
              share.worth().fen() == 0 ? null : share.dueOn(),
              null,
              null,
              null));
    }
    return entries;
  }

  /// Published again, in another medium: the same story counts once, where it is worth most.
  Account publishedAgain(Piece again, Rules rules, Instant at) {
    var now = granted();
    var then = new Worth(rules.points(again), rules.fen(again));
    boolean more =
        then.points() > now.points() || (then.points() == now.points() && then.fen() > now.fen());
    if (killed || !more) {
      return this;
    }
    var without = reversed("另一处刊发计分更高，以最高为准", at);
    var all = new ArrayList<>(without.entries);
    all.addAll(grants(again, rules, at, all.size() + 1));
    return new Account(again, false, all, payments, at);
  }

  /// What the grants that stand are worth together.
  private Worth granted() {
    return entries.stream()
        .filter(entry -> entry.kind() != Entry.Kind.ADJUST)
        .map(Entry::worth)
        .reduce(Worth.NOTHING, Worth::plus);
  }

  /// 撤销稿件: afterwards it is worth nothing to anybody.
  Account killed(String reason, Instant at) {
    var without = reversed(reason, at);
    return new Account(piece, true, without.entries, payments, at);
  }

  private Account reversed(String reason, Instant at) {
    var taken = new ArrayList<>(entries);
    net()
        .forEach((holder, worth) -> {
          if (!worth.isNothing()) {
            var first =
                entries.stream()
                    .filter(entry -> holder(entry).equals(holder))
                    .findFirst()
                    .orElseThrow();
            taken.add(
                new Entry(
                    taken.size() + 1,
                    Entry.Kind.REVERSAL,
                    holder.unitId(),
                    holder.payee(),
                    worth.negated(),
                    first.place(),
                    first.of(),
                    first.rules(),
                    month(at),
                    at,
                    null,
                    first.n(),
                    reason,
                    null));
          }
        });
    return new Account(piece, killed, taken, payments, at);
  }

  /// @param about the entry it corrects, null for none in particular
  /// @param dueOn when it is to be paid, if it is money
  Account adjusted(
      Holder holder,
      Worth worth,
      int rules,
      @Nullable Integer about,
      @Nullable LocalDate dueOn,
      String reason,
      Entry.By by,
      Instant at) {
    if (entries.size() >= MOST_ENTRIES) {
      throw new Refusal.Conflict(LedgerReason.ACCOUNT_FULL, Map.of("limit", MOST_ENTRIES));
    }
    if (about != null && (about < 1 || about > entries.size())) {
      throw new Refusal.NotFound(LedgerReason.NO_SUCH_ENTRY);
    }
    return with(
        List.of(
            new Entry(
                entries.size() + 1,
                Entry.Kind.ADJUST,
                holder.unitId(),
                holder.payee(),
                worth,
                1,
                1,
                rules,
                month(at),
                at,
                worth.fen() > 0 ? dueOn : null,
                about,
                reason,
                by)));
  }

  /// All that is owed to the holder, no less: what was seen is what is paid.
  Account paid(Payment payment) {
    var holder = new Holder(payment.unitId(), payment.payee());
    long owed = owed(holder);
    if (owed <= 0 || owed != payment.fen()) {
      throw new Refusal.Conflict(LedgerReason.OWED_OTHERWISE, Map.of("fen", owed));
    }
    var all = new ArrayList<>(payments);
    all.add(payment);
    return new Account(piece, killed, entries, all, payment.at());
  }

  private Account with(List<Entry> more) {
    var all = new ArrayList<>(entries);
    all.addAll(more);
    return new Account(piece, killed, all, payments, all.getLast().at());
  }

  public static Holder holder(Entry entry) {
    return new Holder(entry.unitId(), entry.payee());
  }

  /// In the order in which the holders first appear.
  public Map<Holder, Worth> net() {
    var net = new LinkedHashMap<Holder, Worth>();
    entries.forEach(entry -> net.merge(holder(entry), entry.worth(), Worth::plus));
    return net;
  }

  /// Negative when more was paid than it is worth by now.
  public long owed(Holder holder) {
    long paid =
        payments.stream()
            .filter(p -> p.unitId().equals(holder.unitId()) && p.payee() == holder.payee())
            .mapToLong(Payment::fen)
            .sum();
    return Objects.requireNonNullElse(net().get(holder), Worth.NOTHING).fen() - paid;
  }

  /// The last day to pay the holder, of the entries that have one.
  public @Nullable LocalDate dueOn(Holder holder) {
    return entries.stream()
        .filter(entry -> holder(entry).equals(holder))
        .map(Entry::dueOn)
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  static YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(SHANGHAI));
  }
}
