package newsroom.submission.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;
import org.jspecify.annotations.Nullable;

/// All articles. A change and its events are stored in one write, at most once per cause.
public interface Articles {
  Optional<Snapshot<Article>> find(String articleId);

  /// Under an id that was started before, answers what is there.
  Outcome<Article> start(String articleId, Cause.Command cause, Supplier<Article> first);

  Outcome<Article> change(
      String articleId,
      Cause.Command cause,
      Expected expected,
      Function<Article, Article.Change> move);

  /// Newest first.
  ///
  /// @param unitId null for those of every unit, what was never handed in left out
  /// @param status null for every status
  /// @param before the id of the last article of the page before
  List<Snapshot<Article>> list(
      @Nullable String unitId, @Nullable String status, @Nullable String before, int limit);

  /// Those of these states whose clock is at that time or before, the oldest first.
  List<Snapshot<Article>> clocks(List<String> statuses, Instant until, int limit);
}
