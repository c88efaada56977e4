package newsroom.contracts.submission;

import java.time.Instant;

/// 可另投: nobody decided within fifteen days, the unit may offer the article to others.
///
/// @param answerBy the end of the last day
public record FreeElsewhere(String articleId, String unitId, String receiptNo, Instant answerBy)
    implements SubmissionEvent {}
