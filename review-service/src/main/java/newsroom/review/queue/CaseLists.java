package newsroom.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsroom.platform.aggregate.Snapshot;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// Finds cases, the oldest first.
public interface CaseLists {
  /// @param accountId who looks; never finds in the queue what this person may not decide
  /// @param blindUnit articles of this unit are left out, unless this person is exempted
  /// @param stages none: no matter which
  record Wanted(
      View view,
      String accountId,
      @Nullable String blindUnit,
      Set<Stage> stages,
      Instant now,
      @Nullable Cursor after,
      int most) {
    public Wanted {
      stages = Set.copyOf(stages);
    }
  }

  List<Snapshot<ReviewCase>> find(Wanted wanted);
}
