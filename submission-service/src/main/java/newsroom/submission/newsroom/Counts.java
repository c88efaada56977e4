package newsroom.submission.newsroom;

import java.util.Map;

/// How many there are. Each count leaves out its own condition, so that one sees what another choice
/// would bring.
///
/// @param byStatus whatever status is asked for
/// @param byUrgency however urgent is asked for; what waits for no decision is in none
public record Counts(Map<String, Integer> byStatus, Map<Urgency, Integer> byUrgency) {
  public Counts {
    byStatus = Map.copyOf(byStatus);
    byUrgency = Map.copyOf(byUrgency);
  }
}
