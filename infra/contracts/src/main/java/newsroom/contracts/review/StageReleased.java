package newsroom.contracts.review;

/// @param cause RELEASED by the reviewer, or EXPIRED
public record StageReleased(
    String articleId, int round, String stage, String reviewerId, String cause)
    implements ReviewEvent {}
