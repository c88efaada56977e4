package newsroom.contracts.review;

/// 退稿.
///
/// @param words the reason as the unit reads it
public record ArticleRejected(
    String articleId, String unitId, int versionNo, String reasonCode, String words)
    implements ReviewEvent {}
