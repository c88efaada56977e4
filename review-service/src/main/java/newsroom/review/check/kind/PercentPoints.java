package newsroom.review.check.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;

/// From 20% to 26% is 6 percentage points 百分点, not 6%: told where both values stand beside it.
public final class PercentPoints implements Check {
  private static final Pattern VALUE = Pattern.compile("(\\d+(?:\\.\\d+)?)[%％]");
  private static final Pattern CHANGE =
      Pattern.compile(
          "(?:提高|提升|上升|增加|增长|升高|下降|降低|减少|回落|下滑|上涨|涨|高出?|低|增幅(?:为|达)?|降幅(?:为|达)?|升幅(?:为|达)?|幅度(?:为|达)?|扩大|缩小|收窄)了?(?:近|约|逾|超过?)?(\\d+(?:\\.\\d+)?)([%％])(?!点|的)");
  private static final BigDecimal SLACK = new BigDecimal("0.051");

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          int before = 0;
          for (var sentence : Spans.sentences(place.text())) {
            // The two values may stand in the sentence before
            int from = before;
            var text = place.text().substring(from, sentence.from() + sentence.text().length());
            var change = CHANGE.matcher(text);
            while (change.find()) {
              boolean here = from + change.start() >= sentence.from();
              if (here && differ(text, change.start(1), new BigDecimal(change.group(1)))) {
                hits.add(
                    Hit.of(
                        at,
                        from + change.start(1),
                        from + change.end(2),
                        change.group(1) + "个百分点"));
              }
            }
            before = sentence.from();
          }
        });
    return hits;
  }

  /// Two other percentages of the sentence lie that far apart.
  private static boolean differ(String sentence, int own, BigDecimal by) {
    var others = new ArrayList<BigDecimal>();
    var value = VALUE.matcher(sentence);
    while (value.find()) {
      if (value.start(1) != own) {
        others.add(new BigDecimal(value.group(1)));
      }
    }
    for (var one : others) {
      for (var other : others) {
        if (one.compareTo(other) > 0
            && one.subtract(other).subtract(by).abs().compareTo(SLACK) < 0) {
          return true;
        }
      }
    }
    return false;
  }
}
