package newsroom.submission.usage;

import java.util.Set;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Span;
import newsroom.submission.unit.UnitKind;
import org.jspecify.annotations.Nullable;

/// Whose articles, and which of them.
///
/// @param unitIds null for all
public record Scope(
    @Nullable Set<String> unitIds,
    Set<UnitKind> kinds,
    Set<String> genres,
    Set<String> origins,
    Set<String> columns) {
  public static final Scope ALL = new Scope(null, Set.of(), Set.of(), Set.of(), Set.of());

  public Scope {
    unitIds = unitIds == null ? null : Set.copyOf(unitIds);
    kinds = Set.copyOf(kinds);
    genres = Set.copyOf(genres);
    origins = Set.copyOf(origins);
    columns = Set.copyOf(columns);
  }

  /// Whether articles are left out by what they are, not by whose.
  boolean ofSomeArticles() {
    return !genres.isEmpty() || !origins.isEmpty() || !columns.isEmpty();
  }

  Filter received(Span span) {
    var all = Filter.ALL;
    return new Filter(
        unitIds,
        Set.of(),
        genres,
        origins,
        columns,
        null,
        span,
        all.answered(),
        all.answerBy(),
        null,
        null,
        null,
        null,
        Set.of(),
        Set.of());
  }

  Filter issued(Period period) {
    var all = Filter.ALL;
    return new Filter(
        unitIds,
        Set.of(),
        genres,
        origins,
        columns,
        null,
        all.received(),
        all.answered(),
        all.answerBy(),
        null,
        period.first().atDay(1),
        period.last().atEndOfMonth(),
        null,
        Set.of(),
        Set.of());
  }
}
