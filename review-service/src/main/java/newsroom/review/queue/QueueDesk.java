package newsroom.review.queue;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import newsroom.contracts.access.Role;
import newsroom.platform.aggregate.Snapshot;
import newsroom.platform.security.Actor;
import newsroom.review.casefile.ReviewCase;
import newsroom.review.policy.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What a person finds at the review desk.
@Service
public class QueueDesk {
  private final CaseLists lists;
  private final Clock clock;

  QueueDesk(CaseLists lists, Clock clock) {
    this.lists = lists;
    this.clock = clock;
  }

  /// @param next where the list goes on; null at its end
  public record Part(List<Snapshot<ReviewCase>> cases, @Nullable String next) {
    public Part {
      cases = List.copyOf(cases);
    }
  }

  /// @param stage null for every stage
  public Part list(
      Actor actor, View view, @Nullable Stage stage, @Nullable String after, int limit) {
    var stages = stage == null ? EnumSet.allOf(Stage.class) : EnumSet.of(stage);
    if (view == View.QUEUE) {
      stages.removeIf(s -> !actor.is(s.reviewer()));
      if (stages.isEmpty()) {
        return new Part(List.of(), null);
      }
    }
    var found =
        lists.find(
            new CaseLists.Wanted(
                view,
                actor.accountId(),
                readsAll(actor) && view != View.QUEUE ? null : actor.unitId(),
                view == View.ALL && stage == null ? Set.of() : stages,
                clock.instant(),
                after == null ? null : Cursor.of(after),
                limit + 1));
    if (found.size() <= limit) {
      return new Part(found, null);
    }
    var part = found.subList(0, limit);
    var last = part.getLast().state().file();
    return new Part(part, new Cursor(last.openedAt(), last.articleId()).text());
  }

  private static boolean readsAll(Actor actor) {
    return actor.is(Role.AUDITOR) || actor.is(Role.DUTY_EDITOR);
  }
}
