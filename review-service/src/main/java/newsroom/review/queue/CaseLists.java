package newsroom.review.queue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.Snapshot;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;

/// Finds cases, the first due first; all of them the oldest first.
public interface CaseLists {
  /// @param accountId who looks; never finds in the queue what this person may not decide
  /// @param readsAll whether this person reads what others returned and may not decide
  /// @param roles with which this person decides stages
  /// @param blindUnit articles of this unit are left out, unless this person is exempted
  /// @param stage null: no matter which
  record Wanted(
      View view,
      String accountId,
      boolean readsAll,
      Set<Role> roles,
      @Nullable String blindUnit,
      @Nullable Stage stage,
      Narrowed narrowed,
      Instant now) {
    public Wanted {
      roles = Set.copyOf(roles);
    }
  }

  List<Snapshot<ReviewCase>> find(Wanted wanted, @Nullable Cursor after, int most);

  /// @param most where counting ends
  int count(Wanted wanted, int most);
}
