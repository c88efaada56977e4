package newsroom.submission.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// A line of the ledger. Never changed.
///
/// @param n within its article's account, from 1; with the article's id it names the entry
/// @param place among those who share, 1 of 1 for one alone
/// @param rules edition by which it was reckoned
/// @param month it belongs to by its own date: that of the issue, for a person's act that of the act
/// @param dueOn last day to pay it, null when nothing is to be paid
/// @param about number of the entry it takes back or corrects
/// @param by who decided it; null for what an event brought
public record Entry(
    int n,
    Kind kind,
    String unitId,
    Payee payee,
    Worth worth,
    int place,
    int of,
    int rules,
    YearMonth month,
    Instant at,
    @Nullable LocalDate dueOn,
    @Nullable Integer about,
    @Nullable String reason,
    @Nullable By by) {
  public enum Kind {
    GRANT,
    REVERSAL,
    ADJUST
  }

  /// A person of the newspaper.
  public record By(String accountId, String name) {}

  public static String id(String articleId, int n) {
    return articleId + "#" + n;
  }
}
