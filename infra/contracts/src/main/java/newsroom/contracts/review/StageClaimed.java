package newsroom.contracts.review;

import java.time.Instant;

/// 领取: a reviewer holds the stage until the lease ends.
///
/// @param stage FIRST 初审, SECOND 复审 or FINAL 终审
public record StageClaimed(
    String articleId, int round, String stage, String reviewerId, Instant leaseUntil)
    implements ReviewEvent {}
