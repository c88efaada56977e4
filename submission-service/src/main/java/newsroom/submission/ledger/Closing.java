package newsroom.submission.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;

/// A month that is closed: exactly these entries, for good. What comes later stands in a later month.
///
/// @param entries their ids
public record Closing(YearMonth month, Set<String> entries, Worth total, Entry.By by, Instant at) {
  public Closing {
    entries = Set.copyOf(entries);
  }
}
