package newsroom.submission.intake.score;

import java.util.LinkedHashMap;
import java.util.Map;

/// Right, proposed and labelled, per field.
public final class Tally {
  /// @param right proposed and as labelled
  public record Count(int right, int proposed, int labelled) {
    Count plus(int right, int proposed, int labelled) {
      return new Count(this.right + right, this.proposed + proposed, this.labelled + labelled);
    }

    public double precision() {
      return proposed == 0 ? 1 : (double) right / proposed;
    }

    public double recall() {
      return labelled == 0 ? 1 : (double) right / labelled;
    }

    public double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
  }

  private final Map<String, Count> counts = new LinkedHashMap<>();

  void add(String field, int right, int proposed, int labelled) {
    counts.merge(
        field,
        new Count(right, proposed, labelled),
        (old, _) -> old.plus(right, proposed, labelled));
  }

  public void add(Tally other) {
    other.counts.forEach(
        (field, count) -> add(field, count.right(), count.proposed(), count.labelled()));
  }

  public Map<String, Count> counts() {
    return Map.copyOf(counts);
  }

  public Iterable<Map.Entry<String, Count>> fields() {
    return counts.entrySet();
  }
}
