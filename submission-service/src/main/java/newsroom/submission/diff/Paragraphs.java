package newsroom.submission.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which paragraphs belong together. One may have been cut in two, two may have become one.
final class Paragraphs {
  /// A paragraph and, where known, the id that it keeps while its words change.
  record Paragraph(@Nullable String id, String text) {}

  /// These paragraphs before became these after; either side may be empty, neither has over two.
  record Match(int beforeFrom, int beforeTo, int afterFrom, int afterTo) {
    boolean pairs() {
      return beforeTo > beforeFrom && afterTo > afterFrom;
    }
  }

  private static final double ALIKE = 0.3;
  private static final int MOST_CELLS = 250_000;
  private static final int[][] SHAPES = {{1, 1}, {1, 2}, {2, 1}};

  private final List<Paragraph> before;
  private final List<Paragraph> after;
  private final Map<String, Map<Integer, Integer>> pairs = new HashMap<>();

  private Paragraphs(List<Paragraph> before, List<Paragraph> after) {
    this.before = before;
    this.after = after;
  }

  /// In order, covering both sides.
  static List<Match> match(List<Paragraph> before, List<Paragraph> after) {
    int most = Math.min(before.size(), after.size());
    int head = 0;
    while (head < most && before.get(head).text().equals(after.get(head).text())) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before
            .get(before.size() - 1 - tail)
            .text()
            .equals(after.get(after.size() - 1 - tail).text())) {
      tail++;
    }
    var matches = new ArrayList<Match>();
    for (int i = 0; i < head; i++) {
      matches.add(new Match(i, i + 1, i, i + 1));
    }
    int h = head;
    var middle =
        new Paragraphs(
            before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    middle
        .matches()
        .forEach(m ->
            matches.add(
                new Match(m.beforeFrom + h, m.beforeTo + h, m.afterFrom + h, m.afterTo + h)));
    for (int i = tail; i > 0; i--) {
      int b = before.size() - i;
      int a = after.size() - i;
      matches.add(new Match(b, b + 1, a, a + 1));
    }
    return matches;
  }

  private List<Match> matches() {
    int rows = before.size();
    int columns = after.size();
    if ((long) rows * columns > MOST_CELLS) {
      return inPlace(rows, columns);
    }
    var best = new double[rows + 1][columns + 1];
    var step = new byte[rows + 1][columns + 1];
    for (int i = 0; i <= rows; i++) {
      for (int j = 0; j <= columns; j++) {
        double most = i == 0 && j == 0 ? 0 : -1;
        if (i > 0 && best[i - 1][j] > most) {
          most = best[i - 1][j];
          step[i][j] = 1;
        }
        if (j > 0 && best[i][j - 1] > most) {
          most = best[i][j - 1];
          step[i][j] = 2;
        }
        for (int s = 0; s < SHAPES.length; s++) {
          int b = i - SHAPES[s][0];
          int a = j - SHAPES[s][1];
          if (b >= 0 && a >= 0) {
            double worth = best[b][a] + worth(b, i, a, j);
            if (worth > most + 1e-9) {
              most = worth;
              step[i][j] = (byte) (3 + s);
            }
          }
        }
        best[i][j] = most;
      }
    }
    return traced(step);
  }

  private static List<Match> traced(byte[][] step) {
    int i = step.length - 1;
    int j = step[0].length - 1;
    var matches = new ArrayList<Match>();
    while (i > 0 || j > 0) {
      int b = i;
      int a = j;
      switch (step[i][j]) {
        case 1 -> b--;
        case 2 -> a--;
        default -> {
          b -= SHAPES[step[i][j] - 3][0];
          a -= SHAPES[step[i][j] - 3][1];
        }
      }
      matches.addFirst(new Match(b, i, a, j));
      i = b;
      j = a;
    }
    return matches;
  }

  /// Thousands of changed lines are no article: line by line will do.
  private static List<Match> inPlace(int rows, int columns) {
    var matches = new ArrayList<Match>();
    int most = Math.max(rows, columns);
    for (int i = 0; i < most; i++) {
      matches.add(
          new Match(
              Math.min(i, rows),
              Math.min(i + 1, rows),
              Math.min(i, columns),
              Math.min(i + 1, columns)));
    }
    return matches;
  }

  private double worth(int b, int i, int a, int j) {
    var id = before.get(b).id();
    if (i - b == 1 && j - a == 1 && id != null && id.equals(after.get(a).id())) {
      return 1 + (before.get(b).text().length() + after.get(a).text().length()) / 2.0;
    }
    var left = text(before, b, i);
    var right = text(after, a, j);
    if (left.equals(right)) {
      return left.length() + 0.5;
    }
    double alike = alike(left, right);
    return alike < ALIKE ? -1 : alike * alike * (left.length() + right.length()) / 2;
  }

  private static String text(List<Paragraph> paragraphs, int from, int to) {
    return to - from == 1
        ? paragraphs.get(from).text()
        : paragraphs.get(from).text() + paragraphs.get(to - 1).text();
  }

  /// Share of the pairs of neighbouring characters that both have (Dice).
  private double alike(String left, String right) {
    var l = pairs.computeIfAbsent(left, Paragraphs::pairs);
    var r = pairs.computeIfAbsent(right, Paragraphs::pairs);
    int shared = 0;
    for (var pair : l.entrySet()) {
      shared += Math.min(pair.getValue(), r.getOrDefault(pair.getKey(), 0));
    }
    int all = Math.max(0, left.length() - 1) + Math.max(0, right.length() - 1);
    return all == 0 ? 0 : 2.0 * shared / all;
  }

  private static Map<Integer, Integer> pairs(String text) {
    var counts = new HashMap<Integer, Integer>();
    for (int i = 1; i < text.length(); i++) {
      counts.merge(text.charAt(i - 1) << 16 | text.charAt(i), 1, Integer::sum);
    }
    return counts;
  }

  static double likeness(String left, String right) {
    return left.equals(right) ? 1 : new Paragraphs(List.of(), List.of()).alike(left, right);
  }

  static List<Paragraph> plain(String... texts) {
    return Arrays.stream(texts).map(text -> new Paragraph(null, text)).toList();
  }
}
