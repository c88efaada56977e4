package newsroom.review.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Decision;
import newsroom.platform.aggregate.Expected;
import newsroom.platform.aggregate.Outcome;
import newsroom.platform.aggregate.Snapshot;

/// The cases, by article.
public interface Cases {
  Optional<Snapshot<ReviewCase>> find(String articleId);

  /// Articles whose open stage has a reminder to tell, the longest overdue first.
  List<String> remindersDue(Instant now, int most);

  /// Applies the move at most once per cause; new state and events are stored in one write.
  Outcome<ReviewCase> change(
      String articleId,
      Cause.Command cause,
      Expected expected,
      Function<ReviewCase, Decision<ReviewCase>> move);
}
