package newsroom.review.casefile;

/// What a list shows of an article: cut short, so that the case stays small.
public record Label(String headline, String byline, String genre, String origin) {
  private static final int LONGEST = 60;

  public Label {
    headline = Label.cut(headline);
    byline = Label.cut(byline);
    genre = Label.cut(genre);
    origin = Label.cut(origin);
  }

  public static Label of(VersionText text) {
    return new Label(
        String.join(" ", text.headline().main()), text.rawByline(), text.genre(), text.origin());
  }

  static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
