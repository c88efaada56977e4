package newsroom.contracts.submission;

/// 已投稿: a unit hands in version 1.
///
/// @param receiptNo 来稿编号, for example 2026-000123
/// @param unitId the submitting unit
/// @param submittedBy account id of the correspondent
public record SubmissionReceived(
    String articleId, String receiptNo, String unitId, String submittedBy, ArticleVersion version)
    implements SubmissionEvent {}
