package newsroom.submission.search;

import java.util.List;

/// What can be found. Drafts are never put in, so nobody finds one here.
public interface SearchIndex {
  /// Takes the place of what was there under that id.
  void put(Searchable article);

  /// Whether this very text is there.
  boolean holds(String articleId, String fingerprint);

  /// Lets what was put be found, and keeps it.
  void refresh();

  /// Best first. Any text is a question; one that asks for nothing finds nothing.
  List<Hit> find(Question question);

  int size();
}
