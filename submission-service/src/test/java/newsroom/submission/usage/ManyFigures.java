package newsroom.submission.usage;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import newsroom.platform.aggregate.Cause;
import newsroom.platform.aggregate.Snapshot;
import newsroom.submission.article.Credit;
import newsroom.submission.article.Origin;
import newsroom.submission.ledger.Account;
import newsroom.submission.ledger.Accounts;
import newsroom.submission.ledger.Book;
import newsroom.submission.ledger.Closing;
import newsroom.submission.ledger.Closings;
import newsroom.submission.ledger.Entry;
import newsroom.submission.ledger.Payee;
import newsroom.submission.ledger.Piece;
import newsroom.submission.ledger.Worth;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Handling;
import newsroom.submission.search.Searchable;
import newsroom.submission.search.Synonyms;
import newsroom.submission.search.lucene.LuceneIndex;
import newsroom.submission.unit.Region;
import newsroom.submission.unit.Unit;
import newsroom.submission.unit.UnitDetails;
import newsroom.submission.unit.UnitDirectory;
import newsroom.submission.unit.UnitKind;
import newsroom.submission.unit.UnitProfile;
import newsroom.submission.unit.Units;

/// Measures statistics and the ledger over many articles: `java -Xmx144m … ManyFigures 100000`. No
/// test. Every article is printed, so the ledger is as large as it can be.
final class ManyFigures {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final int UNITS = 300;
  private static final int ROUNDS = 100;

