package newsroom.contracts.publishing;

/// 组稿.
public record IssueOpened(String issueId) implements PublishingEvent {}
