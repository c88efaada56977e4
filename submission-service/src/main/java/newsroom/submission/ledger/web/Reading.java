package newsroom.submission.ledger.web;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Accounts;
import newsroom.submission.ledger.Book;
import newsroom.submission.ledger.Entry;
import newsroom.submission.ledger.LedgerReason;
import newsroom.submission.ledger.Payee;
import newsroom.submission.ledger.Worth;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What several handlers read: who may see whose entries, rows with their words.
@Component
final class Reading {
  static final String NEWSROOM =
      "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR')";
  static final String READERS =
      "hasAnyRole('LIAISON_EDITOR', 'DUTY_EDITOR', 'AUDITOR', 'ADMINISTRATOR',"
          + " 'CORRESPONDENT', 'UNIT_ADMIN')";

  private final Book book;
  private final Accounts accounts;
  private final UnitDirectory units;

  Reading(Book book, Accounts accounts, UnitDirectory units) {
    this.book = book;
    this.accounts = accounts;
    this.units = units;
  }

  /// The unit whose entries are meant: a unit reads its own and nobody else's, those below it neither.
  @Nullable String unit(Actor actor, @Nullable String asked) {
    var own = actor.ownUnit();
    var wanted = asked == null || asked.isBlank() ? null : asked.strip();
    if (own == null) {
      return wanted;
    }
    if (wanted != null && !wanted.equals(own)) {
      throw new Refusal.NotFound(LedgerReason.NO_SUCH_UNIT);
    }
    return own;
  }

  static boolean staff(Actor actor) {
    return actor.ownUnit() == null;
  }

  static @Nullable YearMonth month(String path, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return YearMonth.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID, List.of(new FieldProblem(path, PlatformReason.ILL_TYPED)));
    }
  }

  /// Newest first; the number within the article decides between equals.
  List<Book.Row> rows(Predicate<Book.Row> wanted) {
    var rows = book.rows(wanted);
    rows.sort(
        Comparator.comparing(Book.Row::at)
            .thenComparing(Book.Row::articleId)
            .thenComparingInt(Book.Row::n)
            .reversed());
    return rows;
  }

  List<LedgerView.EntryView> views(List<Book.Row> rows, boolean staff) {
    var known = accounts(rows.stream().map(Book.Row::articleId).collect(Collectors.toSet()));
    var views = new ArrayList<LedgerView.EntryView>();
    for (var row : rows) {
      var account = known.get(row.articleId());
      if (account != null) {
        views.add(
            LedgerView.EntryView.of(
                account,
                account.entries().get(row.n() - 1),
                row.booked().toString(),
                name(row.unitId()),
                staff));
      }
    }
    return views;
  }

  Map<String, Account> accounts(Set<String> articleIds) {
    return accounts.find(articleIds);
  }

  String name(String unitId) {
    return find(unitId).map(unit -> unit.state().profile().canonicalName()).orElse(unitId);
  }

  java.util.Optional<Snapshot<Unit>> find(String unitId) {
    return units.roster().find(unitId);
  }

  /// A unit's account without what others have of the article.
  static boolean visible(Entry entry, @Nullable String unitId) {
    return unitId == null || (entry.unitId().equals(unitId) && entry.payee() == Payee.UNIT);
  }

  static boolean visible(Book.Row row, @Nullable String unitId, boolean staff) {
    return (unitId == null || row.unitId().equals(unitId)) && (staff || row.payee() == Payee.UNIT);
  }

  static Worth sum(List<Book.Row> rows, Predicate<Book.Row> wanted) {
    return rows.stream().filter(wanted).map(Book.Row::worth).reduce(Worth.NOTHING, Worth::plus);
  }

  /// The part after the row with that id.
  static <T> List<T> after(
      List<T> all, @Nullable String after, java.util.function.Function<T, String> id, int limit) {
    int from = 0;
    if (after != null) {
      while (from < all.size() && !id.apply(all.get(from)).equals(after)) {
        from++;
      }
      if (from == all.size()) {
        throw new Refusal.Invalid(
            PlatformReason.INVALID, List.of(new FieldProblem("/after", PlatformReason.ILL_TYPED)));
      }
      from++;
    }
    return all.subList(from, Math.min(all.size(), from + limit));
  }
}
