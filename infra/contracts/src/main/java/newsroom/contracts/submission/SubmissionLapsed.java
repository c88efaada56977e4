package newsroom.contracts.submission;

/// 未采用: accepted, and not printed in time. The unit may use it elsewhere.
///
/// @param reason in words the unit reads
public record SubmissionLapsed(String articleId, String unitId, String reason)
    implements SubmissionEvent {}