  private ManyFigures() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    var clock = Clock.fixed(NOW, Period.SHANGHAI);
    var units = new UnitDirectory(registry(), clock);
    var book = new Book(new Grants(count), new NoClosings(), clock);
    var synonyms = new Synonyms(List.of());
    var folder = Files.createTempDirectory("many-figures");
    try (var index = LuceneIndex.onDisk(folder, () -> synonyms, clock)) {
      fill(index, count);
      long start = System.nanoTime();
      int rows = book.rows(_ -> true).size();
      System.out.printf(
          "| ledger read into memory, %d entries | %.1f s |%n",
          rows, (System.nanoTime() - start) / 1e9);
      var usage = new Usage(index, units, book, clock);
      var month = Period.of("2026-10").orElseThrow();
      var year = Period.of("2026").orElseThrow();
      time("a month by unit", i -> usage.count(month, Scope.ALL, Dimension.UNIT, false));
      time("a year by unit", i -> usage.count(year, Scope.ALL, Dimension.UNIT, false));
      time("a year by month", i -> usage.count(year, Scope.ALL, Dimension.MONTH, false));
      time(
          "a year by region, hospitals",
          i ->
              usage.count(
                  year,
                  new Scope(null, Set.of(UnitKind.HOSPITAL), Set.of(), Set.of(), Set.of()),
                  Dimension.REGION,
                  false));
      time(
          "a unit's own month",
          i ->
              usage.count(
                  month,
                  new Scope(Set.of("u" + i % UNITS), Set.of(), Set.of(), Set.of(), Set.of()),
                  Dimension.GENRE,
                  false));
      time("用稿通报 of a month", i -> usage.bulletin(month, Scope.ALL));
      time(
          "ledger, a unit's entries of a month",
          i ->
              book.rows(row ->
                  row.unitId().equals("u" + i % UNITS)
                      && row.booked().equals(YearMonth.of(2026, 10))));
      time("due list", i -> book.dues(due -> due.open() != 0).size());
    }
    System.gc();
    var runtime = Runtime.getRuntime();
    System.out.printf(
        "| heap after, ledger included | %.0f MB of %.0f |%n",
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6);
  }

  private interface Work {
    Object go(int round);
  }

  private static void time(String what, Work work) {
    var took = new long[ROUNDS];
    for (int i = 0; i < 10; i++) {
      work.go(i);
    }
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      work.go(i);
      took[i] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    System.out.printf(
        "| %s | p50 %.1f ms, p95 %.1f ms |%n",
        what, took[ROUNDS / 2] / 1e6, took[ROUNDS * 95 / 100] / 1e6);
  }

  /// The last three years, a few words each: statistics do not read them.
  private static void fill(LuceneIndex index, int count) {
    var random = new Random(20261122);
    long minutes = Duration.ofDays(3 * 365).toMinutes() / count;
    for (int i = 0; i < count; i++) {
      var at = NOW.minus(Duration.ofMinutes((long) (count - i) * minutes));
      var status = Submissions.STATUSES.get(random.nextInt(Submissions.STATUSES.size()));
      boolean open = Set.of("SUBMITTED", "IN_REVIEW").contains(status);
      var answered = open ? null : at.plus(Duration.ofMinutes(random.nextInt(8_000)));
      index.put(
          new Searchable(
              "article-%08d".formatted(i),
              "1",
              "u" + random.nextInt(UNITS),
              "2026-%06d".formatted(i),
              "示例标题" + i,
              "",
              "（示例单位）",
              "示例正文。",
              new Facts(
                  status,
                  random.nextBoolean() ? "NEWS_BRIEF" : "FEATURE",
                  "ORIGINAL",
                  "栏目" + random.nextInt(20),
                  400,
                  1,
                  at,
                  at,
                  status.equals("PUBLISHED")
                      ? new Facts.Printed(1, at.atZone(Period.SHANGHAI).toLocalDate(), 1, "/a/" + i)
                      : null,
                  new Handling(
                      null, answered, answered, random.nextInt(3), null, Set.of(), Set.of()))));
    }
    index.refresh();
  }

  private static Units registry() {
    var all = new ArrayList<Snapshot<Unit>>();
    for (int i = 0; i < UNITS; i++) {
      var kind = UnitKind.values()[i % UnitKind.values().length];
      var details =
          new UnitDetails(
              kind,
              null,
              new Region("35" + (10 + i % 9), "福建省示例" + i % 9 + "市"),
              List.of(),
              null,
              null,
              null,
              null,
              null);
      all.add(
          new Snapshot<>(
              "u" + i,
              1,
              new Unit.Active(new UnitProfile("u" + i, "示例单位" + i, null, List.of(), details))));
    }
    return (Units)
        Proxy.newProxyInstance(
            Units.class.getClassLoader(),
            new Class<?>[] {Units.class},
            (_, method, _) -> {
              if (method.getName().equals("changedSince")) {
                return all;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  /// Two units to an article.
  private record Grants(int count) implements Accounts {
    @Override
    public void changedSince(Instant since, Consumer<Snapshot<Account>> each) {
      var random = new Random(1);
      for (int i = 0; since.equals(Instant.EPOCH) && i < count; i++) {
        var issued = LocalDate.of(2026, 11, 1).minusDays(random.nextInt(1_000));
        var first = "u" + random.nextInt(UNITS);
        var piece =
            new Piece(
                "article-%08d".formatted(i),
                "示例标题",
                new Piece.Party(first, UnitKind.HOSPITAL, Credit.CONTRIBUTED),
                List.of(),
                "NEWS_BRIEF",
                Origin.ORIGINAL,
                400,
                null,
                new Piece.Person("p", ""),
                new Piece.Place("健康示例", "i", 1, issued, 1, "要闻", 1, "WEB", "/a"));
        var entries = new ArrayList<Entry>();
        for (var unit : List.of(first, "u" + random.nextInt(UNITS))) {
          entries.add(
              new Entry(
                  entries.size() + 1,
                  Entry.Kind.GRANT,
                  unit,
                  Payee.UNIT,
                  new Worth(100, 2_500),
                  entries.size() + 1,
                  2,
                  1,
                  YearMonth.from(issued),
                  NOW,
                  issued.plusMonths(1),
                  null,
                  null,
                  null));
        }
        each.accept(
            new Snapshot<>(
                piece.articleId(), 1, new Account(piece, false, entries, List.of(), NOW)));
      }
    }

    @Override
    public Optional<Snapshot<Account>> find(String articleId) {
      return Optional.empty();
    }

    @Override
    public Map<String, Account> find(Collection<String> articleIds) {
      return Map.of();
    }

    @Override
    public Snapshot<Account> change(
        String articleId, Cause.Command cause, UnaryOperator<Account> move) {
      throw new UnsupportedOperationException();
    }
  }

  private record NoClosings() implements Closings {
    @Override
    public List<YearMonth> months() {
      return List.of();
    }

    @Override
    public Optional<Closing> find(YearMonth month) {
      return Optional.empty();
    }

    @Override
    public boolean add(Closing closing) {
      throw new UnsupportedOperationException();
    }
  }
}
