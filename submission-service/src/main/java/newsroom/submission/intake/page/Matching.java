package newsroom.submission.intake.page;

import java.util.Arrays;

/// Pairs left and right so that the sum of the scores is the greatest; what scores nothing stays single.
final class Matching {
  private Matching() {}

  /// @param scores square; 0 or less means: not these two
  /// @return for each left its right, or -1
  static int[] best(double[][] scores) {
    int n = scores.length;
    double[] left = new double[n + 1];
    double[] right = new double[n + 1];
    int[] owner = new int[n + 1];
    int[] way = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      owner[0] = row;
      int column = 0;
      double[] least = new double[n + 1];
      boolean[] used = new boolean[n + 1];
      Arrays.fill(least, Double.POSITIVE_INFINITY);
      do {
        used[column] = true;
        int of = owner[column];
        int next = 0;
        double delta = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= n; j++) {
          if (!used[j]) {
            double cost = -Math.max(0, scores[of - 1][j - 1]) - left[of] - right[j];
            if (cost < least[j]) {
              least[j] = cost;
              way[j] = column;
            }
            if (least[j] < delta) {
              delta = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= n; j++) {
          if (used[j]) {
            left[owner[j]] += delta;
            right[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (owner[column] != 0);
      do {
        int from = way[column];
        owner[column] = owner[from];
        column = from;
      } while (column != 0);
    }
    return pairs(scores, owner);
  }

  private static int[] pairs(double[][] scores, int[] owner) {
    int[] pairs = new int[scores.length];
    Arrays.fill(pairs, -1);
    for (int j = 1; j <= scores.length; j++) {
      if (owner[j] > 0 && scores[owner[j] - 1][j - 1] > 0) {
        pairs[owner[j] - 1] = j - 1;
      }
    }
    return pairs;
  }
}
