package newsroom.review.casefile;

/// Names one version by number and content.
///
/// @param contentHash lower-case hex SHA-256
public record VersionRef(int versionNo, String contentHash) {}
