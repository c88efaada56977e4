package newsroom.review.casefile.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import newsroom.review.casefile.CaseFile;
import newsroom.review.casefile.Words;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// 审稿证明: who passed which stage of which text, and when.
///
/// @param verification by the newsroom, where the unit did not say how it made sure
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecordView(
    String articleId,
    String unitId,
    int versionNo,
    String contentHash,
    int rounds,
    String policy,
    List<Line> certificate,
    CaseView.@Nullable VerificationLine verification) {

  /// One stage passed.
  record Line(
      Stage stage,
      String reviewerId,
      String reviewerName,
      int versionNo,
      String contentHash,
      Instant decidedAt,
      boolean overridden) {}

  static RecordView of(CaseFile file, Map<String, Words> words) {
    return new RecordView(
        file.articleId(),
        file.unitId(),
        file.current().versionNo(),
        file.current().contentHash(),
        file.round(),
        file.policy().id() + "/" + file.policy().version(),
        file.certificate().stream()
            .map(d ->
                new Line(
                    d.stage(),
                    d.reviewerId(),
                    d.reviewerName(),
                    d.version().versionNo(),
                    d.version().contentHash(),
                    d.at(),
                    d.overridden()))
            .toList(),
        file.verification().map(v -> CaseView.VerificationLine.of(v, words)).orElse(null));
  }
}
