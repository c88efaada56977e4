package newsroom.review.casefile;

import java.util.List;
import newsroom.review.policy.Policies;
import org.jspecify.annotations.Nullable;

/// What a list shows of an article: cut short, so that the case stays small.
///
/// @param unverified nobody asked for it, and its unit does not say how it made sure of it
/// @param column suggested by the unit 栏目
/// @param sensitivity marks of the unit, for example OUTBREAK
/// @param characters of its body
public record Label(
    String headline,
    String byline,
    String genre,
    String origin,
    boolean unverified,
    @Nullable String column,
    List<String> sensitivity,
    int characters,
    int photos) {
  private static final int LONGEST = 60;
  private static final int MOST_MARKS = 8;

  public Label {
    headline = Label.cut(headline);
    byline = Label.cut(byline);
    genre = Label.cut(genre);
    origin = Label.cut(origin);
    column = column == null ? null : Label.cut(column);
    sensitivity = List.copyOf(sensitivity.subList(0, Math.min(MOST_MARKS, sensitivity.size())));
  }

  public static Label of(VersionText text) {
    var provenance = text.provenance();
    return new Label(
        String.join(" ", text.headline().main()),
        text.rawByline(),
        text.genre(),
        text.origin(),
        unsolicited(text) && !text.verified(),
        text.suggestedColumn(),
        provenance == null ? List.of() : provenance.sensitivity(),
        text.body().stream()
            .filter(p -> !p.kind().equals("IMAGE"))
            .mapToInt(p -> p.text().codePointCount(0, p.text().length()))
            .sum(),
        (int) text.body().stream().filter(p -> p.kind().equals("IMAGE")).count());
  }

  /// What its policy is chosen by.
  public Policies.Traits traits() {
    return new Policies.Traits(genre, origin, column, sensitivity);
  }

  /// A reprint has its source, a commission and the answer to a call were asked for.
  private static boolean unsolicited(VersionText text) {
    var provenance = text.provenance();
    return text.origin().equals("ORIGINAL") && (provenance == null || provenance.callId() == null);
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
