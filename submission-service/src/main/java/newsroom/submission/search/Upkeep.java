package newsroom.submission.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/// Keeps an index like the articles. What is heard of is looked at now and twice later, because the
/// news may come before another process has stored what it means; a comparison finds the rest.
public final class Upkeep {
  private static final List<Duration> LOOKS =
      List.of(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(15));
  private static final int KEPT_EVERY = 5_000;

  private record Due(Instant at, String articleId) {}

  private final SearchIndex index;
  private final Source source;
  private final Clock clock;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>((one, other) -> one.at().compareTo(other.at()));

  public Upkeep(SearchIndex index, Source source, Clock clock) {
    this.index = index;
    this.source = source;
    this.clock = clock;
  }

  public synchronized void noticed(String articleId) {
    var now = clock.instant();
    LOOKS.forEach(wait -> due.add(new Due(now.plus(wait), articleId)));
  }

  /// Looks at what is due.
  ///
  /// @return how many articles were put in anew
  public int look() {
    int put = 0;
    var ids = taken();
    try {
      while (!ids.isEmpty()) {
        put += source.find(ids.getFirst()).map(this::putIfNew).orElse(0);
        ids.removeFirst();
      }
    } finally {
      again(ids);
    }
    if (put > 0) {
      index.refresh();
    }
    return put;
  }

  /// Puts in all that the index lacks.
  ///
  /// @return how many articles that was
  public int compare(BooleanSupplier stopped) {
    var put = new AtomicInteger();
    var lacking = new ArrayList<String>();
    source.each((id, fingerprint) -> {
      if (!index.holds(id, fingerprint)) {
        lacking.add(id);
      }
    });
    for (var id : lacking) {
      if (stopped.getAsBoolean()) {
        break;
      }
      source
          .find(id)
          .ifPresent(article -> {
            index.put(article);
            if (put.incrementAndGet() % KEPT_EVERY == 0) {
              index.refresh();
            }
          });
    }
    if (put.get() > 0) {
      index.refresh();
    }
    return put.get();
  }

  private int putIfNew(Searchable article) {
    if (index.holds(article.articleId(), article.fingerprint())) {
      return 0;
    }
    index.put(article);
    return 1;
  }

  private synchronized ArrayDeque<String> taken() {
    var now = clock.instant();
    var ids = new ArrayDeque<String>();
    for (var next = due.peek(); next != null && !next.at().isAfter(now); next = due.peek()) {
      ids.add(due.remove().articleId());
    }
    return ids;
  }

  private synchronized void again(ArrayDeque<String> ids) {
    var later = clock.instant().plus(LOOKS.get(1));
    ids.forEach(id -> due.add(new Due(later, id)));
  }
}
