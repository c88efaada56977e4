package newsroom.contracts.publishing;

/// 截稿: no article enters or leaves any more.
public record IssueClosed(String issueId) implements PublishingEvent {}
