package newsroom.submission.usage;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.ledger.Book;
import newsroom.submission.ledger.Payee;
import newsroom.submission.search.Counted;
import newsroom.submission.search.SearchIndex;
import newsroom.submission.search.Span;
import newsroom.submission.unit.Roster;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitDirectory;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitStatus;
import org.jspecify.annotations.Nullable;

/// Counts from the columns of the search index: the store is not asked.
public final class Usage {
  private static final int MONTHS_SHOWN = 12;
  private static final Tally NOTHING = new Tally();

  private final SearchIndex index;
  private final UnitDirectory units;
  private final Book book;
  private final Clock clock;

  public Usage(SearchIndex index, UnitDirectory units, Book book, Clock clock) {
    this.index = index;
    this.units = units;
    this.book = book;
    this.clock = clock;
  }

  /// @param rolledUp units below another count for the one at the top
  public Statistics count(Period period, Scope scope, Dimension by, boolean rolledUp) {
    var roster = units.roster();
    var before = period.previous();
    var trendFrom = period.last().minusMonths(MONTHS_SHOWN - 1L);
    var from = before.first().isBefore(trendFrom) ? before.first() : trendFrom;
    var keys = new Keys(roster, by, rolledUp);
    var now = new HashMap<String, Tally>();
    var then = new HashMap<String, Tally>();
    var months = new HashMap<YearMonth, int[]>();
    var columns = new HashMap<String, Integer>();
    var days = new Integer[7];
    Arrays.fill(days, 0);
    int[] unanswered = {0};
    var span = new Span(Period.start(from), Period.start(period.last().plusMonths(1)));
    index.each(
        scope.received(span),
        article -> {
          if (!keys.among(article, scope.kinds())) {
            return;
          }
          var month = Period.monthOf(article.receivedAt());
          if (!month.isBefore(trendFrom)) {
            var counts = months.computeIfAbsent(month, _ -> new int[3]);
            counts[0]++;
            counts[1] += used(article) ? 1 : 0;
            counts[2] += printed(article) ? 1 : 0;
          }
          if (before.has(month)) {
            then.computeIfAbsent(
                    keys.of(article, month.plusMonths(period.months())), _ -> new Tally())
                .add(article);
          } else if (period.has(month)) {
            now.computeIfAbsent(keys.of(article, month), _ -> new Tally()).add(article);
            var answered = article.firstAnsweredAt();
            if (answered == null) {
              unanswered[0]++;
            } else {
              days[Statistics.bucket(article.receivedAt(), answered)]++;
            }
            if (printed(article)) {
              columns.merge(Objects.requireNonNullElse(article.column(), ""), 1, Integer::sum);
            }
          }
        });
    var all = new HashSet<>(now.keySet());
    all.addAll(then.keySet());
    var rows = new ArrayList<Statistics.Row>();
    var total = new Tally();
    var totalBefore = new Tally();
    for (var key : all) {
      var here = now.getOrDefault(key, NOTHING);
      var there = then.getOrDefault(key, NOTHING);
      total.add(here);
      totalBefore.add(there);
      rows.add(
          new Statistics.Row(
              key,
              by == Dimension.UNIT ? unit(roster, key) : null,
              here.figures(),
              there.figures()));
    }
    rows.sort(order(by));
    return new Statistics(
        period,
        clock.instant(),
        by,
        new Statistics.Row("", null, total.figures(), totalBefore.figures()),
        rows,
        trend(trendFrom, months),
        columns.entrySet().stream()
            .map(e -> new Statistics.Column(e.getKey().isEmpty() ? null : e.getKey(), e.getValue()))
            .sorted(
                Comparator.comparingInt(Statistics.Column::published)
                    .reversed()
                    .thenComparing(c -> Objects.requireNonNullElse(c.name(), "")))
            .toList(),
        List.of(days),
        unanswered[0],
        scope.ofSomeArticles() ? List.of() : silent(roster, scope, period));
  }

  private static Comparator<Statistics.Row> order(Dimension by) {
    return switch (by) {
      case MONTH, QUARTER, YEAR -> Comparator.comparing(Statistics.Row::key);
      case UNIT, REGION, KIND, COLUMN, GENRE, ORIGIN ->
          Comparator.<Statistics.Row>comparingInt(row -> row.now().published())
              .thenComparingInt(row -> row.now().submitted())
              .reversed()
              .thenComparing(Statistics.Row::key);
    };
  }

  private static boolean used(Counted article) {
    return article.status().equals("ACCEPTED") || printed(article);
  }

  private static boolean printed(Counted article) {
    return article.status().equals("PUBLISHED");
  }

  private static List<Statistics.Month> trend(YearMonth from, Map<YearMonth, int[]> months) {
    var trend = new ArrayList<Statistics.Month>();
    for (int i = 0; i < MONTHS_SHOWN; i++) {
      var counts = months.getOrDefault(from.plusMonths(i), new int[3]);
      trend.add(new Statistics.Month(from.plusMonths(i), counts[0], counts[1], counts[2]));
    }
    return trend;
  }

  /// Units that may hand in and did not, whatever became of it.
  private List<Statistics.Unit> silent(Roster roster, Scope scope, Period period) {
    var heard = new HashSet<String>();
    index.each(
        scope.received(period.span()),
        article -> heard.add(Objects.requireNonNullElse(article.unitId(), "")));
    return asked(roster, scope).stream()
        .filter(unit -> !heard.contains(unit.id()))
        .map(unit -> unit(roster, unit.id()))
        .sorted(Comparator.comparing(Statistics.Unit::name))
        .toList();
  }

