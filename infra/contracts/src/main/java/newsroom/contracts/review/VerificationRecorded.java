package newsroom.contracts.review;

/// 核实: the newsroom made sure of what this text says; without it, unsolicited copy gets no second review.
///
/// @param recordedBy account id; whom was asked and how stays with review
public record VerificationRecorded(
    String articleId, int versionNo, String contentHash, String recordedBy)
    implements ReviewEvent {}
