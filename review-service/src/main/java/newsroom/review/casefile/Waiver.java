package newsroom.review.casefile;

import java.time.Instant;

/// 具名放行: a finding that somebody answers for.
///
/// @param words name of the reason in the [WordStore]
public record Waiver(
    String findingId, String ruleId, String by, String byName, Instant at, String words) {}
