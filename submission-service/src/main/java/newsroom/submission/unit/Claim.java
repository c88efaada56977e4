package newsroom.submission.unit;

import org.jspecify.annotations.Nullable;

/// That a unit bears a name on some days; a name has no days outside its unit's life.
public record Claim(
    String unitId, String text, boolean official, Period period, @Nullable String yieldedTo) {}
