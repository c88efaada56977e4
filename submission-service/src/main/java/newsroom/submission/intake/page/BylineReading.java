package newsroom.submission.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the units off a byline. Names it does not know are returned as unknown, never guessed.
@FunctionalInterface
public interface BylineReading {
  /// @param unitId null when the registry does not know the name, or knows several
  /// @param candidates whom the name might mean when nobody can tell
  record Unit(
      String raw,
      String normalised,
      @Nullable String unitId,
      @Nullable String unitType,
      @Nullable String parent,
      List<Candidate> candidates) {}

  /// Whom an unresolved name might mean.
  record Candidate(String unitId, String name, String why) {}

  /// @param byline whether the text names contributors at all: (市、区) does not
  record Reading(boolean byline, List<Unit> units) {
    public boolean known() {
      return byline && units.stream().anyMatch(unit -> unit.unitId() != null);
    }
  }

  /// @param text with its brackets
  Reading read(String text);
}
