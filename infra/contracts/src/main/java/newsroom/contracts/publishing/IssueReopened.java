package newsroom.contracts.publishing;

/// Back to make-up 组稿, with the reason.
public record IssueReopened(String issueId, String reason, String reopenedBy)
    implements PublishingEvent {}
