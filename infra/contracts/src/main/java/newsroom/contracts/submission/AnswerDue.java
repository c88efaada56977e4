package newsroom.contracts.submission;

import java.time.Instant;

/// The unit has to be answered soon: fifteen days after handing in it is free (著作权法 art. 35).
///
/// @param answerBy the end of the last day
public record AnswerDue(String articleId, String unitId, String receiptNo, Instant answerBy)
    implements SubmissionEvent {}
