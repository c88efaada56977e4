package newsroom.contracts.review;

/// A decision is taken back; it stays on record. An approval is void from here.
///
/// @param stage that is open again
/// @param undone what the case was: APPROVED, REJECTED, AWAITING_REVISION, or WAITING for a stage passed
public record ReviewReopened(
    String articleId,
    String unitId,
    int round,
    String stage,
    int versionNo,
    String contentHash,
    String undone,
    String reason,
    String reopenedBy)
    implements ReviewEvent {}
