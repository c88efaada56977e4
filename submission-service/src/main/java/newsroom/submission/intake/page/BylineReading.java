package newsroom.submission.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the units off a byline. Names it does not know are returned as unknown, never guessed.
@FunctionalInterface
public interface BylineReading {
  /// @param unitId null when the registry does not know the name, or knows several
  /// @param candidates ids the name may mean when it means more than one
  record Unit(
      String raw,
      String normalised,
      @Nullable String unitId,
      @Nullable String unitType,
      @Nullable String parent,
      List<String> candidates) {}

  /// @param byline whether the text names contributors at all: (市、区) does not
  record Reading(boolean byline, List<Unit> units) {
    public boolean known() {
      return byline && units.stream().anyMatch(unit -> unit.unitId() != null);
    }
  }

  /// @param text with its brackets
  Reading read(String text);
}