  private static List<Snapshot<Unit>> asked(Roster roster, Scope scope) {
    var only = scope.unitIds();
    return roster.units().stream()
        .filter(unit -> unit.state().standing() == UnitStatus.ACTIVE)
        .filter(unit -> only == null || only.contains(unit.id()))
        .filter(unit -> scope.kinds().isEmpty() || scope.kinds().contains(kind(unit)))
        .toList();
  }

  private static UnitKind kind(Snapshot<Unit> unit) {
    return unit.state().profile().details().kind();
  }

  static Statistics.Unit unit(Roster roster, String unitId) {
    return roster
        .find(unitId)
        .map(unit -> {
          var profile = unit.state().profile();
          var region = profile.details().region();
          return new Statistics.Unit(
              unitId,
              profile.canonicalName(),
              profile.details().kind().name(),
              region == null ? null : region.name(),
              region == null ? null : region.code());
        })
        .orElseGet(() -> new Statistics.Unit(unitId, unitId, "", null, null));
  }

  /// 用稿通报: every unit of these kinds with something, ranked; those with nothing named.
  public Bulletin bulletin(Period period, Scope scope) {
    var roster = units.roster();
    var before = period.previous();
    var submitted = counts(scope.received(period.span()));
    var used = counts(scope.issued(period));
    var usedBefore = counts(scope.issued(before));
    var points = points(period);
    var pointsBefore = points(before);
    var groups = new ArrayList<Bulletin.Group>();
    for (var kind : UnitKind.values()) {
      var lines = new ArrayList<Bulletin.Line>();
      var silent = new ArrayList<String>();
      for (var unit : roster.units()) {
        if (kind(unit) != kind
            || (!scope.kinds().isEmpty() && !scope.kinds().contains(kind))
            || (scope.unitIds() != null && !scope.unitIds().contains(unit.id()))) {
          continue;
        }
        var id = unit.id();
        var line =
            new Bulletin.Line(
                0,
                id,
                unit.state().profile().canonicalName(),
                submitted.getOrDefault(id, 0),
                used.getOrDefault(id, 0),
                usedBefore.getOrDefault(id, 0),
                points.getOrDefault(id, 0L),
                pointsBefore.getOrDefault(id, 0L));
        if (line.submitted() + line.used() > 0 || line.points() != 0) {
          lines.add(line);
        } else if (unit.state().standing() == UnitStatus.ACTIVE) {
          silent.add(line.name());
        }
      }
      if (!lines.isEmpty() || !silent.isEmpty()) {
        silent.sort(Comparator.naturalOrder());
        groups.add(new Bulletin.Group(kind.name(), ranked(lines), silent));
      }
    }
    return new Bulletin(period, groups);
  }

  private static List<Bulletin.Line> ranked(List<Bulletin.Line> lines) {
    var order =
        Comparator.comparingLong(Bulletin.Line::points)
            .thenComparingInt(Bulletin.Line::used)
            .reversed();
    lines.sort(order.thenComparing(Bulletin.Line::name));
    var ranked = new ArrayList<Bulletin.Line>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean same = i > 0 && order.compare(lines.get(i - 1), line) == 0;
      ranked.add(
          new Bulletin.Line(
              same ? ranked.get(i - 1).rank() : i + 1,
              line.unitId(),
              line.name(),
              line.submitted(),
              line.used(),
              line.usedBefore(),
              line.points(),
              line.pointsBefore()));
    }
    return ranked;
  }

  private Map<String, Integer> counts(newsroom.submission.search.Filter filter) {
    var counts = new HashMap<String, Integer>();
    index.each(
        filter,
        article -> counts.merge(Objects.requireNonNullElse(article.unitId(), ""), 1, Integer::sum));
    return counts;
  }

  private Map<String, Long> points(Period period) {
    var points = new HashMap<String, Long>();
    book.rows(row -> row.payee() == Payee.UNIT && period.has(row.month()))
        .forEach(row -> points.merge(row.unitId(), row.worth().points(), Long::sum));
    return points;
  }

  public Instant now() {
    return clock.instant();
  }

  /// Under which key an article is counted.
  private static final class Keys {
    private final Roster roster;
    private final Dimension by;
    private final boolean rolledUp;
    private final Map<String, String> tops = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, UnitKind> kinds = new HashMap<>();

    Keys(Roster roster, Dimension by, boolean rolledUp) {
      this.roster = roster;
      this.by = by;
      this.rolledUp = rolledUp;
      for (var unit : roster.units()) {
        var region = unit.state().profile().details().region();
        regions.put(unit.id(), region == null ? "" : region.code());
        kinds.put(unit.id(), kind(unit));
      }
    }

    boolean among(Counted article, Set<UnitKind> wanted) {
      var kind = kinds.get(Objects.requireNonNullElse(article.unitId(), ""));
      return wanted.isEmpty() || (kind != null && wanted.contains(kind));
    }

    /// @param month of the period, also for an article of the one before, which is compared with it
    String of(Counted article, YearMonth month) {
      var unit = Objects.requireNonNullElse(article.unitId(), "");
      return switch (by) {
        case UNIT -> rolledUp ? tops.computeIfAbsent(unit, this::top) : unit;
        case REGION -> regions.getOrDefault(unit, "");
        case KIND -> name(kinds.get(unit));
        case COLUMN -> Objects.requireNonNullElse(article.column(), "");
        case GENRE -> article.genre();
        case ORIGIN -> article.origin();
        case MONTH -> month.toString();
        case QUARTER -> Period.quarterOf(month).toString();
        case YEAR -> String.valueOf(month.getYear());
      };
    }

    private static String name(@Nullable UnitKind kind) {
      return kind == null ? "" : kind.name();
    }

    private String top(String unitId) {
      var above = roster.above(unitId);
      return above.isEmpty() ? unitId : above.getLast();
    }
  }
}
