package newsroom.publishing.publication;

import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;

/// All publications 刊发记录, by article.
public interface Publications {
  /// Records the first publication of an article; a later one of the same article changes nothing.
  void record(String articleId, Cause.Command cause, Supplier<Decision<Publication>> publication);
}
