package newsroom.contracts.submission;

import java.util.List;

/// The unit answers a return 退改 with the next version.
///
/// @param answers to the points of the return, in their order
public record SubmissionRevised(
    String articleId,
    String unitId,
    String submittedBy,
    ArticleVersion version,
    String changeNote,
    List<String> answers)
    implements SubmissionEvent {
  public SubmissionRevised {
    answers = List.copyOf(answers);
  }
}
