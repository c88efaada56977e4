package newsroom.contracts.review;

import java.time.Instant;
import java.util.List;

/// 终审通过: this content, by its hash, may be printed.
public record ArticleApproved(
    String articleId, String unitId, int versionNo, String contentHash, List<Passed> certificate)
    implements ReviewEvent {
  public ArticleApproved {
    certificate = List.copyOf(certificate);
  }

  /// One line of the certificate.
  ///
  /// @param overridden whether an override let this reviewer act
  public record Passed(
      String stage,
      String reviewerId,
      int versionNo,
      String contentHash,
      Instant decidedAt,
      boolean overridden) {}
}
