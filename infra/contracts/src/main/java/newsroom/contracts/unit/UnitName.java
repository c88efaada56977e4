package newsroom.contracts.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A name of a unit and the days it is valid, both included; null is open.
///
/// @param kind OFFICIAL the name at present, ALIAS another or a former one
/// @param yieldedTo the unit a person gave this name to, because two bore it on the same day
public record UnitName(
    String text,
    String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String yieldedTo) {}
