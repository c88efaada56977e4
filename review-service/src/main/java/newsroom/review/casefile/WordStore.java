package newsroom.review.casefile;

import java.util.Collection;
import java.util.Map;

/// Words by their own hash: stored before the case names them, and never changed.
public interface WordStore {
  /// @return the name under which the case refers to them
  String keep(String articleId, Words words);

  /// @return by name; what is not there is left out
  Map<String, Words> find(String articleId, Collection<String> names);
}
