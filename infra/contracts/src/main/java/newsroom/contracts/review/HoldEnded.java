package newsroom.contracts.review;

/// The review goes on at the stage that held it.
public record HoldEnded(String articleId, int round, String stage, String reason, String endedBy)
    implements ReviewEvent {}
