package newsroom.review.comment;

import java.time.Instant;
import java.util.List;

/// What somebody has written for a decision and not sent. It stays when the claim runs out or is taken over.
public record Draft(String by, String byName, Instant at, String text, List<String> points) {
  public Draft {
    points = List.copyOf(points);
  }
}
