package newsroom.review.casefile;

import java.time.Instant;

/// 回避: who does not review this article.
///
/// @param words name of the reason in the [WordStore]
public record Recusal(String reviewerId, String reviewerName, Instant at, String words) {}
