package newsroom.contracts.review;

/// 缓发: the article waits although nothing is wrong with it.
///
/// @param reason for colleagues
public record ReviewHeld(String articleId, int round, String stage, String reason, String heldBy)
    implements ReviewEvent {}
