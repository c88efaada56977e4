package newsroom.contracts.submission;

/// 单位已审签.
public record UnitSignedOff(String articleId, String unitId, UnitSignature signature)
    implements SubmissionEvent {}
