package newsroom.submission.search;

import java.util.Optional;
import java.util.function.BiConsumer;

/// Where the truth is: the articles themselves.
public interface Source {
  /// Empty for a draft, and for what is no article.
  Optional<Searchable> find(String articleId);

  /// Id and fingerprint of every article that was handed in.
  void each(BiConsumer<String, String> known);
}
