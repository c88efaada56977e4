package newsroom.contracts.submission;

/// 单位不予签发: the text goes back to its author.
///
/// @param refusedBy account id of the unit administrator
public record UnitSignOffRefused(
    String articleId, String unitId, String refusedBy, String contentHash, String reason)
    implements SubmissionEvent {}
