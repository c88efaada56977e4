package newsroom.submission.unit;

import org.jspecify.annotations.Nullable;

/// Another name of a unit on some days; a name may come back later as a second alias.
///
/// @param yieldedTo the unit a person gave the name to, because both bore it on the same day
public record Alias(String text, Period period, @Nullable String yieldedTo) {
  public static Alias always(String text) {
    return new Alias(text, Period.ALWAYS, null);
  }
}
