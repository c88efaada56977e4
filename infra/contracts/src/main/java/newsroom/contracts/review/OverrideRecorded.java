package newsroom.contracts.review;

/// Somebody else allows a reviewer of a byline unit to review this article all the same, with a reason.
public record OverrideRecorded(
    String articleId, String reviewerId, String reason, String recordedBy) implements ReviewEvent {}
