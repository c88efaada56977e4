package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds words of a list. The longest that stands at a place counts.
///
/// Parameters: `words`, an object of word and what should stand there (empty when only a person can
/// say); `within`, longer words in which it means nothing; `unlessBefore` and `unlessAfter`; `in`;
/// `slips`, when a word of two counts only where neither of its characters makes a word with the one
/// next to it (开展新 is no 展新).
public final class WordList implements Check {
  private static final int NEAR = 16;

  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final List<String> within;
  private final java.util.regex.@Nullable Pattern unlessBefore;
  private final java.util.regex.@Nullable Pattern unlessAfter;
  private final Set<Kind> kinds;
  private final boolean slips;
  private final java.util.regex.Pattern any;

  public WordList(JsonNode params) {
    params
        .path("words")
        .propertyStream()
        .forEach(word -> {
          var instead = word.getValue().asString();
          words.put(word.getKey(), instead.isEmpty() ? List.of() : List.of(instead.split("/", -1)));
        });
    if (words.isEmpty()) {
      throw new IllegalArgumentException("words are missing");
    }
    this.within = Spans.strings(params, "within");
    this.unlessBefore = optional(params, "unlessBefore", "(?:", ")$");
    this.unlessAfter = optional(params, "unlessAfter", "^(?:", ")");
    this.kinds = Spans.kinds(params);
    this.slips = params.path("slips").asBoolean(false);
    this.any =
        java.util.regex.Pattern.compile(
            String.join(
                "|",
                words.keySet().stream()
                    .sorted((one, other) -> other.length() - one.length())
                    .map(java.util.regex.Pattern::quote)
                    .toList()));
  }

  private static java.util.regex.@Nullable Pattern optional(
      JsonNode params, String name, String before, String after) {
    var written = params.path(name);
    return written.isMissingNode()
        ? null
        : java.util.regex.Pattern.compile(before + written.asString() + after);
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          if (kinds.contains(place.kind())) {
            var text = place.text();
            var matcher = any.matcher(text);
            while (matcher.find()) {
              if (meant(text, matcher.start(), matcher.end())) {
                hits.add(
                    new Hit(
                        at,
                        matcher.start(),
                        matcher.end(),
                        words.getOrDefault(matcher.group(), List.of())));
              }
            }
          }
        });
    return hits;
  }

  private boolean meant(String text, int from, int to) {
    if (slips
        && to - from == 2
        && (CommonWords.endsWord(text, from) || CommonWords.beginsWord(text, to - 1))) {
      return false;
    }
    for (var longer : within) {
      int at = text.indexOf(longer, Math.max(0, to - longer.length()));
      if (at >= 0 && at <= from && at + longer.length() >= to) {
        return false;
      }
    }
    return (unlessBefore == null || !unlessBefore.matcher(Spans.before(text, from, NEAR)).find())
        && (unlessAfter == null || !unlessAfter.matcher(Spans.after(text, to, NEAR)).find());
  }
}
