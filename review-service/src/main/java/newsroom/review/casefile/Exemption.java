package newsroom.review.casefile;

import java.time.Instant;

/// 准予: somebody else allows a reviewer of a byline unit to review all the same.
///
/// @param words name of the reason in the [WordStore]
public record Exemption(String reviewerId, String recordedBy, Instant at, String words) {}
