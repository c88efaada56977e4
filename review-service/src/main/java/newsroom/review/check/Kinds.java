package newsroom.review.check;

import java.util.Map;
import java.util.function.Function;
import newsroom.review.check.kind.BookMarks;
import newsroom.review.check.kind.Confusions;
import newsroom.review.check.kind.Dates;
import newsroom.review.check.kind.LeaderOrder;
import newsroom.review.check.kind.Lexicon;
import newsroom.review.check.kind.Magnitudes;
import newsroom.review.check.kind.Ordinals;
import newsroom.review.check.kind.Pairs;
import newsroom.review.check.kind.Pattern;
import newsroom.review.check.kind.PercentPoints;
import newsroom.review.check.kind.Posts;
import newsroom.review.check.kind.Privacy;
import newsroom.review.check.kind.Repeats;
import newsroom.review.check.kind.ShortNames;
import newsroom.review.check.kind.Signs;
import newsroom.review.check.kind.Sums;
import newsroom.review.check.kind.Weekdays;
import newsroom.review.check.kind.WordList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The ways of looking, by the name that rules use.
final class Kinds {
  private static final Map<String, Function<JsonNode, Check>> BY_NAME =
      Map.ofEntries(
          Map.entry("pattern", Pattern::new),
          Map.entry("words", WordList::new),
          Map.entry("percent-points", _ -> new PercentPoints()),
          Map.entry("sums", _ -> new Sums()),
          Map.entry("magnitudes", _ -> new Magnitudes()),
          Map.entry("ordinals", _ -> new Ordinals()),
          Map.entry("weekdays", _ -> new Weekdays()),
          Map.entry("dates", _ -> new Dates()),
          Map.entry("posts", _ -> new Posts()),
          Map.entry("leader-order", _ -> new LeaderOrder()),
          Map.entry("privacy", Privacy::new),
          Map.entry("short-names", ShortNames::new),
          Map.entry("book-marks", BookMarks::new),
          Map.entry("pairs", _ -> new Pairs()),
          Map.entry("repeats", Repeats::new),
          Map.entry("confusions", Confusions::new),
          Map.entry("lexicon", Lexicon::new),
          Map.entry("signs", Signs::new));

  private Kinds() {}

  static Check of(Rule rule) {
    var kind = BY_NAME.get(rule.check());
    if (kind == null) {
      throw new IllegalArgumentException(
          rule.id() + " wants the check " + rule.check() + "; there are " + BY_NAME.keySet());
    }
    var params = rule.params();
    try {
      return kind.apply(params == null ? JsonNodeFactory.instance.objectNode() : params);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(rule.id() + ": " + e.getMessage(), e);
    }
  }
}
