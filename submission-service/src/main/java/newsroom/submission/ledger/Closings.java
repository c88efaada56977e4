package newsroom.submission.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/// The closed months, the earliest first.
public interface Closings {
  List<YearMonth> months();

  Optional<Closing> find(YearMonth month);

  /// @return false when the month was closed already
  boolean add(Closing closing);
}
