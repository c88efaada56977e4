package newsroom.contracts.review;

/// 回避: a reviewer does not review this article, in no stage and no round.
public record ReviewerRecused(String articleId, String stage, String reviewerId, String reason)
    implements ReviewEvent {}
