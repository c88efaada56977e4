package newsroom.submission.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the newsroom may ask of a unit.
public sealed interface UnitCommand {
  record Activate() implements UnitCommand {}

  record Suspend(String reason) implements UnitCommand {}

  record Reinstate() implements UnitCommand {}

  /// @param intoUnitId checked to be there and alive
  record Merge(String intoUnitId, LocalDate on, String reason) implements UnitCommand {}

  record Close(LocalDate on, String reason) implements UnitCommand {}

  /// What changes a living unit and not its standing.
  sealed interface Edit extends UnitCommand {}

  record Revise(UnitDetails details) implements Edit {}

  /// @param formerUntil the last day of the former name; null keeps it as an alias without end
  record Rename(String name, LocalDate on, @Nullable LocalDate formerUntil) implements Edit {}

  record AddAlias(Alias alias) implements Edit {}

  /// Other days for the alias of this text that begins on `from`.
  record SetPeriod(String text, @Nullable LocalDate from, Period period) implements Edit {}

  /// A person decided that another unit is meant by this text; null takes it back.
  record Yield(String text, @Nullable String toUnitId) implements Edit {}
}
