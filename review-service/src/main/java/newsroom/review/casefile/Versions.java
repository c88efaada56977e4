package newsroom.review.casefile;

import java.util.Optional;

/// The texts under review. One is stored before the case names it, and never changed.
public interface Versions {
  /// Stores the text unless it is there; a repeated call changes nothing.
  void keep(String articleId, VersionText text);

  Optional<VersionText> find(String articleId, VersionRef version);
}
