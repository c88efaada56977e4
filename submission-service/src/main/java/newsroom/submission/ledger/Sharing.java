package newsroom.submission.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How a joint byline shares what its article is worth. The shares add up to it exactly.
public enum Sharing {
  /// The same for each; what cannot be split goes to those named first.
  EQUAL,
  /// Everything to the one named first.
  FIRST_FULL,
  /// By place in the byline; who stands beyond the last weight has that one.
  WEIGHTED;

  /// @param weights for WEIGHTED, by place
  public List<Long> shares(long whole, int sharers, List<Integer> weights) {
    var by =
        IntStream.range(0, sharers)
            .mapToLong(place ->
                switch (this) {
                  case EQUAL -> 1;
                  case FIRST_FULL -> place == 0 ? 1 : 0;
                  case WEIGHTED -> weights.get(Math.min(place, weights.size() - 1));
                })
            .toArray();
    return split(whole, by);
  }

  /// The largest rests are rounded up; between equals the one named first.
  private static List<Long> split(long whole, long[] weights) {
    long sum = IntStream.range(0, weights.length).mapToLong(i -> weights[i]).sum();
    var shares = new ArrayList<Long>();
    var order = new ArrayList<Integer>();
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      long share = Math.multiplyExact(whole, weights[i]) / sum;
      shares.add(share);
      order.add(i);
      given += share;
    }
    order.sort(
        Comparator.comparingLong((Integer i) -> -(whole * weights[i] % sum))
            .thenComparingInt(i -> i));
    for (int i = 0; given < whole; i++, given++) {
      shares.set(order.get(i), shares.get(order.get(i)) + 1);
    }
    return shares;
  }
}
