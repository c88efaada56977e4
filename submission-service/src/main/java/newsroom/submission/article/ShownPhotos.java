package newsroom.submission.article;

import java.util.Collection;
import java.util.Map;

/// The photos of the units, as far as articles ask for them.
public interface ShownPhotos {
  /// Those of the unit among these; another's is not there.
  Map<String, ShownPhoto> of(String unitId, Collection<String> photoIds);

  /// A text that names them is about to be kept: nobody may tidy them away.
  void usedIn(String articleId, String unitId, Collection<String> photoIds);
}
