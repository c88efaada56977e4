package newsroom.submission.article;

import java.time.Instant;
import java.util.List;

/// Texts that came too late to become the working copy: each person's own, one per open editor. Their
/// words are kept among [Texts].
public interface DraftCopies {
  /// The same person's same editor keeps its latest.
  DraftCopy keep(DraftCopy copy);

  /// Newest first.
  List<DraftCopy> of(String articleId);

  void discard(String articleId, String copyId);

  /// @param base version of the article that its author had read
  record DraftCopy(
      String copyId,
      String articleId,
      String by,
      String name,
      long base,
      Instant at,
      String contentHash) {}
}
