package newsroom.review.check;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Place;

/// Processor time of checking an article of 3,000 characters with all rules, warm. Prints a table.
final class CheckerSpeed {
  private static final int CHARACTERS = 3000;
  private static final int PARAGRAPH = 150;
  private static final int WARM = 200;
  private static final int ROUNDS = 500;

  private CheckerSpeed() {}

  public static void main(String[] arguments) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    var checker = Checker.shipped();
    System.out.printf(
        "rules read: %.0f ms CPU%n", (threads.getCurrentThreadCpuTime() - before) / 1e6);
    var manuscript = manuscript();
    var first = threads.getCurrentThreadCpuTime();
    int found = checker.findings(manuscript).size();
    System.out.printf(
        "cold: %.0f ms CPU, %d findings%n",
        (threads.getCurrentThreadCpuTime() - first) / 1e6, found);
    for (int i = 0; i < WARM; i++) {
      checker.findings(manuscript);
    }
    var took = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      found += checker.findings(manuscript).size();
      took[i] = threads.getCurrentThreadCpuTime() - start;
    }
    Arrays.sort(took);
    System.out.printf(
        "warm, %d rounds: p50 %.1f ms, p95 %.1f ms, most %.1f ms CPU (%d)%n",
        ROUNDS,
        took[ROUNDS / 2] / 1e6,
        took[ROUNDS * 95 / 100] / 1e6,
        took[ROUNDS - 1] / 1e6,
        found);
  }

  /// Paragraphs of the labelled sentences, right and wrong.
  private static Manuscript manuscript() throws IOException {
    var text = new StringBuilder();
    try (var file =
        Objects.requireNonNull(CheckerSpeed.class.getResourceAsStream("sentences.txt"))) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> text.append(line.replaceAll("⟦\\S+ |⟧", "")));
    }
    List<Place> places = new ArrayList<>();
    for (int at = 0; at < CHARACTERS; at += PARAGRAPH) {
      places.add(
          new Place("/body/" + places.size(), Kind.TEXT, text.substring(at, at + PARAGRAPH)));
    }
    return new Manuscript(places, LocalDate.of(2026, 12, 1), List.of());
  }
}
