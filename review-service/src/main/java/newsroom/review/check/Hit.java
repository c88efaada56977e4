package newsroom.review.check;

import java.util.List;

/// A stretch of one place that a rule points at.
///
/// @param place index among the manuscript's places
/// @param from in UTF-16 units, as Java counts
/// @param instead what could stand there; empty when only a person can say
public record Hit(int place, int from, int to, List<String> instead) {
  public Hit {
    instead = List.copyOf(instead);
  }

  public static Hit of(int place, int from, int to, String... instead) {
    return new Hit(place, from, to, List.of(instead));
  }
}
