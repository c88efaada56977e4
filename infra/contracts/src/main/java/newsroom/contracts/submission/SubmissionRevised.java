package newsroom.contracts.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The unit answers a return 退改 with the next version.
///
/// @param answers to the points of the return, in their order
/// @param pointAnswers the same answers, each with its point and what it changed
/// @param signature of the unit 单位审签, where it signs what it hands in
public record SubmissionRevised(
    String articleId,
    String unitId,
    String submittedBy,
    ArticleVersion version,
    String changeNote,
    List<String> answers,
    List<PointAnswer> pointAnswers,
    @Nullable UnitSignature signature)
    implements SubmissionEvent {
  public SubmissionRevised {
    answers = List.copyOf(answers);
    // Absent in events of the first days
    pointAnswers = pointAnswers == null ? List.of() : List.copyOf(pointAnswers);
  }

  /// A revision without a signature whose answers name no point.
  public SubmissionRevised(
      String articleId,
      String unitId,
      String submittedBy,
      ArticleVersion version,
      String changeNote,
      List<String> answers) {
    this(articleId, unitId, submittedBy, version, changeNote, answers, List.of(), null);
  }
}
