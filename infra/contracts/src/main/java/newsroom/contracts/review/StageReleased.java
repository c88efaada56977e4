package newsroom.contracts.review;

/// @param cause RELEASED by the reviewer, EXPIRED, TAKEN_OVER 接管, or RECUSED 回避
public record StageReleased(
    String articleId, int round, String stage, String reviewerId, String cause)
    implements ReviewEvent {}
