package newsroom.contracts.publishing;

/// 签发.
///
/// @param contentHash SHA-256 over the ordered (page, slot, article, version, hash) list that was signed
public record IssueSigned(String issueId, String signedBy, String contentHash)
    implements PublishingEvent {}
