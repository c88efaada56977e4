package newsroom.contracts.submission;

/// 撤稿: the unit takes its article back.
public record SubmissionWithdrawn(String articleId, String unitId, String reason)
    implements SubmissionEvent {}
