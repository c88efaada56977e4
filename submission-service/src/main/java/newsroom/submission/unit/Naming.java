package newsroom.submission.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import newsroom.platform.problem.FieldProblem;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// What a unit's own names must be to each other: on one day no text stands there twice.
final class Naming {
  static final int MOST_ALIASES = 30;

  private Naming() {}

  static void mayRename(UnitProfile profile, LocalDate on) {
    room(profile);
    LocalDate since = profile.namedSince();
    if (since != null && !on.isAfter(since)) {
      throw new Refusal.Invalid(
          PlatformReason.INVALID,
          List.of(
              new FieldProblem(
                  "/on", UnitReason.DATE_TOO_EARLY, Map.of("date", since.plusDays(1)))));
    }
  }

  static void mayAdd(UnitProfile profile, Alias alias) {
    room(profile);
    free(profile, alias.text(), alias.period());
  }

  /// @throws Refusal.NotFound when there is no such alias
  static UnitProfile withPeriod(
      UnitProfile profile, String text, @Nullable LocalDate from, Period period) {
    var old =
        profile.aliases().stream()
            .filter(a -> a.text().equals(text) && Objects.equals(a.period().from(), from))
            .findFirst()
            .orElseThrow(
                () -> new Refusal.NotFound(UnitReason.NO_SUCH_ALIAS, Map.of("text", text)));
    var others =
        new UnitProfile(
            profile.unitId(),
            profile.canonicalName(),
            profile.namedSince(),
            profile.aliases().stream().filter(a -> !a.equals(old)).toList(),
            profile.details());
    free(others, text, period);
    return profile.withAliases(a -> a.equals(old) ? new Alias(text, period, a.yieldedTo()) : a);
  }

  private static void room(UnitProfile profile) {
    if (profile.aliases().size() >= MOST_ALIASES) {
      throw new Refusal.Conflict(UnitReason.ALIASES_FULL, Map.of("limit", MOST_ALIASES));
    }
  }

  private static void free(UnitProfile profile, String text, Period period) {
    if (text.equals(profile.canonicalName())
        && period.common(new Period(profile.namedSince(), null)).isPresent()) {
      throw new Refusal.Conflict(UnitReason.ALIAS_IS_NAME, Map.of("text", text));
    }
    for (var alias : profile.aliases()) {
      if (alias.text().equals(text) && alias.period().common(period).isPresent()) {
        throw new Refusal.Conflict(UnitReason.ALIAS_TWICE, Map.of("text", text));
      }
    }
  }
}
