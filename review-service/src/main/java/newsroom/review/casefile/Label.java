package newsroom.review.casefile;

/// What a list shows of an article: cut short, so that the case stays small.
///
/// @param unverified nobody asked for it, and its unit does not say how it made sure of it
public record Label(
    String headline, String byline, String genre, String origin, boolean unverified) {
  private static final int LONGEST = 60;

  public Label {
    headline = Label.cut(headline);
    byline = Label.cut(byline);
    genre = Label.cut(genre);
    origin = Label.cut(origin);
  }

  public static Label of(VersionText text) {
    return new Label(
        String.join(" ", text.headline().main()),
        text.rawByline(),
        text.genre(),
        text.origin(),
        unsolicited(text) && !text.verified());
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
