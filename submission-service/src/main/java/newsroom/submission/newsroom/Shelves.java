package newsroom.submission.newsroom;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where saved views stand: each person's own in one place, those that are shared in another.
public interface Shelves {
  /// @param chosen the view that its owner's list opens with
  record Shelf(List<SavedView> views, @Nullable String chosen) {
    public static final Shelf EMPTY = new Shelf(List.of(), null);

    public Shelf {
      views = List.copyOf(views);
    }
  }

  Shelf own(String accountId);

  Shelf shared();

  /// One write; the move may run several times.
  Shelf changeOwn(String accountId, UnaryOperator<Shelf> move);

  Shelf changeShared(UnaryOperator<Shelf> move);
}
