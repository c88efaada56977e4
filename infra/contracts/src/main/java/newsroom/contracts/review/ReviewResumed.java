package newsroom.contracts.review;

/// The next round starts on the revised version.
public record ReviewResumed(
    String articleId, int round, String stage, int versionNo, String contentHash)
    implements ReviewEvent {}
