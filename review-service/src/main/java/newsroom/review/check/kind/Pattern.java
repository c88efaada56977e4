package newsroom.review.check.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import newsroom.review.check.Check;
import newsroom.review.check.Hit;
import newsroom.review.check.Manuscript;
import newsroom.review.check.Manuscript.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Finds what a regular expression finds, unless its surroundings say otherwise.
///
/// Parameters: `pattern`; `group` that is pointed at; `instead` with $1; `unlessBefore`, `unlessAfter`
/// and `unlessSentence`, which match in the 16 characters before or after and in the sentence; `in`.
public final class Pattern implements Check {
  private static final int NEAR = 16;

  private final java.util.regex.Pattern pattern;
  private final int group;
  private final @Nullable String instead;
  private final java.util.regex.@Nullable Pattern unlessBefore;
  private final java.util.regex.@Nullable Pattern unlessAfter;
  private final java.util.regex.@Nullable Pattern unlessSentence;
  private final Set<Kind> kinds;

  public Pattern(JsonNode params) {
    this.pattern = java.util.regex.Pattern.compile(params.path("pattern").asString());
    this.group = params.path("group").asInt(0);
    this.instead = params.path("instead").asString(null);
    this.unlessBefore = optional(params, "unlessBefore", "(?:", ")$");
    this.unlessAfter = optional(params, "unlessAfter", "^(?:", ")");
    this.unlessSentence = optional(params, "unlessSentence", "", "");
    this.kinds = Spans.kinds(params);
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
            var matcher = pattern.matcher(place.text());
            while (matcher.find()) {
              if (matcher.start(group) >= 0 && meant(place.text(), matcher)) {
                hits.add(new Hit(at, matcher.start(group), matcher.end(group), proposal(matcher)));
              }
            }
          }
        });
    return hits;
  }

  private boolean meant(String text, Matcher matcher) {
    if (unlessBefore != null
        && unlessBefore.matcher(Spans.before(text, matcher.start(), NEAR)).find()) {
      return false;
    }
    if (unlessAfter != null && unlessAfter.matcher(Spans.after(text, matcher.end(), NEAR)).find()) {
      return false;
    }
    return unlessSentence == null
        || Spans.sentences(text).stream()
            .filter(
                s -> s.from() <= matcher.start() && matcher.start() < s.from() + s.text().length())
            .noneMatch(s -> unlessSentence.matcher(s.text()).find());
  }

  private List<String> proposal(Matcher matcher) {
    if (instead == null) {
      return List.of();
    }
    var said = new StringBuilder();
    for (int i = 0; i < instead.length(); i++) {
      char c = instead.charAt(i);
      if (c == '$' && i + 1 < instead.length() && Character.isDigit(instead.charAt(i + 1))) {
        var part = matcher.group(instead.charAt(++i) - '0');
        said.append(part == null ? "" : part);
      } else {
        said.append(c);
      }
    }
    return List.of(said.toString());
  }
}
