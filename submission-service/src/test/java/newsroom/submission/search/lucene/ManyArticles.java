package newsroom.submission.search.lucene;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import newsroom.submission.newsroom.Submissions;
import newsroom.submission.newsroom.Urgency;
import newsroom.submission.search.Facts;
import newsroom.submission.search.Filter;
import newsroom.submission.search.Handling;
import newsroom.submission.search.Mark;
import newsroom.submission.search.Order;
import newsroom.submission.search.Question;
import newsroom.submission.search.Searchable;
import newsroom.submission.search.Synonyms;

/// Measures list and search over many articles: `java -Xmx144m … ManyArticles 100000`. No test.
final class ManyArticles {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final int ROUNDS = 200;

  private ManyArticles() {}

  public static void main(String[] arguments) throws Exception {
    int count = arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("many-articles");
    var synonyms = new Synonyms(List.of());
    try (var index = LuceneIndex.onDisk(folder, () -> synonyms, Clock.systemUTC())) {
      long start = System.nanoTime();
      fill(index, count);
      System.out.printf("| build | %d articles in %.1f s |%n", count, seconds(start));
      long bytes = 0;
      try (var files = Files.list(folder)) {
        for (var file : files.toList()) {
          bytes += Files.size(file);
        }
      }
      System.out.printf("| index | %.0f MB on disk |%n", bytes / 1e6);
      measure(index);
    }
    System.gc();
    var runtime = Runtime.getRuntime();
    System.out.printf(
        "| heap after | %.0f MB of %.0f |%n",
        (runtime.totalMemory() - runtime.freeMemory()) / 1e6, runtime.maxMemory() / 1e6);
  }

  private static void measure(LuceneIndex index) {
    time("list, newest 50", i -> index.list(Filter.ALL, Order.NEWEST, null, 50));
    time(
        "list, one unit, two statuses",
        i -> index.list(filter("u" + i % 300, "RETURNED", "ACCEPTED"), Order.LONGEST, null, 50));
    time("list, most urgent 50", i -> index.list(Filter.ALL, Order.MOST_URGENT, null, 50));
    var soon = Urgency.DUE_SOON.ends(NOW);
    time(
        "list, due soon, most urgent first",
        i -> index.list(Filter.ALL.withAnswerBy(soon), Order.MOST_URGENT, null, 50));
    var page = index.list(Filter.ALL, Order.NEWEST, null, 50);
    for (int i = 0; i < 500; i++) {
      page = index.list(Filter.ALL, Order.NEWEST, page.next(), 100);
    }
    var deep = page.next();
    time("list, from the 50,000th", i -> index.list(Filter.ALL, Order.NEWEST, deep, 50));
    time("counts of all statuses", i -> index.counts(Filter.ALL, Submissions.STATUSES));
    time(
        "counts by urgency",
        i -> {
          int sum = 0;
          for (var urgency : Urgency.values()) {
            sum += index.count(Filter.ALL.withAnswerBy(urgency.ends(NOW)));
          }
          return sum;
        });
    for (var text : List.of("流感疫苗", "省卫健委", "家庭医声", "䶮溪村", "医院 门诊 患者 健康", "2026-000042")) {
      time("search " + text, i -> index.find(new Question(text, Filter.ALL, 51, true)));
    }
    time(
        "search 流感疫苗 in one unit",
        i -> index.find(new Question("流感疫苗", Filter.ofUnit("u" + i % 300), 51, true)));
  }

  private interface Work {
    Object go(int round);
  }

  private static void time(String what, Work work) {
    var took = new long[ROUNDS];
    for (int i = 0; i < 20; i++) {
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

  private static Filter filter(String unit, String... statuses) {
    return Filter.ofUnit(unit).withStatus(Set.of(statuses));
  }

  /// Each is a headline of the corpus over eight bodies of it: about 400 characters.
  private static void fill(LuceneIndex index, int count) {
    var stories = Corpus.articles();
    var random = new Random(20261122);
    for (int i = 0; i < count; i++) {
      var body = new ArrayList<String>();
      for (int j = 0; j < 8; j++) {
        body.add(stories.get(random.nextInt(stories.size())).body());
      }
      var status = Submissions.STATUSES.get(random.nextInt(Submissions.STATUSES.size()));
      var at = NOW.minus(Duration.ofMinutes((long) (count - i) * 5));
      var printed =
          status.equals("PUBLISHED")
              ? new Facts.Printed(
                  1 + i / 100, LocalDate.of(2024, 1, 1).plusDays(i / 100), 1, "/a/" + i)
              : null;
      index.put(
          new Searchable(
              "article-%08d".formatted(i),
              "1",
              "u" + i % 300,
              "2026-%06d".formatted(i),
              stories.get(random.nextInt(stories.size())).headline(),
              "",
              stories.get(random.nextInt(stories.size())).byline(),
              String.join("\n", body),
              new Facts(
                  status,
                  "NEWS_BRIEF",
                  "ORIGINAL",
                  null,
                  400,
                  1,
                  at,
                  at,
                  printed,
                  handling(random, at, status))));
    }
    index.refresh();
  }

  /// Handed in 20 to 0 days before the day of the measurement, most of them decided long ago.
  private static Handling handling(Random random, Instant at, String status) {
    boolean owed = Set.of("SUBMITTED", "IN_REVIEW", "RETURNED").contains(status);
    var marks = EnumSet.noneOf(Mark.class);
    for (var mark : Mark.values()) {
      if (random.nextInt(10) == 0) {
        marks.add(mark);
      }
    }
    return new Handling(
        owed ? at.plus(Duration.ofDays(15)) : null,
        owed ? null : at.plus(Duration.ofDays(random.nextInt(15))),
        owed ? null : at.plus(Duration.ofHours(random.nextInt(100))),
        random.nextInt(3),
        random.nextInt(20) == 0 ? "call-" + random.nextInt(50) : null,
        random.nextInt(10) == 0 ? Set.of("MINOR") : Set.of(),
        marks);
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
