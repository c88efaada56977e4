package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import tools.jackson.databind.JsonNode;

/// Words of the trade with one character that looks like the right one: 肝瘟 for 肝癌, traces of scanning.
///
/// Parameters: `alike`, groups of look-alikes, and `alikeLong`, more of them for words of three and more; `words`; `real`, words that look like slips and are none.
public final class Confusions implements Check {
  private final Map<String, String> slips = new HashMap<>();
  private final Set<Integer> lengths = new HashSet<>();
  private final List<String> real;

  public Confusions(JsonNode params) {
    var alike = groups(params.path("alike").asString());
    var more =
        groups(params.path("alikeLong").asString("") + " " + params.path("alike").asString());
    var words = new HashSet<>(List.of(params.path("words").asString().split(" ")));
    for (var word : words) {
      for (int i = 0; i < word.length(); i++) {
        for (char other :
            (word.length() > 2 ? more : alike).getOrDefault(word.charAt(i), "").toCharArray()) {
          var slip = word.substring(0, i) + other + word.substring(i + 1);
          if (other != word.charAt(i) && !words.contains(slip)) {
            slips.put(slip, word);
            lengths.add(slip.length());
          }
        }
      }
    }
    this.real = Spans.strings(params, "real");
    real.forEach(slips::remove);
  }

  private static Map<Character, String> groups(String written) {
    Map<Character, String> alike = new HashMap<>();
    for (var group : written.strip().split(" +")) {
      group.chars().forEach(c -> alike.merge((char) c, group, String::concat));
    }
    return alike;
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var text = place.text();
          int last = -1;
          for (int i = 0; i < text.length(); i++) {
            for (int length : lengths) {
              if (i + length > text.length() || i < last) {
                continue;
              }
              var word = slips.get(text.substring(i, i + length));
              if (word != null && !part(text, i, i + length)) {
                hits.add(Hit.of(at, i, i + length, word));
                last = i + length;
              }
            }
          }
        });
    return hits;
  }

  private boolean part(String text, int from, int to) {
    for (var longer : real) {
      int at = text.indexOf(longer, Math.max(0, to - longer.length()));
      if (at >= 0 && at <= from && at + longer.length() >= to) {
        return true;
      }
    }
    return false;
  }
}
