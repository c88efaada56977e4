package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Kind;
import newsroom.review.check.Manuscript.Place;
import tools.jackson.databind.JsonNode;

/// Walking through the places of a manuscript and their sentences.
final class Spans {
  private static final String STOPS = "。！？；!?;\n";

  private Spans() {}

  record Sentence(int from, String text) {}

  /// Each ends after its stop.
  static List<Sentence> sentences(String text) {
    var found = new ArrayList<Sentence>();
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (STOPS.indexOf(text.charAt(i)) >= 0) {
        found.add(new Sentence(from, text.substring(from, i + 1)));
        from = i + 1;
      }
    }
    if (from < text.length()) {
      found.add(new Sentence(from, text.substring(from)));
    }
    return found;
  }

  static void eachPlace(Manuscript manuscript, BiConsumer<Integer, Place> look) {
    for (int i = 0; i < manuscript.places().size(); i++) {
      var place = manuscript.places().get(i);
      // A byline is names, not language
      if (place.kind() != Kind.BYLINE) {
        look.accept(i, place);
      }
    }
  }

  static void eachSentence(Manuscript manuscript, BiConsumer<Integer, Sentence> look) {
    eachPlace(manuscript, (i, place) -> sentences(place.text()).forEach(s -> look.accept(i, s)));
  }

  static String before(String text, int at, int most) {
    return text.substring(Math.max(0, at - most), at);
  }

  static String after(String text, int at, int most) {
    return text.substring(at, Math.min(text.length(), at + most));
  }

  /// In which kinds of place a rule looks; everywhere when it does not say.
  static Set<Kind> kinds(JsonNode params) {
    var named = params.path("in");
    if (named.isMissingNode()) {
      return Set.of(Kind.values());
    }
    return Set.copyOf(named.valueStream().map(one -> Kind.valueOf(one.asString())).toList());
  }

  static List<String> strings(JsonNode params, String name) {
    return params.path(name).valueStream().map(JsonNode::asString).toList();
  }
}
