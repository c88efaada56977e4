package newsroom.submission.ledger;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// 异议: what a unit holds against its statement of a month, and what the newsroom answered.
public record Objection(
    String id,
    YearMonth month,
    String unitId,
    String text,
    Entry.By by,
    Instant at,
    @Nullable Answer answer) {
  public record Answer(String text, Entry.By by, Instant at) {}

  Objection answered(Answer given) {
    return new Objection(id, month, unitId, text, by, at, given);
  }
}
