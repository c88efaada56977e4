package newsroom.review.proof;

import java.time.Instant;

/// Somebody with the role of an auditor read something.
///
/// @param what path and query, as they were asked for
/// @param articleId the case; empty for the queue as it stood
public record Reading(String readBy, String name, String what, String articleId, Instant at) {}
