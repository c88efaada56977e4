package newsroom.review.casefile;

import java.util.List;
import newsroom.contracts.review.ParagraphEdit;

/// What editors changed, by version: stored before the case names it, and never changed.
public interface EditStore {
  void keep(String articleId, VersionRef version, List<ParagraphEdit> edits);

  /// None for a version of the unit.
  List<ParagraphEdit> find(String articleId, VersionRef version);
}
