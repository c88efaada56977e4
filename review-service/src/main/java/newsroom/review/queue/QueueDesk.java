package newsroom.review.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
  /// Beyond this a count says "more than".
  public static final int MOST_COUNTED = 1_000;

  private static final Set<Role> DECIDING =
      EnumSet.of(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER, Role.DUTY_EDITOR);

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

  /// @param views how many each view has, at most [#MOST_COUNTED]
  /// @param byStage of the queue
  public record Counts(Map<View, Integer> views, Map<Stage, Integer> byStage) {}

  /// @param stage null for every stage
  public Part list(
      Actor actor,
      View view,
      @Nullable Stage stage,
      Narrowed narrowed,
      @Nullable String after,
      int limit) {
    var wanted = wanted(actor, view, stage, narrowed, clock.instant());
    if (wanted.roles().isEmpty() && needsRole(view, wanted.readsAll())) {
      return new Part(List.of(), null);
    }
    var found = lists.find(wanted, after == null ? null : Cursor.of(after), limit + 1);
    if (found.size() <= limit) {
      return new Part(found, null);
    }
    var part = found.subList(0, limit);
    return new Part(part, Cursor.after(part.getLast(), view).text());
  }

  public Counts counts(Actor actor) {
    var now = clock.instant();
    var views = new EnumMap<View, Integer>(View.class);
    for (var view : View.values()) {
      views.put(view, count(wanted(actor, view, null, Narrowed.NOT, now)));
    }
    var stages = new EnumMap<Stage, Integer>(Stage.class);
    for (var stage : Stage.values()) {
      stages.put(stage, count(wanted(actor, View.QUEUE, stage, Narrowed.NOT, now)));
    }
    return new Counts(views, stages);
  }

  private int count(CaseLists.Wanted wanted) {
    return wanted.roles().isEmpty() && needsRole(wanted.view(), wanted.readsAll())
        ? 0
        : lists.count(wanted, MOST_COUNTED);
  }

  private static boolean needsRole(View view, boolean readsAll) {
    return view == View.QUEUE || view == View.UNCLAIMED || (view == View.OVERDUE && !readsAll);
  }

  private static CaseLists.Wanted wanted(
      Actor actor, View view, @Nullable Stage stage, Narrowed narrowed, Instant now) {
    boolean readsAll = actor.is(Role.AUDITOR) || actor.is(Role.DUTY_EDITOR);
    var roles = EnumSet.noneOf(Role.class);
    DECIDING.stream().filter(actor::is).forEach(roles::add);
    boolean deciding = view == View.QUEUE || view == View.UNCLAIMED;
    return new CaseLists.Wanted(
        view,
        actor.accountId(),
        readsAll,
        roles,
        readsAll && !deciding ? null : actor.unitId(),
        stage,
        narrowed,
        now);
  }
}
