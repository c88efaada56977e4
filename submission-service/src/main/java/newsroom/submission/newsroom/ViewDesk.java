package newsroom.submission.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import newsroom.contracts.access.Role;
import newsroom.platform.problem.PlatformReason;
import newsroom.platform.problem.Refusal;
import newsroom.platform.security.Actor;
import newsroom.submission.newsroom.Shelves.Shelf;
import org.jspecify.annotations.Nullable;

/// Saves, shares and drops views of the newsroom's list. Another's own view is not there; a shared one
/// is changed by its owner or the liaison editor.
public final class ViewDesk {
  public static final int MOST = 30;
  public static final int MOST_SHARED = 60;
  private static final int DELETED_KEPT = 10;

  private final Shelves shelves;
  private final Clock clock;

  public ViewDesk(Shelves shelves, Clock clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /// What a view says; checked.
  public record Words(String name, Map<String, String> asked, boolean shared) {
    public Words {
      asked = Map.copyOf(asked);
    }
  }

  /// Own ones and those of all, each once.
  public List<SavedView> seen(Actor actor) {
    return all(actor).stream().filter(SavedView::live).toList();
  }

  /// What the list opens with: what the person chose, as long as it is there, else what suits the role.
  public String opening(Actor actor) {
    var chosen = shelves.own(actor.accountId()).chosen();
    boolean there =
        chosen != null
            && (house(chosen).isPresent()
                || seen(actor).stream().anyMatch(view -> view.viewId().equals(chosen)));
    return there ? Objects.requireNonNull(chosen) : HouseView.of(actor).viewId();
  }

  public boolean mayChange(Actor actor, SavedView view) {
    return view.ownerId().equals(actor.accountId()) || actor.is(Role.LIAISON_EDITOR);
  }

  public SavedView save(Actor actor, String viewId, Words words) {
    var view =
        new SavedView(
            viewId,
            words.name(),
            words.asked(),
            words.shared(),
            actor.accountId(),
            actor.name(),
            1,
            null);
    var there = find(actor, viewId);
    return there.orElseGet(() -> put(view));
  }

  public SavedView change(Actor actor, String viewId, long seen, Words words) {
    var view = changeable(actor, viewId);
    if (view.version() == seen + 1 && view.says(words)) {
      return view;
    }
    current(view, seen);
    var next = put(view.said(words));
    if (next.shared() != view.shared()) {
      on(view, shelf -> without(shelf, same(viewId)));
    }
    return next;
  }

  public SavedView delete(Actor actor, String viewId, long seen) {
    return mark(actor, viewId, seen, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  public SavedView restore(Actor actor, String viewId, long seen) {
    return mark(actor, viewId, seen, null);
  }

  private SavedView mark(Actor actor, String viewId, long seen, @Nullable Instant deletedAt) {
    var view = changeable(actor, viewId);
    if (view.version() == seen + 1 && view.live() == (deletedAt == null)) {
      return view;
    }
    current(view, seen);
    return put(view.deleted(deletedAt));
  }

  /// @param viewId null for what suits the role
  public void choose(Actor actor, @Nullable String viewId) {
    if (viewId != null
        && house(viewId).isEmpty()
        && seen(actor).stream().noneMatch(view -> view.viewId().equals(viewId))) {
      throw new Refusal.NotFound(ViewReason.NO_SUCH_VIEW);
    }
    shelves.changeOwn(actor.accountId(), shelf -> new Shelf(shelf.views(), viewId));
  }

  private static Optional<HouseView> house(String viewId) {
    for (var view : HouseView.values()) {
      if (view.viewId().equals(viewId)) {
        return Optional.of(view);
      }
    }
    return Optional.empty();
  }

  /// One on its way from one shelf to the other stands on both: the newer counts.
  private List<SavedView> all(Actor actor) {
    var found = new LinkedHashMap<String, SavedView>();
    for (var shelf : List.of(shelves.own(actor.accountId()), shelves.shared())) {
      for (var view : shelf.views()) {
        found.merge(
            view.viewId(), view, (one, other) -> one.version() < other.version() ? other : one);
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<SavedView> find(Actor actor, String viewId) {
    return all(actor).stream().filter(same(viewId)).findFirst();
  }

  private SavedView changeable(Actor actor, String viewId) {
    var view = find(actor, viewId).orElseThrow(() -> new Refusal.NotFound(ViewReason.NO_SUCH_VIEW));
    if (!mayChange(actor, view)) {
      throw new Refusal.Forbidden(ViewReason.VIEW_NOT_YOURS, Map.of("owner", view.ownerName()));
    }
    return view;
  }

  private static void current(SavedView view, long seen) {
    if (view.version() != seen) {
      throw new Refusal.Stale(PlatformReason.STALE);
    }
  }

  private SavedView put(SavedView view) {
    var shelf = on(view, there -> with(there, view));
    return shelf.views().stream().filter(same(view.viewId())).findFirst().orElse(view);
  }

  private Shelf on(SavedView view, UnaryOperator<Shelf> move) {
    return view.shared() ? shelves.changeShared(move) : shelves.changeOwn(view.ownerId(), move);
  }

  /// Asked again inside the write: of two that save at once, one is told.
  private static Shelf with(Shelf shelf, SavedView view) {
    var there = shelf.views().stream().filter(same(view.viewId())).findFirst();
    if (there.filter(one -> one.version() >= view.version()).isPresent()) {
      throw new Refusal.Stale(PlatformReason.STALE);
    }
    var views = new ArrayList<>(without(shelf, same(view.viewId())).views());
    int limit = view.shared() ? MOST_SHARED : MOST;
    if (view.live() && views.stream().filter(SavedView::live).count() >= limit) {
      throw new Refusal.Conflict(ViewReason.TOO_MANY_VIEWS, Map.of("limit", limit));
    }
    views.add(there.map(one -> shelf.views().indexOf(one)).orElse(views.size()), view);
    var forgotten =
        views.stream()
            .filter(one -> !one.live())
            .sorted(
                Comparator.comparing((SavedView one) -> Objects.requireNonNull(one.deletedAt()))
                    .reversed())
            .skip(DELETED_KEPT)
            .toList();
    views.removeAll(forgotten);
    return new Shelf(views, shelf.chosen());
  }

  private static Shelf without(Shelf shelf, Predicate<SavedView> which) {
    return new Shelf(shelf.views().stream().filter(which.negate()).toList(), shelf.chosen());
  }

  private static Predicate<SavedView> same(String viewId) {
    return view -> view.viewId().equals(viewId);
  }
}
