package newsroom.submission.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import newsroom.submission.search.Counted;
import org.jspecify.annotations.Nullable;

/// Counts articles. Each is in exactly one state, so the states add up to what was handed in.
final class Tally {
  private int submitted;
  private int inReview;
  private int returned;
  private int accepted;
  private int published;
  private int rejected;
  private int withdrawn;
  private int lapsed;
  private int returns;
  private final Times answers = new Times();
  private final Times decisions = new Times();

  void add(Counted article) {
    submitted++;
    switch (article.status()) {
      case "RETURNED" -> returned++;
      case "ACCEPTED" -> accepted++;
      case "PUBLISHED" -> published++;
      case "REJECTED" -> rejected++;
      case "WITHDRAWN", "WITHDRAWAL_REQUESTED" -> withdrawn++;
      case "LAPSED" -> lapsed++;
      default -> inReview++;
    }
    returns += article.returns();
    answers.add(article.receivedAt(), article.firstAnsweredAt());
    decisions.add(article.receivedAt(), article.decidedAt());
  }

  void add(Tally other) {
    submitted += other.submitted;
    inReview += other.inReview;
    returned += other.returned;
    accepted += other.accepted;
    published += other.published;
    rejected += other.rejected;
    withdrawn += other.withdrawn;
    lapsed += other.lapsed;
    returns += other.returns;
    answers.add(other.answers);
    decisions.add(other.decisions);
  }

  Figures figures() {
    return new Figures(
        submitted,
        inReview,
        returned,
        accepted,
        published,
        rejected,
        withdrawn,
        lapsed,
        returns,
        answers.pace(),
        decisions.pace());
  }

  /// Minutes from handing in.
  private static final class Times {
    private int[] minutes = new int[4];
    private int count;

    void add(Instant from, @Nullable Instant to) {
      if (to != null) {
        add(Math.clamp(Duration.between(from, to).toMinutes(), 0, Integer.MAX_VALUE));
      }
    }

    private void add(int one) {
      if (count == minutes.length) {
        minutes = Arrays.copyOf(minutes, 2 * count);
      }
      minutes[count++] = one;
    }

    void add(Times other) {
      for (int i = 0; i < other.count; i++) {
        add(other.minutes[i]);
      }
    }

    Figures.Pace pace() {
      if (count == 0) {
        return Figures.Pace.NONE;
      }
      var sorted = Arrays.copyOf(minutes, count);
      Arrays.sort(sorted);
      return new Figures.Pace(count, rank(sorted, 50) / 60.0, rank(sorted, 90) / 60.0);
    }

    /// The nearest rank: a time that really was.
    private static int rank(int[] sorted, int percent) {
      return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
  }
}
