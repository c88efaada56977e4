package newsroom.contracts.review;

/// 具名放行: somebody answers by name for what a check found and nobody mended.
///
/// @param findingId the same as long as the paragraph is the same
public record FindingWaived(
    String articleId,
    int versionNo,
    String contentHash,
    String findingId,
    String ruleId,
    String reason,
    String waivedBy)
    implements ReviewEvent {}
