package newsroom.review.check;

import java.util.List;

/// What a rule found.
///
/// @param path of the place, a JSON pointer into the article
/// @param from in code points of that place
/// @param to after the last one
public record Finding(
    Rule rule, String path, int from, int to, String words, List<String> instead) {
  public Finding {
    instead = List.copyOf(instead);
  }
}
