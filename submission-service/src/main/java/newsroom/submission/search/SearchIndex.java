package newsroom.submission.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What can be found and listed. Drafts are never put in, so nobody finds one here.
public interface SearchIndex {
  /// Takes the place of what was there under that id.
  void put(Searchable article);

  /// Whether it is there just so.
  boolean holds(String articleId, String fingerprint);

  /// Lets what was put be found, and keeps it.
  void refresh();

  /// Best first. Any text is a question; one that asks for nothing finds nothing.
  List<Hit> find(Question question);

  /// In the order of the ids; what is not there is left out.
  List<Entry> entries(Collection<String> articleIds);

  /// @param after `next` of the part before
  /// @throws IllegalArgumentException for an `after` that is none of this order
  Listing list(Filter filter, Order order, @Nullable String after, int limit);

  int count(Filter filter);

  /// All that the filter lets through, in no order.
  void each(Filter filter, Consumer<Counted> counted);

  /// How many there are in each of these statuses, whatever statuses the filter names.
  Map<String, Integer> counts(Filter filter, Collection<String> statuses);

  int size();
}
