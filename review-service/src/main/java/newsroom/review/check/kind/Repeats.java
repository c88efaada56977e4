package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import tools.jackson.databind.JsonNode;

/// A word or a mark that stands twice by mistake.
///
/// Parameters: `once`, characters that are never doubled; `may`, what may stand twice (讨论讨论);
/// `around`, words in which a doubled character is right (目的的确).
public final class Repeats implements Check {
  private static final Pattern WORD = Pattern.compile("([\\u4e00-\\u9fff]{2,6})\\1");
  private static final Pattern MARK = Pattern.compile("([，。、；：])\\1|[，、；：][。，、；：]|。[，、；：]");

  private final Pattern once;
  private final Set<String> may;
  private final List<String> around;

  public Repeats(JsonNode params) {
    this.once = Pattern.compile("([" + params.path("once").asString() + "])\\1");
    this.may = new HashSet<>(Spans.strings(params, "may"));
    this.around = Spans.strings(params, "around");
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var text = place.text();
          var sign = once.matcher(text);
          while (sign.find()) {
            if (!meant(text, sign.start(), sign.end())) {
              hits.add(Hit.of(at, sign.start(), sign.end(), sign.group(1)));
            }
          }
          var word = WORD.matcher(text);
          while (word.find()) {
            var said = word.group(1);
            if (!may.contains(said)
                && said.chars().distinct().count() > 1
                && said.charAt(0) != '一'
                && !meant(text, word.start(), word.end())) {
              hits.add(Hit.of(at, word.start(), word.end(), said));
            }
          }
          var mark = MARK.matcher(text);
          while (mark.find()) {
            hits.add(Hit.of(at, mark.start(), mark.end(), mark.group().substring(0, 1)));
          }
        });
    return hits;
  }

  private boolean meant(String text, int from, int to) {
    for (var longer : around) {
      int at = text.indexOf(longer, Math.max(0, from - longer.length() + 1));
      if (at >= 0 && at < to) {
        return true;
      }
    }
    return false;
  }
}
