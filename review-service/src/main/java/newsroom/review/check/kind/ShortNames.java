package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A short form that stands before the full name it belongs to.
///
/// Parameters: `names`, an object of short form and full form. Forms that the article itself introduces
/// with 以下简称 are known without a list. Headlines may be short. With `alone` a short form counts as
/// well when its full form never comes.
public final class ShortNames implements Check {
  private static final Pattern INTRODUCED = Pattern.compile("（(?:以下)?简称：?“?([^”（）]{2,14})”?）");

  private final Map<String, String> names = new LinkedHashMap<>();

  private final boolean alone;

  public ShortNames(JsonNode params) {
    this.alone = params.path("alone").asBoolean(false);
    params
        .path("names")
        .propertyStream()
        .forEach(one -> names.put(one.getKey(), one.getValue().asString()));
  }

  private record Spot(int place, int at) {
    boolean before(Spot other) {
      return place < other.place || (place == other.place && at < other.at);
    }
  }

  @Override
  public List<Hit> look(Manuscript manuscript) {
    var hits = new ArrayList<Hit>();
    names.forEach((brief, full) -> {
      var first = first(manuscript, brief, full, 0);
      var whole = first == null ? null : first(manuscript, full, "", level(manuscript, first));
      if (first != null && (whole == null ? alone : !alone && first.before(whole))) {
        hits.add(Hit.of(first.place(), first.at(), first.at() + brief.length(), full));
      }
    });
    Spans.eachPlace(
        manuscript,
        (at, place) -> {
          var introduced = INTRODUCED.matcher(place.text());
          while (introduced.find()) {
            var brief = introduced.group(1);
            var first = first(manuscript, brief, "", 0);
            if (!alone
                && !names.containsKey(brief)
                && first != null
                && first.before(new Spot(at, introduced.start()))) {
              hits.add(Hit.of(first.place(), first.at(), first.at() + brief.length()));
            }
          }
        });
    return hits;
  }

  /// 省 before 卫健委, or 0: that of the country is another one.
  private static char level(Manuscript manuscript, Spot spot) {
    var text = manuscript.places().get(spot.place()).text();
    char before = spot.at() > 0 ? text.charAt(spot.at() - 1) : 0;
    return "省市县区家".indexOf(before) >= 0 ? before : 0;
  }

  /// @param except a longer name in which it does not count
  /// @param level that has to stand before it, unless it is 0 or none stands there
  private static @Nullable Spot first(
      Manuscript manuscript, String name, String except, int level) {
    for (int i = 0; i < manuscript.places().size(); i++) {
      var place = manuscript.places().get(i);
      if (place.kind() == Manuscript.Kind.BYLINE || place.kind().title()) {
        continue;
      }
      var text = place.text();
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
        int inside = except.indexOf(name);
        boolean part = inside >= 0 && text.startsWith(except, at - inside);
        var spot = new Spot(i, at);
        char own = level(manuscript, spot);
        if (!part && (level == 0 || own == 0 || own == level)) {
          return spot;
        }
      }
    }
    return null;
  }
}
