package newsroom.submission.ledger;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All objections, the latest first.
public interface Objections {
  /// Under an id that is there already, answers what is there.
  Objection add(Objection objection);

  Optional<Objection> find(String id);

  /// @return false when it was answered in between
  boolean answer(Objection answered);

  List<Objection> list(
      @Nullable YearMonth month, @Nullable String unitId, @Nullable String before, int limit);

  int unanswered(YearMonth month);
}
