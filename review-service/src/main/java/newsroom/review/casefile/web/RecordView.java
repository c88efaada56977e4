package newsroom.review.casefile.web;

import java.time.Instant;
import java.util.List;
import newsroom.review.casefile.CaseFile;
import newsroom.review.policy.Stage;

/// 审稿证明: who passed which stage of which text, and when.
record RecordView(
    String articleId,
    String unitId,
    int versionNo,
    String contentHash,
    int rounds,
    String policy,
    List<Line> certificate) {

  /// One stage passed.
  record Line(
      Stage stage,
      String reviewerId,
      String reviewerName,
      int versionNo,
      String contentHash,
      Instant decidedAt,
      boolean overridden) {}

  static RecordView of(CaseFile file) {
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
            .toList());
  }
}
