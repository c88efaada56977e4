package newsroom.publishing.publication;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;

/// All publications 刊发记录, by article.
public interface Publications {
  /// Records the first publication of an article; a later one of the same article changes nothing.
  void record(String articleId, Cause.Command cause, Supplier<Decision<Publication>> publication);

  Optional<Snapshot<Publication>> find(String articleId);

  /// Those of these articles that may not be read any more.
  Map<String, Publication.Killed> killed(Collection<String> articleIds);

  Outcome<Publication> change(
      String articleId,
      Cause.Command cause,
      Expected expected,
      Function<Publication, Decision<Publication>> move);
}
