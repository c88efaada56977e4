package newsroom.contracts.submission;

/// 送单位审签: a unit administrator is asked to answer for this content.
///
/// @param requestedBy account id of the correspondent
/// @param title the headline 主题 in one line
public record UnitSignOffRequested(
    String articleId, String unitId, String requestedBy, String contentHash, String title)
    implements SubmissionEvent {}
