package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsroom.platform.text.Traditional;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import tools.jackson.databind.JsonNode;

/// Single characters that do not belong into the paper. Neighbours are told as one.
///
/// Parameters: `which`, `traditional` or `invisible`; `except`, traditional forms that are right as well.
public final class Signs implements Check {
  private final boolean traditional;
  private final Map<Character, Character> simple = new HashMap<>();

  public Signs(JsonNode params) {
    this.traditional =
        switch (params.path("which").asString()) {
          case "traditional" -> true;
          case "invisible" -> false;
          default -> throw new IllegalArgumentException("which is traditional or invisible");
        };
    if (traditional) {
      String except = params.path("except").asString("");
      Traditional.pairs((one, other) -> {
        if (except.indexOf(one) < 0) {
          simple.put(one, other);
        }
      });
    }
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var text = place.text();
          for (int i = 0; i < text.length(); ) {
            int from = i;
            while (i < text.length() && wrong(text, i)) {
              i++;
            }
            if (i > from) {
              hits.add(Hit.of(at, from, i, instead(text.substring(from, i))));
            } else {
              i++;
            }
          }
        });
    return hits;
  }

  private boolean wrong(String text, int at) {
    char c = text.charAt(at);
    if (traditional) {
      // 姓於: a surname keeps its form
      return simple.containsKey(c) && (at == 0 || text.charAt(at - 1) != '姓');
    }
    return invisible(text, at);
  }

  private String instead(String found) {
    var said = new StringBuilder();
    if (traditional) {
      found.chars().forEach(c -> said.append(simple.get((char) c)));
    }
    return said.toString();
  }

  private static boolean invisible(String text, int at) {
    char c = text.charAt(at);
    if (c == '\u200d' || (c >= '\ufe00' && c <= '\ufe0f')) {
      // Joins and colours emoji
      return at == 0 || Character.isIdeographic(text.charAt(at - 1));
    }
    return c == '\u00ad'
        || c == '\u00a0'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\ufeff'
        || c == '\ufffc'
        || (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069')
        || (c >= '\ue000' && c <= '\uf8ff')
        || (Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
  }
}
