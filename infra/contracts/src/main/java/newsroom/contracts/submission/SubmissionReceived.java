package newsroom.contracts.submission;

import org.jspecify.annotations.Nullable;

/// 已投稿: a unit hands in version 1.
///
/// @param receiptNo 来稿编号, for example 2026-000123
/// @param unitId the submitting unit
/// @param submittedBy account id of the correspondent
/// @param signature of the unit 单位审签, where it signs what it hands in
public record SubmissionReceived(
    String articleId,
    String receiptNo,
    String unitId,
    String submittedBy,
    ArticleVersion version,
    @Nullable UnitSignature signature)
    implements SubmissionEvent {
  /// A hand-in without a signature.
  public SubmissionReceived(
      String articleId,
      String receiptNo,
      String unitId,
      String submittedBy,
      ArticleVersion version) {
    this(articleId, receiptNo, unitId, submittedBy, version, null);
  }
}
